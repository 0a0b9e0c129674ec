import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { libreOfficeText } from "../../fake-office/src/oracles/index.ts";
import { openSheetPane, type SheetPane } from "../src/excel-pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds serious or worse, and whether anything is wider than the pane. */
async function faults(pane: SheetPane): Promise<string[]> {
  await pane.page.evaluate(axe);
  return pane.page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run: (on: Document) => Promise<{ violations: { id: string; impact: string }[] }> } };
    const { violations } = await tool.run(document);
    const found = violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id);
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth ? [...found, "wider than the pane"] : found;
  });
}

describe.skipIf(inject("service") === "").each([
  { language: "vi", dark: false },
  { language: "en", dark: false },
  { language: "vi", dark: true },
  { language: "en", dark: true },
] as const)("The Excel pane in $language, dark: $dark", ({ language, dark }) => {
  it("has nothing that shuts anybody out at 320 pixels", async () => {
    const id = `kh-excel-looks-${language}-${String(dark)}`;
    await keep(samplePlan(id));
    const theme = dark ? { office: { theme: { bodyBackgroundColor: "#262626" } } } : {};
    const pane = await openSheetPane(browser, { profile: "web", width: 320, language, dark, ...(theme as object) });
    const name = (view: string): string => `excel-${view}-320-${language}${dark ? "-dark" : ""}`;
    await pane.choosePlan(id);
    await pane.put();
    await pane.picture(name("put"));
    expect(await faults(pane)).toEqual([]);
    await pane.excel.type("'Nhiệm vụ'!J5", "Hoàn thành");
    await pane.excel.type("'Nhiệm vụ'!K5", "100%");
    await pane.excel.type("'Nhiệm vụ'!H7", "Quý IV");
    await pane.compare();
    await pane.picture(name("review"));
    expect(await faults(pane)).toEqual([]);
    await pane.part("write").click();
    await pane.settled("applied");
    await pane.picture(name("applied"));
    await pane.view("settings");
    await pane.picture(name("office"));
    expect(await faults(pane)).toEqual([]);
    expect(pane.complaints).toEqual([]);
    const printed = await libreOfficeText(await pane.excel.save(), "xlsx");
    expect(printed).toContain("31/12/2026");
    expect(printed.match(/Cơ quan chủ trì/g)?.length).toBeGreaterThan(1);
    await pane.close();
  });
});
