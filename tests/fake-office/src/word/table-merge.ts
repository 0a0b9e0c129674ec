import { officeError } from "../client/errors.ts";
import { ensure, setVal, w, wAttr, wChild, wVal } from "./markup.ts";
import { cellsOf, rowsOf } from "./tables.ts";
import { isW } from "./markup.ts";
import { textOf } from "./text.ts";

/** Joins a block of cells; the first keeps the text of all, a paragraph each. */
export function mergeCells(table: Element, top: number, left: number, bottom: number, right: number): Element {
  const rows = rowsOf(table).slice(top, bottom + 1);
  const blocks = rows.map((row) => cellsOf(row).slice(left, right + 1));
  const first = blocks[0]?.[0];
  if (!first || rows.length !== bottom - top + 1 || blocks.some((cells) => cells.length !== right - left + 1)) throw officeError("InvalidArgument");
  for (const cell of blocks.flat()) if (cell !== first && textOf(cell) !== "") first.append(...[...cell.children].filter((e) => !isW(e, "tcPr")));
  for (const [index, cells] of blocks.entries()) {
    const [kept, ...gone] = cells;
    if (!kept) continue;
    const span = cells.reduce((sum, cell) => sum + Number(wVal(wChild(cell, "tcPr"), "gridSpan") ?? 1), 0);
    const width = cells.reduce((sum, cell) => sum + Number(wAttr(wChild(wChild(cell, "tcPr"), "tcW"), "w") ?? 0), 0);
    for (const cell of gone) cell.remove();
    const properties = ensure(kept, "tcPr");
    if (span > 1) setVal(properties, "gridSpan", String(span));
    wChild(properties, "tcW")?.setAttributeNS(properties.namespaceURI, "w:w", String(width));
    if (rows.length > 1) setVal(properties, "vMerge", index === 0 ? "restart" : "continue");
    if (![...kept.children].some((e) => isW(e, "p"))) kept.append(w(kept, "p"));
  }
  return first;
}
