import { officeError } from "../client/errors.ts";

/** A rectangle of cells; rows and columns count from zero, ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `B2:C5`, or `B2` for one cell; whole rows and columns as Excel writes them. */
export function areaName({ top, left, bottom, right }: Area): string {
  if (left === 0 && right === lastColumn) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === lastRow) return `${columnName(left)}:${columnName(right)}`;
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

const cell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** Reads an address without its sheet; null when it is none. */
export function parseArea(text: string): Area | null {
  const byRows = rows.exec(text);
  if (byRows) return ordered(Number(byRows[1]) - 1, 0, Number(byRows[2]) - 1, lastColumn);
  const byColumns = columns.exec(text);
  if (byColumns) return ordered(0, columnNumber(byColumns[1] ?? ""), lastRow, columnNumber(byColumns[2] ?? ""));
  const [first = "", last = first] = text.split(":");
  const [a, b] = [cell.exec(first), cell.exec(last)];
  if (!a || !b) return null;
  return ordered(Number(a[2]) - 1, columnNumber(a[1] ?? ""), Number(b[2]) - 1, columnNumber(b[1] ?? ""));
}

function ordered(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

export function demandArea(text: unknown): Area {
  const area = typeof text === "string" ? parseArea(text) : null;
  if (!area) throw officeError("InvalidArgument", "", `address ${String(text)}`);
  return demandInside(area);
}

/** Fails as Excel does for what lies outside the sheet. */
export function demandInside(area: Area): Area {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn || bottom < top || right < left) throw officeError("InvalidArgument", "", "outside the sheet");
  return area;
}

/** Splits `'Kế hoạch'!B2` into sheet and address; the sheet is null when none is named. */
export function splitAddress(text: string): { sheet: string | null; area: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, area: text };
  const name = text.slice(0, at);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, area: text.slice(at + 1) };
}

export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `$B$2:$C$5`, the form of defined names. */
export function absoluteName(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

export function intersect(a: Area, b: Area): Area | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) yield [row, column];
}
