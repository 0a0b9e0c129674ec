import { officeError } from "../client/errors.ts";
import { isW, textRun, w, wAttr, wChild, wChildren } from "./markup.ts";
import { textOf } from "./text.ts";
import type { WordDocument } from "./word-document.ts";

/** Rows of a table, those inside row controls included. */
export function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((e) => (isW(e, "tr") ? [e] : isW(e, "sdt") ? wChildren(wChild(e, "sdtContent") ?? e, "tr") : []));
}

export function cellsOf(row: Element): Element[] {
  return [...row.children].flatMap((e) => (isW(e, "tc") ? [e] : isW(e, "sdt") ? wChildren(wChild(e, "sdtContent") ?? e, "tc") : []));
}

export const valuesOf = (table: Element): string[][] => rowsOf(table).map((row) => cellsOf(row).map(textOf));

/** Puts a text into a cell in place of what it holds, in the first paragraph's form. */
export function setCellText(cell: Element, text: string): void {
  const blocks = [...cell.children].filter((e) => !isW(e, "tcPr"));
  const model = blocks.find((e) => isW(e, "p"));
  for (const block of blocks) block.remove();
  const properties = wChild(model ?? null, "pPr");
  const run = model?.getElementsByTagNameNS(cell.namespaceURI, "r")[0] ?? null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const p = w(cell, "p");
    if (properties) p.append(properties.cloneNode(true));
    if (line !== "") p.append(textRun(p, line, wChild(run, "rPr")));
    cell.append(p);
  }
}

export function setValues(table: Element, values: unknown): void {
  const rows = rowsOf(table);
  if (!Array.isArray(values) || values.length !== rows.length) throw officeError("InvalidArgument", "", "values");
  for (const [index, row] of rows.entries()) setRowValues(row, values[index]);
}

export function setRowValues(row: Element, values: unknown): void {
  const cells = cellsOf(row);
  if (!Array.isArray(values) || values.length !== cells.length) throw officeError("InvalidArgument", "", "values of a row");
  for (const [index, cell] of cells.entries()) setCellText(cell, String(values[index] ?? ""));
}

/** A table as Word makes it: grid borders, equal widths over 9,000 twips. */
export function buildTable(document: WordDocument, near: Node, rows: number, columns: number, values: unknown): Element {
  if (!(rows > 0 && columns > 0)) throw officeError("InvalidArgument", "", "rows and columns");
  if (values !== undefined && values !== null && !Array.isArray(values)) throw officeError("InvalidArgument", "", "values");
  const width = Math.floor(9000 / columns);
  const properties = w(near, "tblPr", {}, w(near, "tblW", { w: "0", type: "auto" }));
  const style = document.styleByName("Table Grid");
  if (style) properties.prepend(w(near, "tblStyle", { val: wAttr(style, "styleId") ?? "TableGrid" }));
  else properties.append(borders(near));
  const grid = w(near, "tblGrid", {}, ...Array.from({ length: columns }, () => w(near, "gridCol", { w: String(width) })));
  const table = w(near, "tbl", {}, properties, grid);
  for (let row = 0; row < rows; row++) {
    const given = (values as unknown[][] | undefined | null)?.[row];
    table.append(buildRow(near, columns, width, given ?? []));
  }
  return table;
}

export function buildRow(near: Node, columns: number, width: number, values: readonly unknown[]): Element {
  const cells = Array.from({ length: columns }, (_, column) => {
    const p = w(near, "p");
    const text = String(values[column] ?? "");
    if (text !== "") p.append(textRun(p, text));
    return w(near, "tc", {}, w(near, "tcPr", {}, w(near, "tcW", { w: String(width), type: "dxa" })), p);
  });
  return w(near, "tr", {}, ...cells);
}

function borders(near: Node): Element {
  const line = (name: string): Element => w(near, name, { val: "single", sz: "4", space: "0", color: "auto" });
  return w(near, "tblBorders", {}, ...["top", "left", "bottom", "right", "insideH", "insideV"].map(line));
}
