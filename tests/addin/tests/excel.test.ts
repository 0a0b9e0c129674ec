import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, type OpenOptions } from "../../fake-office/src/driver/index.ts";
import { validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { sheetFeatures } from "../src/excel-features.ts";
import { openSheetPane, type SheetPane } from "../src/excel-pane.ts";
import { missingJudges } from "../src/judges.ts";
import { keep, samplePlan } from "../src/plan-data.ts";
import { ReadmeTable } from "../src/readme-table.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Our floor, so that "off, and says so" is seen too. */
const old = "ExcelApi 1.7";
const offices = [...profileNames, old];
const wanted = process.env["PROFILES"]?.split(",") ?? offices;
const table = new ReadmeTable("excel table", offices, sheetFeatures.map(({ name }) => name));

function optionsOf(office: string): OpenOptions {
  return office === old ? { profile: "ltsc2021", sets: { ExcelApi: "1.7" } } : ({ profile: office } as OpenOptions);
}

describe.skipIf(inject("service") === "").each(wanted)("Excel on %s", (office) => {
  const plan = `kh-excel-${office.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}`;
  let pane: SheetPane;
  let off = new Map<string, string>();

  beforeAll(async () => {
    await keep(samplePlan(plan));
    pane = await openSheetPane(browser, optionsOf(office));
    off = await capabilitiesOff(pane);
    await pane.choosePlan(plan);
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it.each(sheetFeatures)("$name", async (feature) => {
    table.note(feature.name, office, "fails");
    const said = off.get(feature.needs);
    if (said === undefined) await feature.run(pane, plan);
    // What is off is left out of the sheet, and the Office view says what it would need.
    else expect(said).toMatch(/Không\s+cần ExcelApi 1\.\d/);
    table.note(feature.name, office, said === undefined ? "✓" : "off");
  });

  it("leaves a workbook that Microsoft's validator finds nothing wrong with", async ({ skip }) => {
    await pane.put();
    if (missingJudges !== "") skip(missingJudges);
    expect(await validatorErrors(await pane.excel.save(), "xlsx")).toEqual([]);
  });
});

describe.skipIf(inject("service") === "" || wanted.length < offices.length)("The Excel table in the README", () => {
  it("is what was just seen", () => {
    table.demand();
  });
});

/** What this Excel lacks, with the words of the Office view. */
async function capabilitiesOff(pane: SheetPane): Promise<Map<string, string>> {
  await pane.view("settings");
  const rows = await pane.page.locator('[data-capability][data-state="off"]').all();
  return new Map(await Promise.all(rows.map(async (row) => [(await row.getAttribute("data-capability")) ?? "", await row.innerText()] as const)));
}
