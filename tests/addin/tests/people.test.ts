import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { faultsOf } from "../src/accessibility.ts";
import { plans } from "../src/features.ts";
import { Keyboard } from "../src/keyboard.ts";
import { openPane, type OpenPane } from "../src/pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const surfaces = [
  { language: "vi", dark: false, width: 320 },
  { language: "vi", dark: true, width: 450 },
  { language: "en", dark: false, width: 450 },
  { language: "en", dark: true, width: 320 },
] as const;

const nameOf = (view: string, { language, dark, width }: (typeof surfaces)[number]): string => `${view}-${language}-${dark ? "dark" : "light"}-${width}`;

describe.skipIf(inject("service") === "").each(surfaces)("Every view in $language, dark $dark, $width px", (surface) => {
  let pane: OpenPane;
  beforeAll(async () => {
    pane = await openPane(browser, { profile: "win-m365", ...surface });
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it("has nothing serious for axe, fits, and is pictured: before a plan is chosen, and after", async () => {
    for (const stage of ["", "-at-work"]) {
      if (stage !== "") await work(pane);
      const views = await pane.page.locator("[data-tab]").evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute("data-tab") ?? ""));
      for (const view of views) {
        await pane.view(view);
        await settled(pane);
        expect(await faultsOf(pane.page), view + stage).toEqual([]);
        await pane.picture(nameOf(view + stage, surface));
      }
    }
  });
});

/** A plan, a table with its receipt, a change to be seen: what the views look like when they are used. */
async function work(pane: OpenPane): Promise<void> {
  await pane.choosePlan(plans.plan);
  await pane.insert("muc", { pick: "II" });
  expect(await faultsOf(pane.page)).toEqual([]);
  await pane.insert("bang-nhiem-vu");
  await pane.view("document");
}

/** Until nothing is under way any more. */
async function settled(pane: OpenPane): Promise<void> {
  await pane.page.waitForLoadState("networkidle");
  await expect.poll(() => pane.part("running").count()).toBe(0);
}

describe.skipIf(inject("service") === "")("By keyboard alone", () => {
  it("one chooses a plan, inserts a part, takes it back, and brings it up to date", async () => {
    const id = "e2e-keyboard";
    await keep(samplePlan(id));
    const pane = await openPane(browser, { profile: "mac" });
    const keys = new Keyboard(pane.page);
    const empty = await pane.word.bodyXml();

    await keys.type(pane.part("search"), id);
    await keys.press(pane.page.locator(`[data-plan="${id}"]`));
    await pane.part("block-form").waitFor();
    await keys.choose(pane.part("block"), "muc");
    await keys.choose(pane.part("pick"), "III");
    await keys.press(pane.part("insert"));
    expect(await pane.rung()).toBe("ooxml");

    await keys.press(pane.part("undo"));
    await pane.part("said").waitFor();
    expect(await pane.word.bodyXml()).toBe(empty);

    await keys.press(pane.part("insert"));
    expect(await pane.rung()).toBe("ooxml");
    const plan = samplePlan(id);
    const paragraph = plan.sections[2]?.body?.[0];
    if (!paragraph) throw new Error("the sample has changed");
    paragraph.text = "Kinh phí lấy từ nguồn tiết kiệm chi.";
    await keep(plan);
    await keys.openTab("plan");
    await keys.press(pane.page.locator(`[data-plan="${id}"]`));
    await pane.part("block-form").waitFor();
    await keys.openTab("document");
    await keys.press(pane.part("check"));
    await keys.press(pane.part("apply"));
    expect(await pane.rung()).toBe("ooxml");
    expect((await pane.word.text()).join("\n")).toContain("nguồn tiết kiệm chi");

    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it("one fills fields, tidies tone marks, reads the document into a plan and keeps it", async () => {
    const pane = await openPane(browser, { profile: "web" });
    const keys = new Keyboard(pane.page);
    await keys.press(pane.page.locator(`[data-plan="${plans.plan}"]`));
    await pane.part("block-form").waitFor();

    await keys.openTab("fields");
    await keys.press(pane.part("place-number"));
    await expect.poll(() => pane.word.undoDepth()).toBeGreaterThan(0);
    await keys.tabTo(pane.part("field-number"));
    await pane.page.keyboard.press("Control+A");
    await pane.page.keyboard.type("77");
    await pane.page.keyboard.press("Enter");
    await pane.part("filled").waitFor();
    expect((await pane.word.text()).join("")).toContain("77");

    await pane.word.select({ end: true });
    await pane.word.type("\nI. MỤC ĐÍCH\nCộng hoà");
    await keys.openTab("text");
    await keys.tabTo(pane.page.locator("input[type=radio][value=selection]"));
    await pane.page.keyboard.press("ArrowDown");
    await keys.press(pane.part("preview"));
    await keys.press(pane.part("apply"));
    await pane.part("done").waitFor();
    expect((await pane.word.text()).join("\n")).toContain("Cộng hòa");

    await keys.openTab("import");
    await keys.press(pane.part("read"));
    await keys.choose(pane.part("plan-kind"), "KH");
    await keys.type(pane.part("plan-subject"), "Kiểm soát thủ tục hành chính");
    await keys.type(pane.part("plan-issuer"), "ỦY BAN NHÂN DÂN XÃ");
    await keys.tabTo(pane.part("plan-id"));
    await pane.page.keyboard.press("Control+A");
    await pane.page.keyboard.type("e2e-keyboard-import");
    await keys.press(pane.part("use"));
    await pane.part("said").waitFor();

    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
});
