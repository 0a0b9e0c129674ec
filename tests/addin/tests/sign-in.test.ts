import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, openWord } from "../../fake-office/src/driver/index.ts";
import { accounts, Authority } from "../src/authority.ts";
import { startService, type RunningService } from "../src/service-process.ts";

const pictures = resolve(import.meta.dirname, "../../../artifacts/screenshots/addin");
const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css", png: "image/png" };

let browser: Browser;
let authority: Authority;
let service: RunningService;
let context: BrowserContext;
let complaints: string[] = [];

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  authority = await Authority.start();
  const { arguments: settings, certificate } = authority.settings;
  const started = await startService(settings, { SSL_CERT_FILE: certificate });
  if (!started) throw new Error("The service was built and did not start.");
  service = started;
}, 120_000);
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  service?.stop();
  authority?.stop();
  await browser?.close();
});

describe.skipIf(inject("service") === "")("Signing in", () => {
  it("goes through Office's dialog, as the administrator who was named, and lists oneself", async () => {
    const page = await openPane();
    await page.locator('[data-part="sign-in-go"]').waitFor();
    await picture(page, "sign-in-vi");
    await dialog(page, "admin");
    // Signed in, and not listed yet: only the list of people is open, and it says who is missing.
    await page.locator('[data-part="trouble"]').waitFor();
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain(accounts.admin.user);
    await picture(page, "sign-in-unlisted");

    await listAdmin();
    await dialog(page, "admin");
    await page.locator("[data-plan]").first().waitFor();
    await page.locator('[data-tab="settings"]').click();
    expect(await page.locator('[data-part="person"]').innerText()).toContain(accounts.admin.name);
    await picture(page, "signed-in-vi");
    expect(await kept(page)).not.toContain("eyJ");

    await page.locator('[data-part="leave"]').click();
    await page.locator('[data-part="sign-in-go"]').waitFor();
    expect(await page.locator('[data-part="say-who"]').count()).toBe(0);
    await page.locator('[data-tab="plan"]').click();
    await page.locator('[data-part="sign-in-go"]').waitFor();
  });

  it("says what happened when the dialog is closed, and can be begun again", async () => {
    await listAdmin();
    const page = await openPane();
    const opening = context.waitForEvent("page");
    await page.locator('[data-part="sign-in-go"]').click();
    const opened = await opening;
    await opened.locator("#admin").waitFor();
    await opened.close();
    await page.locator('[data-part="trouble"]').waitFor();
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain("cửa sổ đăng nhập đã đóng");

    await dialog(page, "admin");
    await page.locator("[data-plan]").first().waitFor();
  });

  it("goes through a pop-up on the review page, and out again", async () => {
    await listAdmin();
    const page = await openReview();
    const opening = context.waitForEvent("page");
    await page.locator('[data-part="sign-in-go"]').click();
    await (await opening).locator("#admin").click();
    await page.locator('[data-part="documents"], [data-part="waiting"]').first().waitFor();
    expect(await page.locator('[data-part="person"]').innerText()).toContain(accounts.admin.name);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("eyJ");

    // The window remembers; nobody is asked again.
    await page.reload();
    await page.locator('[data-part="person"]').waitFor();
    await page.locator('[data-part="leave"]').click();
    await page.waitForURL((url) => url.pathname.endsWith("/review.html"));
    await page.locator('[data-part="sign-in-go"]').waitFor();
    expect(authority.asked.some((line) => line.endsWith("/logout"))).toBe(true);
  });

  it("leaves the page where pop-ups are blocked, and comes back", async () => {
    await listAdmin();
    const page = await openReview();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.locator('[data-part="sign-in-go"]').click();
    await page.locator("#admin").click();
    await page.locator('[data-part="person"]').waitFor();

    expect(page.url()).toContain("/addin/review.html");
  });

  it("tells a stranger of the house that nobody listed them", async () => {
    await listAdmin();
    const page = await openReview();
    const opening = context.waitForEvent("page");
    await page.locator('[data-part="sign-in-go"]').click();
    await (await opening).locator("#stranger").click();
    await page.locator('[data-part="trouble"]').waitFor();

    expect(await page.locator('[data-part="trouble"]').innerText()).toContain(accounts.stranger.user);
  });
});

/** Does the whole of signing in by the dialog. */
async function dialog(page: Page, account: keyof typeof accounts): Promise<void> {
  const opening = context.waitForEvent("page");
  await page.locator('[data-part="sign-in-go"]').click();
  await (await opening).locator(`#${account}`).click();
}

/** As the administrator does it with a tool of their own. */
async function listAdmin(): Promise<void> {
  const answer = await fetch(`${service.address}/people/${accounts.admin.user}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${authority.accessToken("admin")}` },
    body: JSON.stringify({ reason: "Lập danh sách", name: accounts.admin.name, unit: "ubnd-xa", roles: ["admin", "clerk"] }),
  });
  expect(answer.status).toBe(200);
}

async function openPane(): Promise<Page> {
  const page = await newPage(350);
  await openWord(page, { displayLanguage: "vi-VN" });
  await page.goto(`${service.address}/addin/taskpane.html`);
  // The dialog is another window of the same Office.
  const config = await page.evaluate(() => (window as unknown as { fakeOfficeConfig: object }).fakeOfficeConfig);
  await context.addInitScript((given) => {
    const fake = window as unknown as { fakeOfficeConfig?: object };
    fake.fakeOfficeConfig ??= { ...given, id: "dialog" };
  }, config);
  return page;
}

async function openReview(): Promise<Page> {
  const page = await newPage(900);
  await page.goto(`${service.address}/addin/review.html`);
  return page;
}

async function newPage(width: number): Promise<Page> {
  complaints = [];
  context = await browser.newContext({ viewport: { width, height: 800 }, locale: "vi-VN", ignoreHTTPSErrors: true });
  // The stand-in for the sign-in service is on this machine; files that a route answers with count as from elsewhere.
  await context.grantPermissions(["local-network-access"]);
  context.setDefaultTimeout(20_000);
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) complaints.push(message.text());
  });
  if (process.env["ADDIN_FROM_DIST"]) await serveFromDist();
  return context.newPage();
}

/** While working on the pane: its files from addin/dist, under the policy that the service sets. */
async function serveFromDist(): Promise<void> {
  const dist = resolve(import.meta.dirname, "../../../addin/dist");
  await context.route("**/addin/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const policy = (await fetch(service.address + pathname)).headers.get("Content-Security-Policy") ?? "";
    const name = pathname.slice("/addin/".length);
    await route.fulfill({
      body: readFileSync(join(dist, name)),
      headers: { "Content-Type": types[name.split(".").at(-1) ?? ""] ?? "text/plain", "Content-Security-Policy": policy },
    });
  });
}

/** Everything that this window keeps, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
