import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs } from "../../fake-office/src/driver/index.ts";
import { plans } from "../src/features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Milliseconds before Word answers a batch: long enough to press Cancel in the middle of any act. */
const latency = 700;
const unchanged = "Đã hủy. Văn bản không thay đổi.";

/** Holds back what the service answers to one address, so that there is time to cancel. */
async function slow(pane: OpenPane, pattern: string): Promise<void> {
  await pane.page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue().catch(() => undefined);
  });
}

/** Waits for the progress, presses Cancel and gives what is then said. */
async function cancel(pane: OpenPane): Promise<string> {
  await pane.part("running").waitFor();
  await pane.part("cancel").click();
  await pane.part("cancelled").waitFor();
  return pane.part("cancelled").innerText();
}

describe.skipIf(inject("service") === "")("Cancel", () => {
  it("ends the waiting for a part that the service makes", async () => {
    const pane = await openPane(browser, { profile: "win-m365" });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();
    await slow(pane, "**/blocks/*/render");
    await pane.part("insert").click();

    expect(await cancel(pane)).toContain(unchanged);
    expect(await pane.word.bodyXml()).toBe(before);
    await pane.close();
  });

  it.each(["win-m365", "ltsc2021"] as const)("takes a part out again that Word on %s had already taken in", async (profile) => {
    const pane = await openPane(browser, { profile, latency, document: documentOf(paragraphs("Chữ của chuyên viên", "")) });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();
    await pane.part("insert").click();
    await expect.poll(() => pane.word.bodyXml()).not.toBe(before);

    expect(await cancel(pane)).toContain(unchanged);
    expect(await pane.word.bodyXml()).toBe(before);
    expect(await pane.part("undo").count()).toBe(0);
    await pane.view("document");
    await pane.part("none").waitFor();
    await pane.close();
  });

  it("takes a whole document out again, page breaks and all", async () => {
    const pane = await openPane(browser, { profile: "win-m365", latency });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();
    await pane.part("insert-here").click();
    await expect.poll(() => pane.word.bodyXml()).not.toBe(before);

    expect(await cancel(pane)).toContain(unchanged);
    expect(await pane.word.bodyXml()).toBe(before);
    await pane.close();
  });

  it("puts a block back that was being brought up to date", async () => {
    const id = "e2e-cancel-update";
    await keep(samplePlan(id));
    const pane = await openPane(browser, { profile: "win-m365", latency });
    await pane.choosePlan(id);
    expect(await pane.insert("muc", { pick: "III" })).toBe("ooxml");
    const plan = samplePlan(id);
    const paragraph = plan.sections[2]?.body?.[0];
    if (!paragraph) throw new Error("the sample has changed");
    paragraph.text = "Kinh phí do ngân sách xã bảo đảm.";
    await keep(plan);
    await pane.view("document");
    await pane.part("check").click();
    await pane.part("apply").waitFor();
    const before = await pane.word.text();
    await pane.part("apply").click();
    await expect.poll(() => pane.word.text()).not.toEqual(before);

    expect(await cancel(pane)).toContain(unchanged);
    expect(await pane.word.text()).toEqual(before);
    // Still bound, and still to be brought up to date.
    await pane.part("check").click();
    await pane.part("apply").waitFor();
    await pane.close();
  });

  it("ends comparing, reading and looking through the words, and touches nothing", async () => {
    const pane = await openPane(browser, { profile: "win-m365", latency, document: documentOf(paragraphs("Cộng hoà")) });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();

    await pane.view("text");
    await pane.page.locator("input[type=radio][value=document]").check();
    await pane.part("preview").click();
    expect(await cancel(pane)).toContain(unchanged);

    await pane.view("import");
    await slow(pane, "**/documents/import");
    await pane.part("read").click();
    expect(await cancel(pane)).toContain(unchanged);

    expect(await pane.word.bodyXml()).toBe(before);
    await pane.close();
  });

  it("of a plan being kept says that it may be kept already", async () => {
    const pane = await openPane(browser, { profile: "win-m365" });
    await pane.view("import");
    await pane.part("read").click();
    await pane.part("plan-kind").selectOption("KH");
    await pane.part("plan-subject").fill("Kiểm soát thủ tục hành chính");
    await pane.part("plan-issuer").fill("ỦY BAN NHÂN DÂN XÃ");
    await pane.part("plan-id").fill("e2e-cancel-keep");
    await slow(pane, "**/plans/e2e-cancel-keep");
    await pane.part("keep").click();

    expect(await cancel(pane)).toContain("có thể đã kịp lưu");
    await pane.close();
  });

  it("leaves a way on: what was cancelled can be tried again", async () => {
    const pane = await openPane(browser, { profile: "win-m365" });
    await slow(pane, "**/plans");
    await pane.page.reload();
    await cancel(pane);
    await pane.page.unroute("**/plans");
    await pane.page.getByRole("button", { name: "Thử lại" }).click();

    await pane.page.locator(`[data-plan="${plans.plan}"]`).waitFor();
    await pane.close();
  });
});
