import type { Scenario } from "./scenario.ts";

/** Writes into a scratch sheet, reads, and takes the sheet away. */
function onScratch(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<string>): Promise<string> {
  return Excel.run(async (context) => {
    const old = context.workbook.worksheets.getItemOrNullObject("Probe");
    await context.sync();
    if (!old.isNullObject) old.delete();
    const sheet = context.workbook.worksheets.add("Probe");
    await context.sync();
    return work(sheet, context);
  });
}

async function written(sheet: Excel.Worksheet, context: Excel.RequestContext, value: unknown): Promise<string> {
  const cell = sheet.getRange("A1");
  cell.values = [[value]];
  cell.load("values,numberFormat");
  await context.sync();
  return `${typeof cell.values[0]?.[0]} ${String(cell.numberFormat[0]?.[0])}`;
}

/** What is asked of Excel. Makes and removes a sheet "Probe". */
export const excelScenarios: readonly Scenario[] = [
  { name: "a text of digits becomes", host: "Excel", run: () => onScratch((sheet, context) => written(sheet, context, "12")) },
  { name: "a text 01/02/2026 becomes", host: "Excel", run: () => onScratch((sheet, context) => written(sheet, context, "01/02/2026")) },
  { name: "a text 50% becomes", host: "Excel", run: () => onScratch((sheet, context) => written(sheet, context, "50%")) },
  {
    // In a workbook that counts from 1904 (File > Options > Advanced) it should say 35064.
    name: "DATE(2000,1,1), and a cell that shows it",
    host: "Excel",
    run: () =>
      onScratch(async (sheet, context) => {
        const day = context.workbook.functions.date(2000, 1, 1);
        day.load("value");
        await context.sync();
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["dd/mm/yyyy;@"]];
        cell.values = [[day.value]];
        cell.load("text");
        await context.sync();
        return `${String(day.value)} ${String(cell.text[0]?.[0])}`;
      }),
  },
  {
    name: "values that do not fit",
    host: "Excel",
    run: () =>
      onScratch(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1]];
        await context.sync();
        return "allowed";
      }),
  },
  {
    name: "writing a locked cell of a protected sheet",
    host: "Excel",
    run: () =>
      onScratch(async (sheet, context) => {
        sheet.protection.protect();
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        return "allowed";
      }),
  },
  {
    name: "a sheet name that is taken",
    host: "Excel",
    run: () =>
      onScratch(async (_, context) => {
        context.workbook.worksheets.add("Probe");
        await context.sync();
        return "allowed";
      }),
  },
  {
    name: "rows.add to a table with totals",
    host: "Excel",
    run: () =>
      onScratch(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
        const table = sheet.tables.add("A1:B2", true);
        table.showTotals = true;
        table.rows.add(undefined, [[3, 4]]);
        const range = table.getRange();
        range.load("address");
        await context.sync();
        return range.address.split("!")[1] ?? "";
      }),
  },
  {
    name: "requestLimit5MB",
    host: "Excel",
    run: () =>
      onScratch(async (sheet, context) => {
        const text = "x".repeat(30_000);
        sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
        await context.sync();
        return "no";
      }),
  },
];
