import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { areaName, cellsOf, demandArea, demandInside, intersect, lastColumn, lastRow, quoteSheet, type Area } from "../address.ts";
import { columnsHidden, hideColumns } from "../column-widths.ts";
import { display, typeOf } from "../cell-value.ts";
import type { ExcelHost } from "../excel-host.ts";
import { mergedAreas, setMerged } from "../merged-cells.ts";
import { rangeOf, type CellRange } from "../workbook.ts";

const maxCells = 5_000_000;

/** Reads every cell of a range into a matrix. */
function matrix<T>(range: CellRange, read: (row: number, column: number) => T): T[][] {
  if (cellCount(range) > maxCells) throw officeError("InvalidArgument", "", "too many cells to read");
  return Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
    Array.from({ length: range.right - range.left + 1 }, (__, column) => read(range.top + row, range.left + column)),
  );
}

const cellCount = (range: Area): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** Values for a range: a matrix of exactly its size, or one value for all cells. */
function spread(range: CellRange, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  const fits = rows.length === range.bottom - range.top + 1 && rows.every((row) => Array.isArray(row) && row.length === range.right - range.left + 1);
  if (!fits) throw officeError("InvalidArgument", "", "the matrix does not fit the range");
  return (row, column) => (rows[row - range.top] as unknown[])[column - range.left];
}

/** Writes cells as the add-in, with the event that follows. */
function write(host: ExcelHost, range: CellRange, given: unknown): void {
  const { sheet } = range;
  const valueAt = spread(range, given);
  sheet.demandWritable(range);
  const before = sheet.value(range.top, range.left);
  for (const [row, column] of cellsOf(range)) sheet.write(row, column, valueAt(row, column));
  host.events.changed(range, { changeType: "RangeEdited", source: "Local", byAddin: true, before });
}

const addressOf = (range: CellRange): string => `${quoteSheet(range.sheet.name)}!${areaName(range)}`;

/** `Excel.Range`. */
export function rangeClass(host: ExcelHost): AnyBackend {
  const { workbook } = host;
  const moved = (range: CellRange, area: Area): CellRange => rangeOf(range.sheet, demandInside(area));
  const sized = (range: CellRange, rows: number, columns: number): CellRange => moved(range, { ...range, bottom: range.bottom + rows, right: range.right + columns });
  return backend<CellRange>({
    alive: (range) => range.sheet.isAlive,
    get: {
      address: addressOf,
      addressLocal: addressOf,
      cellCount,
      columnCount: (range) => range.right - range.left + 1,
      rowCount: (range) => range.bottom - range.top + 1,
      columnIndex: (range) => range.left,
      rowIndex: (range) => range.top,
      values: (range) => matrix(range, (row, column) => range.sheet.value(row, column)),
      formulas: (range) => matrix(range, (row, column) => range.sheet.formula(row, column) ?? range.sheet.value(row, column)),
      text: (range) => matrix(range, (row, column) => display(range.sheet.value(row, column), range.sheet.formatOf(row, column), range.sheet.workbook.dateSystem)),
      numberFormat: (range) => matrix(range, (row, column) => range.sheet.formatOf(row, column)),
      valueTypes: (range) => matrix(range, (row, column) => typeOf(range.sheet.value(row, column))),
      isEntireColumn: (range) => range.top === 0 && range.bottom === lastRow,
      isEntireRow: (range) => range.left === 0 && range.right === lastColumn,
      rowHidden: (range) => rowsHidden(range),
      columnHidden: (range) => columnsHidden(range),
      hidden: (range) => rowsHidden(range) === true || columnsHidden(range) === true,
    },
    set: {
      values: (range, given: unknown) => write(host, range, given),
      formulas: (range, given: unknown) => write(host, range, given),
      numberFormat: (range, given: unknown) => {
        range.sheet.demandUnprotected();
        const formatAt = spread(range, given);
        range.sheet.restyleAll(
          cellsOf(range),
          (format, code) => workbook.styles.setNumberFormat(format, code),
          (row, column) => {
            const code = formatAt(row, column);
            return typeof code === "string" ? code : null;
          },
        );
      },
      columnHidden: (range, hidden: boolean) => hideColumns(range, hidden),
      rowHidden: (range, hidden: boolean) => {
        for (let row = range.top; row <= range.bottom; row++)
          if (hidden) range.sheet.rowElement(row, true)?.setAttribute("hidden", "1");
          else range.sheet.rowElement(row, false)?.removeAttribute("hidden");
      },
    },
    nav: {
      worksheet: (range) => range.sheet,
      format: (range) => range,
      dataValidation: (range) => range,
      conditionalFormats: (range) => range,
    },
    call: {
      getCell: (range, row: number, column: number) => cellAt(moved, range, row, column),
      getRow: (range, row: number) => moved(range, { ...range, top: range.top + row, bottom: range.top + row }),
      getColumn: (range, column: number) => moved(range, { ...range, left: range.left + column, right: range.left + column }),
      getLastRow: (range) => rangeOf(range.sheet, { ...range, top: range.bottom }),
      getLastColumn: (range) => rangeOf(range.sheet, { ...range, left: range.right }),
      getLastCell: (range) => rangeOf(range.sheet, { ...range, top: range.bottom, left: range.right }),
      getEntireRow: (range) => rangeOf(range.sheet, { ...range, left: 0, right: lastColumn }),
      getEntireColumn: (range) => rangeOf(range.sheet, { ...range, top: 0, bottom: lastRow }),
      getOffsetRange: (range, rows: number, columns: number) =>
        moved(range, { top: range.top + rows, bottom: range.bottom + rows, left: range.left + columns, right: range.right + columns }),
      getResizedRange: sized,
      getAbsoluteResizedRange: (range, rows: number, columns: number) => moved(range, { ...range, bottom: range.top + rows - 1, right: range.left + columns - 1 }),
      getRowsBelow: (range, count = 1) => moved(range, { ...range, top: range.bottom + 1, bottom: range.bottom + count }),
      getRowsAbove: (range, count = 1) => moved(range, { ...range, top: range.top - count, bottom: range.top - 1 }),
      getColumnsAfter: (range, count = 1) => moved(range, { ...range, left: range.right + 1, right: range.right + count }),
      getColumnsBefore: (range, count = 1) => moved(range, { ...range, left: range.left - count, right: range.left - 1 }),
      getBoundingRect: (range, other: CellRange | string) => bounding(range, other),
      getIntersection: (range, other: CellRange | string) => demand(common(range, other)),
      getIntersectionOrNullObject: (range, other: CellRange | string) => common(range, other),
      getUsedRange: (range) => used(range) ?? rangeOf(range.sheet, { ...range, bottom: range.top, right: range.left }),
      getUsedRangeOrNullObject: used,
      getTables: (range) => workbook.tables.filter((t) => t.sheet === range.sheet && intersect(t.area, range)),
      clear: (range, what = "All") => clear(host, range, what),
      insert: (range, shift: string) => insertCells(host, range, shift),
      delete: (range, shift: string) => deleteCells(host, range, shift),
      merge: (range, across = false) => setMerged(range, true, across),
      unmerge: (range) => setMerged(range, false, false),
      getMergedAreasOrNullObject: (range) => nonEmpty(mergedAreas(range)),
      select: (range) => host.select(range),
      calculate: () => undefined,
      copyFrom: (range, source: CellRange | string) => copyFrom(host, range, source),
    },
  });
}

/** `getCell` may leave its range, but not the sheet. */
const cellAt = (moved: (range: CellRange, area: Area) => CellRange, range: CellRange, row: number, column: number): CellRange =>
  moved(range, { top: range.top + row, bottom: range.top + row, left: range.left + column, right: range.left + column });

export const nonEmpty = <T>(all: readonly T[]): readonly T[] | null => (all.length > 0 ? all : null);

function rowsHidden(range: CellRange): boolean | null {
  const rows = Array.from({ length: Math.min(range.bottom - range.top + 1, 100_000) }, (_, i) => range.sheet.rowElement(range.top + i, false)?.getAttribute("hidden") === "1");
  return rows.every(Boolean) ? true : rows.some(Boolean) ? null : false;
}

function used(range: CellRange): CellRange | null {
  const area = range.sheet.usedArea(false);
  const hit = area && intersect(area, range);
  return hit && rangeOf(range.sheet, hit);
}

const other = (range: CellRange, given: CellRange | string): CellRange => (typeof given === "string" ? rangeOf(range.sheet, demandArea(given)) : given);

function common(range: CellRange, given: CellRange | string): CellRange | null {
  const hit = intersect(range, other(range, given));
  return hit && rangeOf(range.sheet, hit);
}

function bounding(range: CellRange, given: CellRange | string): CellRange {
  const b = other(range, given);
  return rangeOf(range.sheet, { top: Math.min(range.top, b.top), left: Math.min(range.left, b.left), bottom: Math.max(range.bottom, b.bottom), right: Math.max(range.right, b.right) });
}

function clear(host: ExcelHost, range: CellRange, what: string): void {
  const { sheet } = range;
  sheet.demandWritable(range);
  const area = sheet.clip(range);
  for (const [row, column] of area ? cellsOf(area) : []) {
    if (what === "All") sheet.removeCell(row, column);
    else if (what === "Contents") sheet.write(row, column, "");
    else if (what === "Formats") sheet.setStyleIndex(row, column, 0);
    else throw officeError("InvalidArgument", "", `apply to ${what}`);
  }
  if (what !== "Formats") host.events.changed(range, { changeType: "RangeEdited", source: "Local", byAddin: true });
}

function insertCells(host: ExcelHost, range: CellRange, shift: string): CellRange {
  if (shift !== "Down") throw officeError(shift === "Right" ? "NotImplementedInFake" : "InvalidArgument", "", `insert ${shift}`);
  range.sheet.demandUnprotected();
  demandNoTable(host, range);
  const area = range.sheet.usedArea(false);
  const left = Math.max(range.left, area?.left ?? 0);
  const right = Math.min(range.right, area?.right ?? 0);
  if (area && area.bottom >= range.top && left <= right) range.sheet.shift({ top: range.top, left, bottom: area.bottom, right }, range.bottom - range.top + 1);
  host.events.changed(range, { changeType: "RowInserted", source: "Local", byAddin: true });
  return range;
}

function deleteCells(host: ExcelHost, range: CellRange, shift: string): void {
  if (shift !== "Up") throw officeError(shift === "Left" ? "NotImplementedInFake" : "InvalidArgument", "", `delete ${shift}`);
  range.sheet.demandUnprotected();
  demandNoTable(host, range);
  const area = range.sheet.clip({ ...range, bottom: lastRow });
  if (area) {
    for (const [row, column] of cellsOf({ ...area, bottom: Math.min(area.bottom, range.bottom) })) range.sheet.removeCell(row, column);
    if (area.bottom > range.bottom) range.sheet.shift({ ...area, top: range.bottom + 1 }, -(range.bottom - range.top + 1));
  }
  host.events.changed(range, { changeType: "RowDeleted", source: "Local", byAddin: true });
}

/** Shifting cells through tables moves the tables; that is not implemented. */
function demandNoTable(host: ExcelHost, range: CellRange): void {
  const below = { ...range, bottom: lastRow };
  if (host.workbook.tables.some((t) => t.sheet === range.sheet && intersect(t.area, below))) throw officeError("NotImplementedInFake", "", "shifting cells that hold a table");
}

function copyFrom(host: ExcelHost, range: CellRange, source: CellRange | string): void {
  const from = typeof source === "string" ? host.workbook.resolve(source, range.sheet) : source;
  const target = { ...range, bottom: range.top + from.bottom - from.top, right: range.left + from.right - from.left };
  range.sheet.demandWritable(target);
  for (const [row, column] of cellsOf(from)) {
    const [r, c] = [range.top + row - from.top, range.left + column - from.left];
    const value = from.sheet.value(row, column);
    range.sheet.setStyleIndex(r, c, from.sheet.styleIndex(row, column));
    range.sheet.write(r, c, from.sheet.formula(row, column) ?? (typeof value === "string" && value !== "" ? `'${value}` : value));
  }
  host.events.changed(target, { changeType: "RangeEdited", source: "Local", byAddin: true });
}
