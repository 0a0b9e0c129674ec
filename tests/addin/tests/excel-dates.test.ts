import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, workbookOf } from "../../fake-office/src/driver/index.ts";
import { libreOfficeCsv, validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { openSheetPane } from "../src/excel-pane.ts";
import { keep, planOn, samplePlan } from "../src/plan-data.ts";

const sheet = "Nhiệm vụ";
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const document = workbookOf({ Sheet1: [] }, { date1904: true });

describe.skipIf(inject("service") === "").each(profileNames)("A workbook that counts days from 1904, on %s", (profile) => {
  it("shows, takes and gives back the days of the plan, none four years off", async () => {
    const id = `kh-1904-${profile}`;
    await keep(samplePlan(id));
    const pane = await openSheetPane(browser, { profile, document });
    await pane.choosePlan(id);
    expect(await pane.put()).toContain("đúng như đã gửi");
    expect((await pane.excel.text(`'${sheet}'!I5`))[0]).toEqual(["09/03/2026"]);
    await pane.compare();
    expect(await pane.part("same").count()).toBe(1);

    // The clerk gives a day where there was one, and the words follow; new words, and the day in the sheet follows.
    await pane.excel.type(`'${sheet}'!I5`, "15/04/2026");
    await pane.excel.type(`'${sheet}'!H6`, "Trước ngày 20/5/2026");
    await pane.compare();
    await pane.picture("excel-1904-vi");
    await pane.write();
    const tasks = (await planOn(id)).taskTables[0]?.groups[0]?.tasks as { deadline?: { end?: string } }[] | undefined;
    expect(tasks?.slice(0, 2).map(({ deadline }) => deadline?.end)).toEqual(["2026-04-15", "2026-05-19"]);
    expect((await pane.excel.text(`'${sheet}'!I5:I6`)).flat()).toEqual(["15/04/2026", "19/05/2026"]);

    // LibreOffice prints the first sheet.
    await pane.page.evaluate((name) => Excel.run((context) => Promise.resolve(void (context.workbook.worksheets.getItem(name).position = 0))), sheet);
    const file = await pane.excel.save();
    expect(await validatorErrors(file, "xlsx")).toEqual([]);
    if (profile === "win-m365") {
      const csv = await libreOfficeCsv(file);
      expect(csv).toContain("15/04/2026");
      expect(csv).toContain("19/05/2026");
      expect(csv).not.toContain("2030");
      expect(csv).not.toContain("2022");
    }
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
});

describe.skipIf(inject("service") === "")("An Excel whose DATE does not count as its workbook", () => {
  async function opened(id: string, answer: number | null) {
    await keep(samplePlan(id));
    const pane = await openSheetPane(browser, { profile: "win-m365", document });
    await pane.page.evaluate((value) => {
      const { classes } = (window as unknown as { fakeOffice: { runtime: { backend: { classes: Record<string, { get: Record<string, () => unknown> }> } } } }).fakeOffice.runtime.backend;
      const result = classes["Excel.FunctionResult"];
      if (result) result.get["value"] = () => value;
    }, answer);
    await pane.choosePlan(id);
    return pane;
  }

  it.each([
    ["it gives no day at all", null],
    // Found out by what the cells show.
    ["it counts from 1900 and the workbook from 1904", 36_526],
  ])("puts nothing where %s, and says why", async (_why, answer) => {
    const pane = await opened(`kh-1904-${String(answer)}`, answer);
    const before = await pane.sheets();

    await expect(pane.put()).rejects.toThrow("đếm ngày từ 1900 hay 1904");
    expect(await pane.sheets()).toEqual(before);
    await pane.picture("excel-1904-refused-vi");
    await pane.close();
  });
});
