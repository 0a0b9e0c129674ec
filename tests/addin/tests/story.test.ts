import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { libreOfficeText, missingOracles, validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { openPane } from "../src/pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";
import { openReview, type ReviewPage } from "../src/review-page.ts";
import { contentOf, listPeople, people, read } from "../src/review-service.ts";
import { VersionsPane, versionsOf } from "../src/versions-pane.ts";

const plan = "qd-duc-tho";
const folder = resolve(import.meta.dirname, "../../../docs/pictures/story");
const largest = 120_000;
const takesPictures = Boolean(process.env["UPDATE_PICTURES"]);

let browser: Browser;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
  await keepPlan("trước ngày 20 tháng 3 năm 2026");
});
afterAll(() => browser?.close());

/** The plan of the decision; its second article names a deadline that may move. */
async function keepPlan(deadline: string): Promise<void> {
  const sample = samplePlan(plan, "quyet-dinh-ban-hanh") as unknown as { articles: { number: number; body: { text: string }[] }[] };
  const second = sample.articles[1]?.body[0];
  if (!second) throw new Error("the sample has changed");
  second.text = `Giao Giám đốc Trung tâm Phục vụ hành chính công xã chủ trì tổ chức thực hiện Kế hoạch, báo cáo Chủ tịch Ủy ban nhân dân xã ${deadline}.`;
  await keep(sample as unknown as Parameters<typeof keep>[0]);
}

/** A picture of what is on the screen, as the README shows it. */
async function picture(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(largest);
}

describe.skipIf(inject("service") === "")("A clerk's piece of work, from an empty document to version 3 approved", () => {
  let versions: VersionsPane;
  let review: ReviewPage;
  let document = "";
  const show = async (part: string): Promise<void> => versions.part(part).first().scrollIntoViewIfNeeded();
  const text = async (): Promise<string> => (await versions.pane.word.text()).join("\n").replace(/\u00a0/gu, " ");

  beforeAll(async () => {
    versions = new VersionsPane(await openPane(browser, { profile: "win-m365" }));
    review = await openReview(browser, { width: 400, language: "vi" });
  });
  afterAll(async () => {
    expect(versions.pane.complaints).toEqual([]);
    expect(review.complaints).toEqual([]);
    await versions.pane.close();
    await review.page.context().close();
  });

  it("chooses the plan", async () => {
    await versions.pane.view("plan");
    await versions.part("search").fill("phục vụ");
    await versions.pane.page.locator(`[data-plan="${plan}"]`).waitFor();
    await picture(versions.pane.page, "01-plan");
    await versions.pane.choosePlan(plan);
  });

  it("inserts the whole decision into the empty document, read back and bound part by part", async () => {
    await versions.pane.view("insert");
    await versions.part("insert-here").click();
    expect(await versions.pane.rung()).toBe("ooxml");
    await picture(versions.pane.page, "02-insert");
    const words = await text();
    const places = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUYẾT ĐỊNH", "Căn cứ Luật", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 2.", "Điều 3.", "Điều 4.", "Nơi nhận:"].map((part) => words.indexOf(part));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("edits by hand, and brings a block up to date without losing the edit", async () => {
    await versions.pane.word.select({ text: "có hiệu lực kể từ ngày ký" });
    await versions.pane.word.type("có hiệu lực thi hành kể từ ngày ký");
    await keepPlan("trước ngày 30 tháng 3 năm 2026");
    await versions.pane.view("document");
    await versions.part("check").click();
    await versions.part("apply").first().waitFor();
    await expect.poll(() => versions.part("check").isEnabled()).toBe(true);
    await versions.pane.page.locator(".os-change").first().scrollIntoViewIfNeeded();
    await picture(versions.pane.page, "03-update");
    await versions.part("apply").first().click();
    await versions.pane.rung();

    expect(await text()).toContain("trước ngày 30 tháng 3 năm 2026");
    expect(await text()).toContain("có hiệu lực thi hành kể từ ngày ký");
  });

  it("saves version 1, with what the plan knows filled in", async () => {
    await versions.open();
    await versions.fill("Dự thảo lần đầu theo kế hoạch");
    await picture(versions.pane.page, "04-first-version");
    await versions.part("save").click();
    expect(await versions.saved()).toBe(1);
    ({ document } = await versions.identity());
    await versions.part("versions").waitFor();
    await picture(versions.pane.page, "05-saved");
  });

  it("goes over the last article with a slip of the pen, saves version 2 and submits it", async () => {
    await versions.pane.word.select({ text: "chịu trách nhiệm thi hành Quyết định này" });
    await versions.pane.word.type("chịu trách nhiệm thi hành Quyết định nầy");
    expect(await versions.save("Rà lại phần thi hành")).toBe(2);
    await versions.pane.page.locator("[data-step=submit]").click();
    await versions.part("send").click();
    await versions.pane.page.locator('[data-part="review"][data-state="submitted"]').waitFor();
    await show("review");
    await picture(versions.pane.page, "06-submitted");
  });

  it("has it returned by the manager in a browser, with a remark on a place", async () => {
    await review.become(people.leader.id);
    await review.press(review.part("waiting").locator(`[data-document="${document}"]`));
    await review.part("review").waitFor();
    await review.type(review.part("remark-text"), "Sửa “nầy” thành “này”.");
    await review.press(review.part("remark-form").locator("summary"));
    await review.type(review.part("remark-paragraph"), "26");
    await review.type(review.part("remark-quote"), "thi hành Quyết định nầy");
    await review.press(review.part("remark-send"));
    await review.part("remark-sent").waitFor();
    await review.press(review.page.locator("[data-step=return]"));
    await review.type(review.part("reason"), "Sửa lỗi chính tả ở Điều 4.");
    await review.part("reason-form").scrollIntoViewIfNeeded();
    await picture(review.page, "07-return");
    await review.press(review.part("send"));
    await review.state("returned");
  });

  it("corrects what was remarked, saves version 3 and sees the change in words", async () => {
    await versions.again();
    await versions.pane.page.locator('[data-part="review"][data-state="returned"]').waitFor();
    expect(await versions.part("remarks").innerText()).toContain("thi hành Quyết định nầy");
    await picture(versions.pane.page, "08-returned");
    await versions.pane.word.select({ text: "Quyết định nầy" });
    await versions.pane.word.type("Quyết định này");
    expect(await versions.save("Sửa lỗi chính tả theo ý kiến")).toBe(3);
    await expect.poll(() => versions.base()).toBe("3");
    await versions.part("compare-go").click();
    await versions.part("comparison").waitFor();
    expect(await versions.part("comparison").locator("del").allInnerTexts()).toEqual([expect.stringContaining("nầy")]);
    await show("comparison");
    await picture(versions.pane.page, "09-compared");
    await versions.pane.page.locator("[data-step=submit]").click();
    await versions.part("send").click();
    await versions.pane.page.locator('[data-part="review"][data-state="submitted"]').waitFor();
  });

  it("gets version 3 approved", async () => {
    await review.press(review.part("reload"));
    await review.state("submitted");
    await review.press(review.page.locator("[data-step=approve]"));
    await review.press(review.part("send"));
    await review.state("approved");
    await review.page.evaluate(() => scrollTo(0, 0));
    await picture(review.page, "10-approved");
    await versions.again();
    await versions.pane.page.locator('[data-part="review"][data-state="approved"]').waitFor();
    await show("review");
    await picture(versions.pane.page, "11-approved-in-word");

    const all = await versionsOf(document);
    expect(all.map((one) => one.ordinal)).toEqual([3, 2, 1]);
    expect(await read(`/documents/${document}/approvals`)).toMatchObject({ state: "approved", version: all[0]?.id, stale: false });
  });

  it("ends in a file that others can read", async () => {
    const [newest] = await versionsOf(document);
    const kept = await contentOf(document, newest?.id ?? "");
    if (missingOracles().length > 0) return;
    expect(await validatorErrors(kept)).toEqual([]);
    const printed = (await libreOfficeText(kept)).replace(/\s+/gu, " ");
    for (const words of ["QUYẾT ĐỊNH", "30 tháng 3 năm 2026", "Nơi nhận:"]) expect(printed).toContain(words);
  });
});
