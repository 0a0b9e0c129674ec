import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { workbookOf } from "../src/driver/index.ts";
import { libreOfficeCsv, validatorErrors } from "../src/oracles/index.ts";
import { failureOf } from "./batch.ts";
import { excelPage, useBrowser } from "./word.ts";

const rows = [
  ["TT", "Nhiệm vụ", "Tiến độ"],
  [1, "Rà soát", 0.5],
  [2, "Báo cáo", 1],
];
const document = workbookOf({ "Kế hoạch": rows, Danh: [["a"], ["b"]] });

describe("Excel", () => {
  useBrowser();

  it("reads and writes values, formulas and formats", async () => {
    const { page, host } = await excelPage({ document });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const used = sheet.getUsedRange();
        used.load("address,values,rowCount");
        sheet.getRange("C2:C3").numberFormat = [["0%"], ["0%"]];
        sheet.getRange("C4").formulas = [["=SUM(C2:C3)"]];
        sheet.getRange("A1:C1").format.font.bold = true;
        sheet.getRange("A1:C1").format.fill.color = "#DDEEFF";
        sheet.getRange("A:C").format.columnWidth = 90;
        const total = sheet.getRange("C4");
        total.load("values,formulas");
        const shown = sheet.getRange("C2");
        shown.load("text");
        await context.sync();
        return [used.address, used.values, used.rowCount, total.values, total.formulas, shown.text];
      }),
    );

    expect(seen).toEqual(["'Kế hoạch'!A1:C3", rows, 3, [[1.5]], [["=SUM(C2:C3)"]], [["50%"]]]);
    const file = await host.save();
    expect(await validatorErrors(file, "xlsx")).toEqual([]);
    expect(await libreOfficeCsv(file)).toContain('1,"Rà soát",50%');
  }, 180_000);

  it("takes texts that look like numbers and dates for numbers, as Excel does", async () => {
    const { page } = await excelPage();

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("D1").numberFormat = [["@"]];
        sheet.getRange("A1:E1").values = [["12", "01/02/2026", "'05", "007", "abc"]];
        const range = sheet.getRange("A1:E1");
        range.load("values,valueTypes,numberFormat");
        await context.sync();
        return [range.values[0], range.valueTypes[0], range.numberFormat[0]];
      }),
    );

    expect(seen).toEqual([
      [12, 46054, "05", "007", "abc"],
      ["Double", "Double", "String", "String", "String"],
      ["General", "dd/mm/yyyy", "General", "@", "General"],
    ]);
  });

  it("makes a table, adds rows, totals, sorts and filters", async () => {
    const { page, host } = await excelPage({ document });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const table = sheet.tables.add("A1:C3", true);
        table.name = "NhiemVu";
        table.rows.add(undefined, [[3, "Ban hành", 0]]);
        table.sort.apply([{ key: 0, ascending: false }]);
        table.columns.getItem("Nhiệm vụ").filter.applyValuesFilter(["Báo cáo"]);
        table.showTotals = true;
        const body = table.getDataBodyRange();
        body.load("values,address");
        const header = table.getHeaderRowRange();
        header.load("values");
        table.columns.load("items/name");
        await context.sync();
        return [body.values, body.address, header.values, table.columns.items.map((c) => c.name)];
      }),
    );

    expect(seen).toEqual([
      [[3, "Ban hành", 0], [2, "Báo cáo", 1], [1, "Rà soát", 0.5]],
      "'Kế hoạch'!A2:C4",
      [["TT", "Nhiệm vụ", "Tiến độ"]],
      ["TT", "Nhiệm vụ", "Tiến độ"],
    ]);
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("validates entries and finds what breaks the rules", async () => {
    const { page, host } = await excelPage({ document });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("C2:C10");
        range.dataValidation.rule = { decimal: { formula1: 0, formula2: 0.9, operator: "Between" } };
        range.dataValidation.prompt = { showPrompt: true, title: "Tiến độ", message: "Từ 0 đến 1" };
        range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Sai", message: "Nhập lại" };
        sheet.getRange("B2:B10").dataValidation.rule = { list: { inCellDropDown: true, source: "=Danh!$A$1:$A$2" } };
        const invalid = range.dataValidation.getInvalidCells();
        invalid.load("address");
        range.dataValidation.load("rule,type,prompt");
        await context.sync();
        return [invalid.address, range.dataValidation.type, range.dataValidation.rule, range.dataValidation.prompt.title];
      }),
    );

    expect(seen).toEqual(["'Kế hoạch'!C3", "Decimal", { decimal: { formula1: 0, formula2: 0.9, operator: "Between" } }, "Tiến độ"]);
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("protects sheets but for unlocked cells", async () => {
    const { page, host } = await excelPage({ document });
    await page.evaluate(() =>
      Excel.run((context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("C2:C3").format.protection.locked = false;
        sheet.protection.protect({ allowFormatColumns: true });
        sheet.getRange("C2").values = [[0.7]];
        return Promise.resolve();
      }),
    );

    const failure = await failureOf(page, () => Excel.run((c) => Promise.resolve(void (c.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [["x"]]))));

    expect(failure).toEqual({ code: "AccessDenied", location: "Range.values" });
    expect(await host.text("C2")).toEqual([["0,7"]]);
    await expect(host.type("B2", "x")).rejects.toThrow("protected");
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("names ranges, formats by condition, freezes panes, adds and moves sheets", async () => {
    const { page, host } = await excelPage({ document });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets, names } = context.workbook;
        const sheet = worksheets.getActiveWorksheet();
        names.add("TienDo", sheet.getRange("C2:C3"));
        const late = sheet.getRange("A2:C3").conditionalFormats.add("Custom");
        late.custom.rule.formula = "=$C2<1";
        late.custom.format.fill.color = "#FFCCCC";
        late.custom.format.font.color = "#990000";
        const done = sheet.getRange("C2:C3").conditionalFormats.add("CellValue");
        done.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
        done.cellValue.format.font.bold = true;
        sheet.freezePanes.freezeRows(1);
        worksheets.add("Mới").position = 0;
        worksheets.load("items/name");
        const named = names.getItemOrNullObject("tiendo").getRange();
        named.load("address");
        const none = names.getItemOrNullObject("khong");
        await context.sync();
        return [worksheets.items.map((s) => s.name), named.address, none.isNullObject];
      }),
    );

    expect(seen).toEqual([["Mới", "Kế hoạch", "Danh"], "'Kế hoạch'!C2:C3", true]);
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("inserts sheets of another workbook with their formats and tables", async () => {
    const { page: source, host: sourceHost } = await excelPage({ document });
    await source.evaluate(() =>
      Excel.run((context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.tables.add("A1:C3", true);
        sheet.getRange("C2").numberFormat = [["0.0%"]];
        return Promise.resolve();
      }),
    );
    const base64 = Buffer.from(await sourceHost.save()).toString("base64");
    const { page, host } = await excelPage();

    const seen = await page.evaluate(
      (file) =>
        Excel.run(async (context) => {
          context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["Kế hoạch"], positionType: "Beginning" });
          context.workbook.worksheets.load("items/name,items/tables/items/name");
          const range = context.workbook.worksheets.getItem("Kế hoạch").getRange("C2");
          range.load("numberFormat,values");
          await context.sync();
          return [context.workbook.worksheets.items.map((s) => [s.name, s.tables.items.length]), range.numberFormat, range.values];
        }),
      base64,
    );

    expect(seen).toEqual([[["Kế hoạch", 1], ["Sheet1", 0]], [["0.0%"]], [[0.5]]]);
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("tells what changed, where and by whom", async () => {
    const { page, host } = await excelPage({ document });
    await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        window.seen = [];
        const note = (args: Excel.WorksheetChangedEventArgs | Excel.TableChangedEventArgs): Promise<void> =>
          Promise.resolve(void window.seen.push([args.type, args.address, args.changeType, args.source, "triggerSource" in args ? args.triggerSource : "-"].join(" ")));
        sheet.onChanged.add(note);
        sheet.tables.add("A1:C3", true).onChanged.add(note);
        await context.sync();
      }),
    );

    await host.type("C2", "60%");
    await host.coAuthor("F9", "x");
    await page.evaluate(() => Excel.run((c) => Promise.resolve(void (c.workbook.worksheets.getActiveWorksheet().getRange("H1:H2").values = [[1], [2]]))));
    await page.waitForTimeout(50);

    expect(await page.evaluate(() => window.seen)).toEqual([
      "WorksheetChanged C2 RangeEdited Local Unknown",
      "TableChanged C2 RangeEdited Local -",
      "WorksheetChanged F9 RangeEdited Remote Unknown",
      "WorksheetChanged H1:H2 RangeEdited Local ThisLocalAddin",
    ]);
  });

  it("changedEventsLost: fast typing loses events", async () => {
    const { page, host } = await excelPage({ document, quirks: ["changedEventsLost"] });
    await page.evaluate(() =>
      Excel.run(async (context) => {
        window.seen = [];
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address }) => Promise.resolve(void window.seen.push(address)));
        await context.sync();
      }),
    );

    for (const cell of ["C2", "C3", "C4"]) await host.type(cell, "1");
    await page.waitForTimeout(50);

    expect(await page.evaluate(() => window.seen)).toEqual(["C2", "C4"]);
  });

  it("startsInCellEditMode: batches fail until the cell is left, or wait when told to", async () => {
    const { page, host } = await excelPage({ document, quirks: ["startsInCellEditMode"] });
    const touch = (): Promise<void> => Excel.run((c) => Promise.resolve(void c.workbook.worksheets.load("items")));

    expect((await failureOf(page, touch)).code).toBe("InvalidOperationInCellEditMode");
    const waiting = page.evaluate(() => Excel.run({ delayForCellEdit: true }, (c) => Promise.resolve(void c.workbook.worksheets.load("items"))));
    await host.setCellEdit(false);
    await waiting;
    expect((await failureOf(page, touch)).code).toBe("none");
  });

  it("requestLimit5MB: the web refuses larger requests", async () => {
    const fill = (): Promise<void> =>
      Excel.run((c) => {
        const text = "x".repeat(30_000);
        c.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
        return Promise.resolve();
      });

    expect((await failureOf((await excelPage({ profile: "web" })).page, fill)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect((await failureOf((await excelPage({ profile: "win-m365" })).page, fill)).code).toBe("none");
  });

  it.each([
    ["InvalidArgument", "Range.values", () => Excel.run((c) => Promise.resolve(void (c.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]])))],
    ["ItemNotFound", "WorksheetCollection.getItem", () => Excel.run((c) => Promise.resolve(void c.workbook.worksheets.getItem("không")))],
    ["ItemAlreadyExists", "WorksheetCollection.add", () => Excel.run((c) => Promise.resolve(void c.workbook.worksheets.add("Danh")))],
    ["InvalidArgument", "Worksheet.getRange", () => Excel.run((c) => Promise.resolve(void c.workbook.worksheets.getActiveWorksheet().getRange("?")))],
  ] as const)("fails with %s at %s", async (code, location, batch) => {
    const { page } = await excelPage({ document });

    expect(await failureOf(page, batch)).toEqual({ code, location });
  });

  it("keeps settings and custom XML parts in the file and tells its culture", async () => {
    const { page, host } = await excelPage({ document, profile: "ltsc2021" });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.settings.add("id", "abc");
        context.workbook.customXmlParts.add("<p xmlns='urn:onestop:plan:1'/>");
        const { cultureInfo } = context.workbook.application;
        cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
        await context.sync();
        return [cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator, cultureInfo.datetimeFormat.shortDatePattern];
      }),
    );

    expect(seen).toEqual(["vi-VN", ",", "dd/MM/yyyy"]);
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("opens a file as a new workbook, from ExcelApi 1.8 on and not while a cell is edited", async () => {
    const base64 = Buffer.from(document).toString("base64");
    const open = (page: Page, file: string): Promise<unknown> =>
      page.evaluate((given) => Excel.createWorkbook(given).catch((error: { code: string }) => error.code), file);
    const { page, host } = await excelPage({ document });

    expect(await open(page, base64)).toBeUndefined();
    expect(await host.openedDocuments()).toEqual([base64]);
    expect(await open(page, "abcd")).toBe("InvalidArgument");
    await host.setCellEdit(true);
    expect(await open(page, base64)).toBe("InvalidOperationInCellEditMode");
    const old = await excelPage({ document, sets: { ExcelApi: "1.7" } });
    expect(await open(old.page, base64)).toBe("ApiNotFound");
  });
});
