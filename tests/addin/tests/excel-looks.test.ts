import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { libreOfficeText } from "../../fake-office/src/oracles/index.ts";
import { faultsOf } from "../src/accessibility.ts";
import { openSheetPane } from "../src/excel-pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.skipIf(inject("service") === "").each([
  { language: "vi", dark: false },
  { language: "en", dark: false },
  { language: "vi", dark: true },
  { language: "en", dark: true },
] as const)("The Excel pane in $language, dark: $dark", ({ language, dark }) => {
  it("has nothing that shuts anybody out at 320 pixels", async () => {
    const id = `kh-excel-looks-${language}-${String(dark)}`;
    await keep(samplePlan(id));
    const pane = await openSheetPane(browser, { profile: "web", width: 320, language, dark });
    const name = (view: string): string => `excel-${view}-320-${language}${dark ? "-dark" : ""}`;
    expect(await pane.page.locator(".os-pane[data-dark]").count()).toBe(dark ? 1 : 0);
    await pane.choosePlan(id);
    await pane.put();
    await pane.picture(name("put"));
    expect(await faultsOf(pane.page)).toEqual([]);
    await pane.excel.type("'Nhiệm vụ'!J5", "Hoàn thành");
    await pane.excel.type("'Nhiệm vụ'!K5", "100%");
    await pane.excel.type("'Nhiệm vụ'!H7", "Quý IV");
    await pane.compare();
    await pane.picture(name("review"));
    expect(await faultsOf(pane.page)).toEqual([]);
    await pane.part("write").click();
    await pane.settled("applied");
    await pane.picture(name("applied"));
    await pane.view("settings");
    await pane.picture(name("office"));
    expect(await faultsOf(pane.page)).toEqual([]);
    expect(pane.complaints).toEqual([]);
    const printed = await libreOfficeText(await pane.excel.save(), "xlsx");
    expect(printed).toContain("31/12/2026");
    expect(printed.match(/Cơ quan chủ trì/g)?.length).toBeGreaterThan(1);
    await pane.close();
  });
});
