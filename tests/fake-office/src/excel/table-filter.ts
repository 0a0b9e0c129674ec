import { officeError } from "../client/errors.ts";
import { type CellValue } from "./cell-value.ts";
import { ensureS, s, sChild, sChildren } from "./sheet-order.ts";
import type { Table } from "./table.ts";

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** Orders the body rows by columns; numbers before texts, empty cells last, as Excel does. */
export function sortTable(table: Table, fields: readonly SortField[]): void {
  // #2135: sorting fails in protected sheets.
  table.sheet.demandUnprotected();
  const { top, left, bottom, right } = table.bodyArea;
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => ({
      value: table.sheet.value(top + row, left + column),
      written: table.sheet.formula(top + row, left + column) ?? table.sheet.value(top + row, left + column),
      style: table.sheet.styleIndex(top + row, left + column),
    })),
  );
  rows.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(a[key]?.value ?? "", b[key]?.value ?? "", ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  for (const [row, cells] of rows.entries())
    for (const [column, { written, style }] of cells.entries()) {
      table.sheet.setStyleIndex(top + row, left + column, style);
      table.sheet.place(top + row, left + column, written);
    }
}

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  const order = rank(a) - rank(b) || (typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "vi") : Number(a) - Number(b));
  return ascending ? order : -order;
}

/** Hides the rows whose value in a column is none of those wanted. */
export function filterByValues(table: Table, column: number, values: readonly string[]): void {
  const filter = ensureS(table.root, "autoFilter");
  filterColumn(table, column)?.remove();
  const made = s(filter, "filterColumn", { colId: String(column) }, s(filter, "filters", {}, ...values.map((val) => s(filter, "filter", { val }))));
  const next = sChildren(filter, "filterColumn").find((e) => Number(e.getAttribute("colId")) > column);
  filter.insertBefore(made, next ?? null);
  applyFilters(table);
}

export const filterColumn = (table: Table, column: number): Element | null =>
  sChildren(sChild(table.root, "autoFilter"), "filterColumn").find((e) => e.getAttribute("colId") === String(column)) ?? null;

/** Takes filters away, of one column or all. */
export function clearFilters(table: Table, column?: number): void {
  for (const e of sChildren(sChild(table.root, "autoFilter"), "filterColumn"))
    if (column === undefined || e.getAttribute("colId") === String(column)) e.remove();
  applyFilters(table);
}

function applyFilters(table: Table): void {
  table.sheet.demandUnprotected();
  const { top, left, bottom } = table.bodyArea;
  const wanted = sChildren(sChild(table.root, "autoFilter"), "filterColumn").map((e) => {
    const values = sChildren(sChild(e, "filters"), "filter").map((each) => each.getAttribute("val") ?? "");
    return { column: left + Number(e.getAttribute("colId")), values };
  });
  for (let row = top; row <= bottom; row++) {
    const isShown = wanted.every(({ column, values }) => values.includes(String(table.sheet.value(row, column))));
    const element = table.sheet.rowElement(row, !isShown);
    if (isShown) element?.removeAttribute("hidden");
    else element?.setAttribute("hidden", "1");
  }
}

/** The criteria as `Excel.Filter` tells them. */
export function criteriaOf(table: Table, column: number): object | null {
  const e = filterColumn(table, column);
  if (!e) return null;
  if (!sChild(e, "filters")) throw officeError("NotImplementedInFake", "", "filters other than by values");
  return { filterOn: "Values", values: sChildren(sChild(e, "filters"), "filter").map((each) => each.getAttribute("val") ?? "") };
}
