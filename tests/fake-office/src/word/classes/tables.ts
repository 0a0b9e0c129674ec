import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { demandDeletable, demandUnlocked, parentControl } from "../controls.ts";
import { keepParagraph } from "../inline-edit.ts";
import { closest, ensure, isOn, isW, setVal, w, wAttr, wChild, wChildren, wVal, setOn } from "../markup.ts";
import { rangeAt } from "../places.ts";
import { search, type SearchOptions } from "../search.ts";
import { setStyle, styleOf } from "../styling.ts";
import { cellsOf, rowsOf, setCellText, setRowValues, setValues, valuesOf } from "../tables.ts";
import { mergeCells } from "../table-merge.ts";
import { textOf } from "../text.ts";
import type { WordDocument } from "../word-document.ts";
import { insertControl, insertParagraph, insertTable, tablesIn } from "./content.ts";
import { FontOf } from "./font.ts";

const alignments: Readonly<Record<string, string>> = { Left: "left", Centered: "center", Right: "right", Justified: "both" };
const vertical: Readonly<Record<string, string>> = { Top: "top", Center: "center", Bottom: "bottom" };
const nameOf = (words: Readonly<Record<string, string>>, value: string | null, usual: string): string =>
  Object.entries(words).find(([, written]) => written === value)?.[0] ?? usual;

function cellAt(table: Element, row: number, column: number): Element | null {
  const found = rowsOf(table)[row];
  return found ? (cellsOf(found)[column] ?? null) : null;
}

/** `Word.Table`. */
export function tableClass(document: WordDocument): AnyBackend {
  return backend<Element>({
    alive: (table) => table.isConnected,
    get: {
      values: valuesOf,
      rowCount: (table) => rowsOf(table).length,
      headerRowCount: (table) => rowsOf(table).filter((row) => isOn(wChild(row, "trPr"), "tblHeader")).length,
      style: (table) => styleOf(document, table),
      isUniform: (table) => new Set(rowsOf(table).map((row) => cellsOf(row).length)).size <= 1,
      nestingLevel: (table) => depthOf(table),
      alignment: (table) => nameOf(alignments, wVal(wChild(table, "tblPr"), "jc"), "Left"),
      width: (table) => wChildren(wChild(table, "tblGrid") ?? table, "gridCol").reduce((sum, c) => sum + Number(wAttr(c, "w") ?? 0), 0) / 20,
    },
    set: {
      values: (table, values: unknown) => {
        demandUnlocked(table);
        setValues(table, values);
      },
      headerRowCount: (table, count: number) =>
        rowsOf(table).forEach((row, index) => setOn(ensure(row, "trPr"), "tblHeader", index < count)),
      style: (table, name: unknown) => setStyle(document, table, name),
      alignment: (table, value: string) => setVal(ensure(table, "tblPr"), "jc", alignments[value] ?? "left"),
    },
    nav: {
      rows: rowsOf,
      font: (table) => new FontOf(table, document),
      tables: (table) => tablesIn(table),
      parentBody: (table) => closest(table, "body", "hdr", "ftr", "tc"),
      parentContentControl: (table) => demand(parentControl(table)),
      parentContentControlOrNullObject: parentControl,
      parentTable: (table) => demand(closest(table.parentNode, "tbl")),
      parentTableOrNullObject: (table) => closest(table.parentNode, "tbl"),
      parentTableCell: (table) => demand(closest(table, "tc")),
      parentTableCellOrNullObject: (table) => closest(table, "tc"),
    },
    call: {
      getRange: (table, location?: string) => rangeAt(document, table, location ?? "Whole"),
      getCell: (table, row: number, column: number) => demand(cellAt(table, row, column)),
      getCellOrNullObject: (table, row: number, column: number) => cellAt(table, row, column),
      getNextOrNullObject: (table) => nextTable(document, table),
      getNext: (table) => demand(nextTable(document, table)),
      getParagraphAfter: (table) => demand(beside(table, "nextElementSibling")),
      getParagraphAfterOrNullObject: (table) => beside(table, "nextElementSibling"),
      getParagraphBefore: (table) => demand(beside(table, "previousElementSibling")),
      getParagraphBeforeOrNullObject: (table) => beside(table, "previousElementSibling"),
      addRows: (table, location: string, count: number, values?: unknown[][]) => addRows(rowsOf(table), location, count, values),
      addColumns: (table, location: string, count: number, values?: unknown[][]) => addColumns(table, location, count, values),
      deleteRows: (table, index: number, count = 1) => rowsOf(table).slice(index, index + count).forEach((row) => row.remove()),
      deleteColumns: (table, index: number, count = 1) => deleteColumns(table, index, count),
      mergeCells: (table, top: number, left: number, bottom: number, right: number) => mergeCells(table, top, left, bottom, right),
      clear: (table) => rowsOf(table).flatMap(cellsOf).forEach((cell) => setCellText(cell, "")),
      delete: (table) => {
        demandUnlocked(table.parentNode);
        demandDeletable([table]);
        const parent = table.parentElement as Element;
        table.remove();
        keepParagraph(parent);
      },
      insertParagraph: (table, text: string, location: string) => insertParagraph(document, table, text, location, "Before", "After"),
      insertTable: (table, rows: number, columns: number, location: string, values?: unknown) =>
        insertTable(document, table, rows, columns, location, values, "Before", "After"),
      insertContentControl: (table) => insertControl(document, table),
      search: (table, text: string, options?: SearchOptions) => search(document, table, text, options),
      select: (table) => document.selectRange(rangeAt(document, table)),
    },
  });
}

function nextTable(document: WordDocument, table: Element): Element | null {
  const all = tablesIn(closest(table, "body", "hdr", "ftr") ?? document.body);
  return all.find((other) => (table.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !table.contains(other)) ?? null;
}

function beside(table: Element, side: "nextElementSibling" | "previousElementSibling"): Element | null {
  const found = table[side];
  return isW(found, "p") ? found : null;
}

function depthOf(table: Element): number {
  let depth = 0;
  for (let at: Element | null = table; at; at = closest(at.parentNode, "tbl")) depth++;
  return depth;
}

/** New rows take on the form of the row they stand beside. */
function addRows(rows: readonly Element[], location: string, count: number, values: unknown[][] | undefined): Element[] {
  const atStart = location === "Start" || location === "Before";
  if (!atStart && location !== "End" && location !== "After") throw officeError("InvalidArgument", "", `location ${location}`);
  if (values && values.length !== count) throw officeError("InvalidArgument", "", "values of the rows");
  const model = atStart ? rows[0] : rows.at(-1);
  if (!model) throw officeError("GeneralException");
  const made = Array.from({ length: count }, (_, index) => {
    const row = model.cloneNode(true) as Element;
    wChild(wChild(row, "trPr"), "tblHeader")?.remove();
    for (const [column, cell] of cellsOf(row).entries()) setCellText(cell, String(values?.[index]?.[column] ?? ""));
    return row;
  });
  if (atStart) model.before(...made);
  else model.after(...made);
  return made;
}

function addColumns(table: Element, location: string, count: number, values: unknown[][] | undefined): void {
  const atStart = location === "Start";
  if (!atStart && location !== "End") throw officeError("InvalidArgument", "", `location ${location}`);
  const grid = ensure(table, "tblGrid");
  const columns = wChildren(grid, "gridCol");
  for (let i = 0; i < count; i++) grid.append(w(table, "gridCol", { w: wAttr(columns.at(-1), "w") ?? "1000" }));
  for (const [index, row] of rowsOf(table).entries())
    for (let i = 0; i < count; i++) {
      const cells = cellsOf(row);
      const model = atStart ? cells[0] : cells.at(-1);
      if (!model) continue;
      const cell = model.cloneNode(true) as Element;
      setCellText(cell, String(values?.[index]?.[atStart ? count - 1 - i : i] ?? ""));
      if (atStart) model.before(cell);
      else model.after(cell);
    }
}

function deleteColumns(table: Element, index: number, count: number): void {
  for (const row of rowsOf(table)) cellsOf(row).slice(index, index + count).forEach((cell) => cell.remove());
  wChildren(wChild(table, "tblGrid") ?? table, "gridCol").slice(index, index + count).forEach((column) => column.remove());
}

/** `Word.TableRow`. */
export function rowClass(document: WordDocument): AnyBackend {
  const tableOf = (row: Element): Element => demand(closest(row, "tbl"));
  return backend<Element>({
    alive: (row) => row.isConnected,
    get: {
      values: (row) => [cellsOf(row).map(textOf)],
      cellCount: (row) => cellsOf(row).length,
      rowIndex: (row) => rowsOf(tableOf(row)).indexOf(row),
      isHeader: (row) => isOn(wChild(row, "trPr"), "tblHeader"),
    },
    set: { values: (row, values: unknown[][]) => setRowValues(row, values[0]) },
    nav: { cells: cellsOf, parentTable: tableOf, font: (row) => new FontOf(row, document) },
    call: {
      delete: (row) => row.remove(),
      clear: (row) => cellsOf(row).forEach((cell) => setCellText(cell, "")),
      insertRows: (row, location: string, count: number, values?: unknown[][]) => addRows([row], location, count, values),
      getNextOrNullObject: (row) => rowsOf(tableOf(row))[rowsOf(tableOf(row)).indexOf(row) + 1] ?? null,
      select: (row) => document.selectRange(document.ranges.around(row)),
    },
  });
}

/** `Word.TableCell`. */
export function cellClass(): AnyBackend {
  const rowOf = (cell: Element): Element => demand(closest(cell, "tr"));
  return backend<Element>({
    alive: (cell) => cell.isConnected,
    get: {
      value: textOf,
      cellIndex: (cell) => cellsOf(rowOf(cell)).indexOf(cell),
      rowIndex: (cell) => rowsOf(demand(closest(cell, "tbl"))).indexOf(rowOf(cell)),
      columnWidth: (cell) => Number(wAttr(wChild(wChild(cell, "tcPr"), "tcW"), "w") ?? 0) / 20,
      width: (cell) => Number(wAttr(wChild(wChild(cell, "tcPr"), "tcW"), "w") ?? 0) / 20,
      shadingColor: (cell) => `#${wAttr(wChild(wChild(cell, "tcPr"), "shd"), "fill") ?? "FFFFFF"}`,
      verticalAlignment: (cell) => nameOf(vertical, wVal(wChild(cell, "tcPr"), "vAlign"), "Top"),
    },
    set: {
      value: (cell, text: string) => {
        demandUnlocked(cell);
        setCellText(cell, text);
      },
      shadingColor: (cell, colour: string) => {
        const shading = ensure(ensure(cell, "tcPr"), "shd");
        shading.setAttributeNS(shading.namespaceURI, "w:val", "clear");
        shading.setAttributeNS(shading.namespaceURI, "w:fill", colour.replace("#", ""));
      },
      verticalAlignment: (cell, value: string) => setVal(ensure(cell, "tcPr"), "vAlign", vertical[value] ?? "top"),
    },
    nav: { body: (cell) => cell, parentRow: rowOf, parentTable: (cell) => closest(cell, "tbl") },
    call: { deleteRow: (cell) => rowOf(cell).remove(), insertRows: (cell, location: string, count: number, values?: unknown[][]) => addRows([rowOf(cell)], location, count, values) },
  });
}

