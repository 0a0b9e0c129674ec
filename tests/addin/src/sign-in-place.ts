import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { AuthBroker, launchBrowser, openExcel, openWord, type OfficeAccount, type OpenOptions } from "../../fake-office/src/driver/index.ts";
import { accounts, Authority, tenant } from "./authority.ts";
import { startService, type RunningService } from "./service-process.ts";
import { slowDown } from "./slow.ts";

const pictures = resolve(import.meta.dirname, "../../../artifacts/screenshots/addin");
const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css", png: "image/png" };

export interface SignInOptions extends OpenOptions {
  readonly program?: "word" | "excel";
}

/** A service that asks for sign-in, the sign-in service that it trusts, and a browser. */
export class SignInPlace {
  context!: BrowserContext;
  private complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly authority: Authority,
    readonly service: RunningService,
  ) {}

  static async start(): Promise<SignInPlace> {
    const browser = await launchBrowser();
    const authority = await Authority.start();
    const { arguments: settings, certificate } = authority.settings;
    const service = await startService(settings, { SSL_CERT_FILE: certificate });
    if (!service) throw new Error("The service was built and did not start.");
    return new SignInPlace(browser, authority, service);
  }

  async stop(): Promise<void> {
    this.service.stop();
    this.authority.stop();
    await this.browser.close();
  }

  /** Ends one test: nothing may have gone to the console as an error. */
  async leave(): Promise<void> {
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }

  /** Office's accounts, whose tokens the service takes. */
  broker(signedIn: keyof typeof accounts | undefined): AuthBroker {
    const issue = (account: OfficeAccount) => {
      const name = (Object.keys(accounts) as (keyof typeof accounts)[]).find((key) => accounts[key].id === account.id);
      if (!name) throw new Error(`Nobody has the id ${account.id}`);
      return { accessToken: this.authority.accessToken(name), idToken: this.authority.idToken(name), expiresIn: 3600 };
    };
    return new AuthBroker(new URL(this.authority.address).host, issue, signedIn && officeAccount(signedIn));
  }

  async openPane({ program = "word", ...office }: SignInOptions = {}): Promise<Page> {
    const page = await this.newPage(350);
    await (program === "word" ? openWord : openExcel)(page, { displayLanguage: "vi-VN", ...office });
    await page.goto(`${this.service.address}/addin/taskpane.html`);
    // The dialog is another window of the same Office.
    const config = await page.evaluate(() => (window as unknown as { fakeOfficeConfig: object }).fakeOfficeConfig);
    await this.context.addInitScript((given) => {
      const fake = window as unknown as { fakeOfficeConfig?: object };
      fake.fakeOfficeConfig ??= { ...given, id: "dialog" };
    }, config);
    return page;
  }

  async openReview(): Promise<Page> {
    const page = await this.newPage(900);
    await page.goto(`${this.service.address}/addin/review.html`);
    return page;
  }

  /** Does the whole of signing in by the dialog. */
  async dialog(page: Page, account: keyof typeof accounts): Promise<void> {
    const opening = this.context.waitForEvent("page");
    await page.locator('[data-part="sign-in-go"]').click();
    await (await opening).locator(`#${account}`).click();
  }

  /** As the administrator does it with a tool of their own. */
  async list(...names: (keyof typeof accounts)[]): Promise<void> {
    for (const name of names) {
      const answer = await fetch(`${this.service.address}/people/${accounts[name].user}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${this.authority.accessToken("admin")}` },
        body: JSON.stringify({ reason: "Lập danh sách", name: accounts[name].name, unit: "ubnd-xa", roles: name === "admin" ? ["admin", "clerk"] : ["clerk"] }),
      });
      expect(answer.status).toBe(200);
    }
  }

  private async newPage(width: number): Promise<Page> {
    this.complaints = [];
    this.context = await this.browser.newContext({ viewport: { width, height: 800 }, locale: "vi-VN", ignoreHTTPSErrors: true });
    // The stand-in for the sign-in service is on this machine; files that a route answers with count as from elsewhere.
    await this.context.grantPermissions(["local-network-access"]);
    this.context.setDefaultTimeout(20_000);
    this.context.on("weberror", (error) => this.complaints.push(error.error().message));
    this.context.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("Failed to load resource")) this.complaints.push(message.text());
    });
    if (process.env["ADDIN_FROM_DIST"]) await this.serveFromDist();
    const page = await this.context.newPage();
    await slowDown(page);
    return page;
  }

  /** While working on the pane: its files from addin/dist, under the policy that the service sets. */
  private async serveFromDist(): Promise<void> {
    const dist = resolve(import.meta.dirname, "../../../addin/dist");
    await this.context.route("**/addin/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      const policy = (await fetch(this.service.address + pathname)).headers.get("Content-Security-Policy") ?? "";
      const name = pathname.slice("/addin/".length);
      await route.fulfill({
        body: readFileSync(join(dist, name)),
        headers: { "Content-Type": types[name.split(".").at(-1) ?? ""] ?? "text/plain", "Content-Security-Policy": policy },
      });
    });
  }
}

/** An account of the sign-in service as Office knows it. */
export function officeAccount(name: keyof typeof accounts): OfficeAccount {
  return { ...accounts[name], tenant };
}

/** Everything that this window keeps, as text. */
export function kept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
