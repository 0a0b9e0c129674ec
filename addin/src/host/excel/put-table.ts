import type { DayZero } from "../../sheets/dates";
import { cellName } from "../../sheets/read-rows";
import { looksLikeFormula, sheetName, tableName } from "../../sheets/sheet-names";
import type { SheetColumn, SheetTable } from "../../sheets/sheet-table";
import { has, type Capability, type CapabilityId } from "../capabilities";
import type { PutReceipt } from "../sheet-host";
import type { Batch } from "./batches";
import { askDayZero, demandDaySeen, inDaysOf } from "./date-system";
import { dress, highlight, setUpPage } from "./dress-sheet";
import { validate } from "./validate-columns";

/** Excel on the web takes five megabytes a request; a letter of Vietnamese takes up to three bytes of it. */
const lettersAtOnce = 1_000_000;

/** With ";@" it is no built-in format: Excel would show those in the order of whoever opens the file, month first too. */
const dayFormat = "dd/mm/yyyy;@";

/** Where the parts of the table stand in its new sheet. */
export interface Laid {
  readonly sheet: Excel.Worksheet;
  readonly head: Excel.Range;
  readonly body: Excel.Range;
  readonly table: SheetTable;
  /** Row of the head, counted from 0. */
  readonly headRow: number;
}

/** Writes a table into a new sheet and reads it back. What was begun is taken away again when anything fails. */
export async function putTable(
  batch: Batch,
  given: SheetTable,
  capabilities: readonly Capability[],
  signal: AbortSignal,
): Promise<PutReceipt> {
  const { context, sync } = batch;
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  const dayZero = askDayZero(context);
  await sync();
  const zero = dayZero();
  const table = inDaysOf(zero, given);
  const name = sheetName(
    table.sheetName,
    worksheets.items.map((item) => item.name),
  );
  const excelName = tableName(
    table.tag,
    tables.items.map((item) => item.name),
  );
  const sheet = worksheets.add(name);
  sheet.load("id,name");
  const made = [sheet];
  try {
    const laid = await write(batch, sheet, table);
    const leftOut = finish(context, laid, excelName, capabilities, made);
    sheet.activate();
    await sync();
    const { differences, print } = await readBack(batch, laid, zero);
    // Whoever cancelled was told that nothing is there.
    signal.throwIfAborted();
    const handle = { sheetIds: made.map(({ id }) => id), print };
    return { sheet: sheet.name, rows: table.rows.length, differences, leftOut, syncs: batch.syncs(), handle };
  } catch (error) {
    await takeAway(context, made);
    throw error;
  }
}

/** The words and numbers, in as many round trips as their size asks for. */
async function write(batch: Batch, sheet: Excel.Worksheet, table: SheetTable): Promise<Laid> {
  const headRow = table.title.length;
  const width = table.columns.length;
  for (const [row, text] of table.title.entries()) setText(sheet.getRangeByIndexes(row, 1, 1, 1), text);
  const head = sheet.getRangeByIndexes(headRow, 0, 1, width);
  setTexts(head, [table.columns.map((column) => column.head)]);
  const body = sheet.getRangeByIndexes(headRow + 1, 0, table.rows.length, width);
  for (const { from, rows } of chunks(table.rows)) {
    if (from > 0) await batch.sync();
    const range = sheet.getRangeByIndexes(headRow + 1 + from, 0, rows.length, width);
    range.numberFormat = rows.map((row) => row.map((value, i) => formatOf(value, table.columns[i])));
    range.values = rows.map((row) => row.map(safe));
  }
  return { sheet, head, body, table, headRow };
}

function* chunks(rows: SheetTable["rows"]): Generator<{ from: number; rows: SheetTable["rows"] }> {
  let [from, size] = [0, 0];
  for (const [i, row] of rows.entries()) {
    const letters = row.reduce<number>((sum, value) => sum + String(value).length + 12, 0);
    if (size + letters > lettersAtOnce && i > from) {
      yield { from, rows: rows.slice(from, i) };
      [from, size] = [i, 0];
    }
    size += letters;
  }
  if (from < rows.length) yield { from, rows: rows.slice(from) };
}

/** Text cells take what is typed for text; one behind an apostrophe must be a general one, or the apostrophe would stay. */
export function formatOf(value: string | number, column: SheetColumn | undefined): string {
  if (column?.kind === "date") return dayFormat;
  if (column?.kind === "percent") return "0%";
  return typeof value === "string" && looksLikeFormula(value) ? "General" : "@";
}

export function safe(value: string | number): string | number {
  return typeof value === "string" && looksLikeFormula(value) ? `'${value}` : value;
}

function setText(cell: Excel.Range, text: string): void {
  setTexts(cell, [[text]]);
}

function setTexts(range: Excel.Range, texts: readonly (readonly string[])[]): void {
  range.numberFormat = texts.map((row) => row.map((text) => formatOf(text, undefined)));
  range.values = texts.map((row) => row.map(safe));
}

/** Makes the table of it and dresses the sheet, each as far as this Excel can. */
function finish(
  context: Excel.RequestContext,
  laid: Laid,
  name: string,
  capabilities: readonly Capability[],
  made: Excel.Worksheet[],
): CapabilityId[] {
  const { sheet, table, headRow } = laid;
  const excelTable = sheet.tables.add(
    sheet.getRangeByIndexes(headRow, 0, table.rows.length + 1, table.columns.length),
    true,
  );
  excelTable.name = name;
  excelTable.style = "TableStyleLight15";
  dress(laid);
  const able = (id: CapabilityId): boolean => has(capabilities, id);
  if (able("validation")) made.push(...validate(context, laid));
  if (able("highlight")) highlight(laid);
  setUpPage(laid, able("pageSetup"), able("print"));
  return (["validation", "highlight", "pageSetup", "print"] as const).filter((id) => !able(id));
}

/** What the sheet says now, held against what was sent. */
async function readBack(
  { sync }: Batch,
  { sheet, body, table, headRow }: Laid,
  zero: DayZero,
): Promise<{ differences: string[]; print: string }> {
  body.load("values,text");
  const used = sheet.getUsedRange();
  used.load("formulas");
  await sync();
  for (const [i, row] of table.rows.entries())
    for (const [j, sent] of row.entries())
      if (table.columns[j]?.kind === "date") demandDaySeen(sent, zero, body.text[i]?.[j] ?? "");
  const differences = table.rows.flatMap((row, i) =>
    row.flatMap((sent, j) =>
      isSame(sent, (body.values as unknown[][])[i]?.[j]) ? [] : [cellName(headRow + 1 + i, j)],
    ),
  );
  return { differences, print: JSON.stringify(used.formulas) };
}

function isSame(sent: string | number, got: unknown): boolean {
  return typeof sent === "number" ? typeof got === "number" && Math.abs(sent - got) < 1e-9 : sent === got;
}

async function takeAway(context: Excel.RequestContext, made: readonly Excel.Worksheet[]): Promise<void> {
  // What failed may have left the new sheet, part of it, or nothing: whatever is there goes, the fault itself is told.
  for (const sheet of made) {
    try {
      sheet.delete();
      await context.sync();
    } catch {
      // Not there, or Excel holds on to it; the clerk is told of the fault that came first.
    }
  }
}
