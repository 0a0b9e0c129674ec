import { dayOf, days1904, dayShown, type DayZero } from "../../sheets/dates";
import type { SheetTable } from "../../sheets/sheet-table";
import { HostError } from "../host-error";

// 1 January 2000 in the days of either system.
const known: ReadonlyMap<unknown, DayZero> = new Map([
  [36_526, 0],
  [36_526 - days1904, days1904],
]);

/**
 * Asks, with the next round trip, in which days the workbook counts; the answer after it. Office.js has no property for
 * it: the worksheet function DATE counts as its workbook does (@types/office-js, Excel.Functions.date).
 */
export function askDayZero(context: Excel.RequestContext): () => DayZero {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value");
  return () => {
    const zero = known.get(day.value);
    // Better no dates than dates four years off.
    if (zero === undefined) throw new HostError("date-system", "DATE", String(day.value), "excel");
    return zero;
  };
}

/** The same table with its days as the workbook counts them. */
export function inDaysOf(zero: DayZero, table: SheetTable): SheetTable {
  if (zero === 0) return table;
  const isDay = table.columns.map(({ kind }) => kind === "date");
  const rows = table.rows.map((row) =>
    row.map((value, i) => (isDay[i] && typeof value === "number" ? value - zero : value)),
  );
  return { ...table, rows };
}

/** Throws where a cell shows the day of the other system; one too narrow to show any does not tell. */
export function demandDaySeen(sent: string | number, zero: DayZero, text: string): void {
  if (typeof sent === "number" && dayShown(sent, zero, text) !== dayOf(sent + zero))
    throw new HostError("date-system", "DATE", text, "excel");
}
