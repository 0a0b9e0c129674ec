import { put, s, sChild, sChildren, setAttribute } from "./sheet-order.ts";
import type { CellRange } from "./workbook.ts";

/** Points of a character of the default font; the file counts characters. */
const pointsPerCharacter = 5.25;

export function columnWidth(range: CellRange): number {
  const found = sChildren(sChild(range.sheet.root, "cols"), "col").find((e) => Number(e.getAttribute("min")) <= range.left + 1 && Number(e.getAttribute("max")) >= range.left + 1);
  return found ? Number(found.getAttribute("width")) * pointsPerCharacter : 48;
}

/** Sets the width of each column. */
export function setColumnWidth(range: CellRange, points: number): void {
  range.sheet.demandUnprotected();
  changeColumns(range, (col) => {
    col.setAttribute("width", String(points / pointsPerCharacter));
    col.setAttribute("customWidth", "1");
  });
}

/** Hides columns or shows them again. */
export function hideColumns(range: CellRange, hidden: boolean): void {
  range.sheet.demandUnprotected();
  changeColumns(range, (col) => setAttribute(col, "hidden", hidden));
}

/** Whether the columns are hidden; null when some are. */
export function columnsHidden(range: CellRange): boolean | null {
  const columns = sChildren(sChild(range.sheet.root, "cols"), "col").filter((e) => e.getAttribute("hidden") === "1");
  const isHidden = (column: number): boolean => columns.some((e) => Number(e.getAttribute("min")) <= column + 1 && Number(e.getAttribute("max")) >= column + 1);
  const all = Array.from({ length: Math.min(range.right - range.left + 1, lastChanged) }, (_, i) => isHidden(range.left + i));
  return all.every(Boolean) ? true : all.some(Boolean) ? null : false;
}

const lastChanged = 1000;

/** Changes the entry of each column; entries that spanned several are split. */
function changeColumns(range: CellRange, change: (col: Element) => void): void {
  const { root } = range.sheet;
  const columns = new Map<number, Element>();
  const holder = sChild(root, "cols") ?? put(root, s(root, "cols"));
  for (const e of sChildren(holder, "col"))
    for (let column = Number(e.getAttribute("min")); column <= Math.min(Number(e.getAttribute("max")), lastChanged); column++) {
      const copy = e.cloneNode() as Element;
      copy.setAttribute("min", String(column));
      copy.setAttribute("max", String(column));
      columns.set(column, copy);
    }
  for (let column = range.left + 1; column <= Math.min(range.right + 1, lastChanged); column++) {
    const col = columns.get(column) ?? s(root, "col", { min: String(column), max: String(column), width: "9.140625" });
    change(col);
    columns.set(column, col);
  }
  holder.replaceChildren(...[...columns].sort(([a], [b]) => a - b).map(([, e]) => e));
}
