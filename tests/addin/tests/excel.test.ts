import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { sheetFeatures } from "../src/excel-features.ts";
import { openSheetPane, type SheetPane } from "../src/excel-pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";

const wanted = (process.env["PROFILES"]?.split(",") ?? profileNames) as ProfileName[];
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.skipIf(inject("service") === "").each(wanted)("Excel on %s", (profile) => {
  const plan = `kh-excel-${profile}`;
  let pane: SheetPane;
  let off: string[] = [];

  beforeAll(async () => {
    await keep(samplePlan(plan));
    pane = await openSheetPane(browser, { profile });
    await pane.view("settings");
    off = await pane.page.locator('[data-capability][data-state="off"]').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-capability") ?? ""));
    await pane.choosePlan(plan);
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it.each(sheetFeatures)("$name", async (feature) => {
    if (off.includes(feature.needs)) return;
    await feature.run(pane, plan);
  });

  it("leaves a workbook that Microsoft's validator finds nothing wrong with", async () => {
    await pane.put();
    expect(await validatorErrors(await pane.excel.save(), "xlsx")).toEqual([]);
  });
});
