import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { undo } from "../src/features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Keeps the plan with another text for the first point of section III. */
async function keepChanged(id: string, text: string): Promise<void> {
  const plan = samplePlan(id);
  const paragraph = plan.sections[2]?.body?.[0];
  if (!paragraph) throw new Error("the sample has changed");
  paragraph.text = text;
  await keep(plan);
}

/** Opens a pane with section III of a plan in the document. */
async function withSection(id: string): Promise<OpenPane> {
  await keepChanged(id, "Kinh phí lấy từ dự toán năm 2026.");
  const pane = await openPane(browser, { profile: "ltsc2021" });
  await pane.choosePlan(id);
  expect(await pane.insert("muc", { pick: "III" })).toBe("ooxml");
  return pane;
}

async function check(pane: OpenPane): Promise<void> {
  await pane.view("document");
  await pane.part("check").click();
  await pane.page.locator('[data-block="muc"]:not([data-state="unknown"])').waitFor();
}

describe.skipIf(inject("service") === "")("Bringing a block up to date", () => {
  it("says so when nothing has changed", async () => {
    const pane = await withSection("e2e-same");
    await check(pane);

    expect(await pane.page.locator('[data-block="muc"]').getAttribute("data-state")).toBe("same");
    await pane.close();
  });

  it("shows what the plan changed, takes it, and can be undone", async () => {
    const pane = await withSection("e2e-plan");
    const before = await pane.word.text();
    await keepChanged("e2e-plan", "Kinh phí lấy từ nguồn tiết kiệm chi.");
    await check(pane);
    await pane.picture("bound-plan-changed-vi");
    expect(await pane.page.locator(".os-change").innerText()).toContain("nguồn tiết kiệm chi");

    await pane.part("apply").click();
    expect(await pane.rung()).toBe("ooxml");
    expect((await pane.word.text()).join("\n")).toContain("nguồn tiết kiệm chi");
    expect((await pane.word.text()).length).toBe(before.length);

    await undo(pane);
    expect(await pane.word.text()).toEqual(before);
    await pane.close();
  });

  it("keeps the clerk's words where only the clerk wrote", async () => {
    const pane = await withSection("e2e-clerk");
    await pane.word.select({ text: "KINH PHÍ THỰC HIỆN" });
    await pane.word.type("KINH PHÍ VÀ NGUỒN LỰC");
    await keepChanged("e2e-clerk", "Kinh phí do ngân sách xã bảo đảm.");
    await check(pane);
    await pane.part("apply").click();
    await pane.rung();

    const text = (await pane.word.text()).join("\n");
    expect(text).toContain("KINH PHÍ VÀ NGUỒN LỰC");
    expect(text).toContain("ngân sách xã bảo đảm");
    await pane.close();
  });

  it("never writes over a clerk's edit without asking", async () => {
    const pane = await withSection("e2e-both");
    await pane.word.select({ text: "dự toán" });
    await pane.word.type("dự toán bổ sung");
    await keepChanged("e2e-both", "Kinh phí do ngân sách xã bảo đảm.");
    await check(pane);
    await pane.picture("bound-both-changed-vi");
    expect(await pane.part("apply").isDisabled()).toBe(true);

    await pane.page.locator("input[type=radio][value=mine]").check();
    await pane.part("apply").click();
    await pane.rung();

    expect((await pane.word.text()).join("\n")).toContain("dự toán bổ sung");
    await pane.close();
  });

  it("still knows the block after the pane was closed and opened", async () => {
    const pane = await withSection("e2e-reopen");
    await keepChanged("e2e-reopen", "Kinh phí do ngân sách xã bảo đảm.");
    await pane.word.reloadPane();
    await pane.page.getByText("Văn bản này gắn với kế hoạch “e2e-reopen”.").waitFor();
    await pane.page.getByRole("button", { name: "Mở kế hoạch đó" }).click();
    await pane.part("block-form").waitFor();
    await pane.view("document");
    await pane.part("check").click();
    await pane.part("apply").click();

    expect(await pane.rung()).toBe("ooxml");
    await pane.close();
  });

  it("takes a block out whole when asked twice", async () => {
    const pane = await withSection("e2e-remove");
    await pane.view("document");
    await pane.part("remove").click();
    expect((await pane.word.text()).join("\n")).toContain("KINH PHÍ");
    await pane.part("remove").click();
    await pane.part("none").waitFor();

    expect((await pane.word.text()).join("")).toBe("");
    await pane.close();
  });
});
