import { dayFromText, dayShown, type DayZero } from "./dates";
import { tagOfKey, type TableRecord } from "./sheet-record";
import { sheetWords, statusFrom } from "./sheet-words";
import { even, fieldIds, noCells, type FieldId, type TaskCells } from "./task-cells";

/** A cell as Excel gives it back. */
export interface RawCell {
  readonly value: string | number | boolean;
  /** As shown. */
  readonly text: string;
  readonly isError: boolean;
}

/** A table as Excel gives it back. */
export interface RawTable {
  readonly sheet: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** Of the first cell below the head, counted from 0. */
  readonly top: number;
  readonly left: number;
  /** Nothing can be written into the sheet until its protection is taken away. */
  readonly isProtected: boolean;
  /** In which days the workbook counts. */
  readonly dayZero: DayZero;
}

export type CellFault =
  | "formulaError"
  | "badDate"
  | "badProgress"
  | "badStatus"
  | "badGroup"
  | "emptyContent"
  | "dateCleared"
  | "datesDisagree"
  | "subtaskMoved";

/** A cell that cannot be read into a plan; the pane words it. */
export interface CellError {
  /** Like K7. */
  readonly address: string;
  readonly fault: CellFault;
  /** What stands there. */
  readonly quote: string;
}

/** A row with something in it. */
export interface SheetRow {
  /** Counted from 0 in the body of the table. */
  readonly index: number;
  /** Empty where the clerk put the row in or lost its key. */
  readonly key: string;
  readonly cells: TaskCells;
  readonly address: (field: FieldId) => string;
  /** The number at the left edge of Excel. */
  readonly line: number;
}

export interface ReadRows {
  readonly rows: readonly SheetRow[];
  readonly errors: readonly CellError[];
  /** Heads that are no longer there: what stood below is taken for unchanged. */
  readonly lost: readonly string[];
  /** The columns of the table by what they hold. */
  readonly columns: ReadonlyMap<FieldId | "key", number>;
}

/** Reads the rows of a table of ours: every mistake at once, each with its cell. */
export function readRows(raw: RawTable, record: TableRecord): ReadRows {
  const columns = findColumns(raw, record);
  const errors: CellError[] = [];
  const rows = raw.rows.flatMap((cells, index): SheetRow[] => {
    const address = (field: FieldId): string => cellName(raw.top + index, raw.left + (columns.get(field) ?? 0));
    const read = Object.fromEntries(
      fieldIds.flatMap((field) => {
        const column = columns.get(field);
        const cell = column === undefined ? undefined : cells[column];
        return cell === undefined ? [] : [[field, readCell(field, cell, raw.dayZero, address(field), errors)]];
      }),
    );
    const keyCell = cells[columns.get("key") ?? -1];
    const key = keyCell === undefined ? "" : even(String(keyCell.value));
    const whole: TaskCells = { ...noCells, ...read };
    const isEmpty = fieldIds.every((field) => whole[field] === "");
    if (isEmpty && tagOfKey(key) === undefined) return [];
    if (whole.content === "" && columns.has("content"))
      errors.push({ address: address("content"), fault: "emptyContent", quote: "" });
    return [{ index, key: tagOfKey(key) === record.tag ? key : "", cells: whole, address, line: raw.top + index + 1 }];
  });
  const lost = Object.entries(record.heads)
    .filter(([field]) => !columns.has(field as FieldId))
    .map(([, head]) => head);
  return { rows, errors, lost, columns };
}

/** By the heads; the key's column also by what stands in it, for it has no head to the clerk. */
function findColumns(raw: RawTable, record: TableRecord): Map<FieldId | "key", number> {
  const heads = raw.heads.map((head) => even(head).toLowerCase());
  const found = Object.entries(record.heads).map(
    ([field, head]) => [field, heads.indexOf(even(head).toLowerCase())] as const,
  );
  const key = keyColumn(raw);
  return new Map([...found, ["key", key] as const].filter(([, at]) => at >= 0) as [FieldId | "key", number][]);
}

/** The column with the keys, or -1. */
export function keyColumn(raw: Pick<RawTable, "heads" | "rows">): number {
  const byHead = raw.heads.findIndex((head) => even(head) === sheetWords.key);
  if (byHead >= 0) return byHead;
  return raw.heads.findIndex((_, column) =>
    raw.rows.some((row) => tagOfKey(String(row[column]?.value ?? "")) !== undefined),
  );
}

function readCell(field: FieldId, cell: RawCell, zero: DayZero, address: string, errors: CellError[]): string {
  const fail = (fault: CellFault): string => {
    errors.push({ address, fault, quote: cell.text === "" ? String(cell.value) : cell.text });
    return "";
  };
  if (cell.isError) return fail("formulaError");
  if (cell.value === "") return "";
  if (field === "due") {
    const { value, text } = cell;
    return (typeof value === "number" ? dayShown(value, zero, text) : dayFromText(String(value))) ?? fail("badDate");
  }
  if (field === "progress") return percentOf(cell) ?? fail("badProgress");
  if (field === "status") return statusFrom(String(cell.value)) ?? fail("badStatus");
  return even(textOf(cell));
}

/** A number in a text column is what the clerk sees, unless the column is too narrow to show it. */
function textOf(cell: RawCell): string {
  if (typeof cell.value === "string") return cell.value;
  return cell.text === "" || cell.text.startsWith("#") ? String(cell.value) : cell.text;
}

/** 0.6, 60 and "60%" are sixty percent; up to one a number is a share, as the column's format shows it. */
function percentOf({ value }: RawCell): string | undefined {
  const typed = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(String(value).trim())?.[1]?.replace(",", ".");
  const number =
    typeof value === "number" ? (value <= 1 ? value * 100 : value) : typed === undefined ? NaN : Number(typed);
  return number >= 0 && number <= 100 ? String(Math.round(number)) : undefined;
}

export function cellName(row: number, column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return `${name}${row + 1}`;
}
