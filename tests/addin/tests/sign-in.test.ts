import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { accounts } from "../src/authority.ts";
import { kept, picture, SignInPlace } from "../src/sign-in-place.ts";

let place: SignInPlace;

beforeAll(async () => {
  if (inject("service") !== "") place = await SignInPlace.start();
}, 120_000);
afterEach(() => place.leave());
afterAll(() => place?.stop());

describe.skipIf(inject("service") === "")("Signing in", () => {
  it("goes through Office's dialog, as the administrator who was named, and lists oneself", async () => {
    const page = await place.openPane();
    await page.locator('[data-part="sign-in-go"]').waitFor();
    await picture(page, "sign-in-vi");
    await place.dialog(page, "admin");
    // Signed in, and not listed yet: only the list of people is open, and it says who is missing.
    await page.locator('[data-part="trouble"]').waitFor();
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain(accounts.admin.user);
    await picture(page, "sign-in-unlisted");

    await place.list("admin");
    await place.dialog(page, "admin");
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
    await place.list("admin");
    const page = await place.openPane();
    const opening = place.context.waitForEvent("page");
    await page.locator('[data-part="sign-in-go"]').click();
    const opened = await opening;
    await opened.locator("#admin").waitFor();
    await opened.close();
    await page.locator('[data-part="trouble"]').waitFor();
    expect(await page.locator('[data-part="trouble"]').innerText()).toContain("cửa sổ đăng nhập đã đóng");

    await place.dialog(page, "admin");
    await page.locator("[data-plan]").first().waitFor();
  });

  it("goes through a pop-up on the review page, and out again", async () => {
    await place.list("admin");
    const page = await place.openReview();
    const opening = place.context.waitForEvent("page");
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
    expect(place.authority.asked.some((line) => line.endsWith("/logout"))).toBe(true);
  });

  it("leaves the page where pop-ups are blocked, and comes back", async () => {
    await place.list("admin");
    const page = await place.openReview();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.locator('[data-part="sign-in-go"]').click();
    await page.locator("#admin").click();
    await page.locator('[data-part="person"]').waitFor();

    expect(page.url()).toContain("/addin/review.html");
  });

  it("tells a stranger of the house that nobody listed them", async () => {
    await place.list("admin");
    const page = await place.openReview();
    const opening = place.context.waitForEvent("page");
    await page.locator('[data-part="sign-in-go"]').click();
    await (await opening).locator("#stranger").click();
    await page.locator('[data-part="trouble"]').waitFor();

    expect(await page.locator('[data-part="trouble"]').innerText()).toContain(accounts.stranger.user);
  });
});
