import { describe, expect, it } from "vitest";
import { workbookOf } from "../src/driver/index.ts";
import { libreOfficeCsv, validatorErrors } from "../src/oracles/index.ts";
import { failureOf } from "./batch.ts";
import { excelPage, useBrowser } from "./word.ts";

// The same number in both: 9 March 2026 counted from 1900, four years and a day later counted from 1904.
const sheets = { Ngày: [[46090]] };

describe("Days in Excel", () => {
  useBrowser();

  it.each([
    ["1900", { date1904: false }, "09/03/2026", 36526, 46090, 44000],
    ["1904", { date1904: true }, "10/03/2030", 35064, 44628, 42538],
  ] as const)("are counted from %s: shown, typed, given by DATE and checked", async (_system, options, shown, millennium, typed, checked) => {
    const { page, host } = await excelPage({ document: workbookOf(sheets, options), profile: "ltsc2021" });
    await host.type("A2", "09/03/2026");

    const seen = await page.evaluate(
      (day) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const range = sheet.getRange("A1:A2");
          range.numberFormat = [["dd/mm/yyyy;@"], ["dd/mm/yyyy;@"]];
          const own = context.workbook.functions.date(2000, 1, 1);
          own.load("value");
          const ruled = sheet.getRange("B1:B2");
          // 18 June 2020, and the day before it.
          ruled.values = [[day], [day - 1]];
          ruled.dataValidation.rule = { date: { formula1: "=DATE(2020,6,18)", operator: "GreaterThanOrEqualTo" } };
          const wrong = ruled.dataValidation.getInvalidCellsOrNullObject();
          range.load("values,text");
          wrong.load("address");
          await context.sync();
          return { text: range.text.flat(), values: range.values.flat() as unknown, day: own.value, wrong: wrong.address.split("!")[1] };
        }),
      checked,
    );

    expect(seen).toEqual({ text: [shown, "09/03/2026"], values: [46090, typed], day: millennium, wrong: "B2" });
    const file = await host.save();
    expect(await validatorErrors(file, "xlsx")).toEqual([]);
    // LibreOffice reads the file by the same rule.
    expect((await libreOfficeCsv(file)).split("\n").slice(0, 2).map((line) => line.split(",")[0])).toEqual([shown, "09/03/2026"]);
  });

  it("are not brought over from a workbook that counts otherwise", async () => {
    const { page } = await excelPage({ document: workbookOf(sheets, { date1904: true }) });

    await page.evaluate((base64) => ((window as { other?: string }).other = base64), Buffer.from(workbookOf(sheets)).toString("base64"));
    const failure = await failureOf(page, () => Excel.run((c) => Promise.resolve(void c.workbook.insertWorksheetsFromBase64((window as { other?: string }).other ?? ""))));

    expect(failure.code).toBe("NotImplementedInFake");
  });

  it("fail on every other worksheet function", async () => {
    const { page } = await excelPage();

    expect((await failureOf(page, () => Excel.run((c) => Promise.resolve(void c.workbook.functions.today())))).code).toBe("NotImplementedInFake");
  });
});
