import { s, sChild, sChildren, put } from "./sheet-order.ts";
import type { CellRange } from "./workbook.ts";

/** Points of a character of the default font; the file counts characters. */
const pointsPerCharacter = 5.25;

export function columnWidth(range: CellRange): number {
  const found = sChildren(sChild(range.sheet.root, "cols"), "col").find((e) => Number(e.getAttribute("min")) <= range.left + 1 && Number(e.getAttribute("max")) >= range.left + 1);
  return found ? Number(found.getAttribute("width")) * pointsPerCharacter : 48;
}

/** Sets the width of each column; entries that spanned several are split. */
export function setColumnWidth(range: CellRange, points: number): void {
  const { root } = range.sheet;
  const widths = new Map<number, Element>();
  const holder = sChild(root, "cols") ?? put(root, s(root, "cols"));
  for (const e of sChildren(holder, "col"))
    for (let column = Number(e.getAttribute("min")); column <= Math.min(Number(e.getAttribute("max")), 1000); column++) {
      const copy = e.cloneNode() as Element;
      copy.setAttribute("min", String(column));
      copy.setAttribute("max", String(column));
      widths.set(column, copy);
    }
  for (let column = range.left + 1; column <= Math.min(range.right + 1, 1000); column++)
    widths.set(column, s(root, "col", { min: String(column), max: String(column), width: String(points / pointsPerCharacter), customWidth: "1" }));
  holder.replaceChildren(...[...widths].sort(([a], [b]) => a - b).map(([, e]) => e));
}
