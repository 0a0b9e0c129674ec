import type { CellEdit } from "../../sheets/after-apply";
import { cellName, keyColumn, type RawTable } from "../../sheets/read-rows";
import type { WriteReceipt } from "../sheet-host";
import type { Batch } from "./batches";
import { formatOf, safe } from "./put-table";

/**
 * Writes single cells of a table. Somebody may have sorted or typed since it was read: a row is found again by all
 * that it said, and a cell that says something else by now is left as it is.
 */
export async function writeCells(
  { context, sync, syncs }: Batch,
  id: string,
  before: RawTable,
  now: RawTable,
  edits: readonly CellEdit[],
  columns: ReadonlyMap<string, number>,
): Promise<WriteReceipt> {
  const body = context.workbook.tables.getItem(id).getDataBodyRange();
  const places = findRows(before, now);
  const left: string[] = [];
  let written = 0;
  for (const { index, field, value } of edits) {
    const column = columns.get(field);
    const row = places.get(index);
    if (column === undefined) continue;
    const isUntouched = row !== undefined && now.rows[row]?.[column]?.value === before.rows[index]?.[column]?.value;
    if (!isUntouched) {
      left.push(cellName(before.top + (row ?? index), before.left + column));
      continue;
    }
    const cell = body.getCell(row, column);
    if (field !== "due" && field !== "progress") cell.numberFormat = [[formatOf(value, undefined)]];
    cell.values = [[field === "due" && typeof value === "number" ? value - now.dayZero : safe(value)]];
    written++;
  }
  if (written > 0) await sync();
  return { written, left, syncs: syncs() };
}

/** Rows of then → rows of now: by key, then by place where nothing moved. */
function findRows(before: RawTable, now: RawTable): Map<number, number> {
  const column = keyColumn(before);
  const keyIn = (table: RawTable, row: number): string => String(table.rows[row]?.[column]?.value ?? "");
  const byKey = new Map<string, number>();
  for (const row of now.rows.keys()) if (keyIn(now, row) !== "") byKey.set(keyIn(now, row), row);
  const places = new Map<number, number>();
  for (const row of before.rows.keys()) {
    const said = JSON.stringify(before.rows[row]?.map(({ value }) => value));
    const isThere = said === JSON.stringify(now.rows[row]?.map(({ value }) => value));
    const key = keyIn(before, row);
    const place = isThere ? row : key === "" ? undefined : byKey.get(key);
    if (place !== undefined) places.set(row, place);
  }
  return places;
}
