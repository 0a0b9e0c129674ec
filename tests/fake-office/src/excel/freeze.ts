import { cellName, lastColumn, lastRow, type Area } from "./address.ts";
import type { Sheet } from "./sheet.ts";
import { ensureS, s, sChild } from "./sheet-order.ts";

/** Freezes the first rows and columns; none of both takes the freezing away. */
export function freeze(sheet: Sheet, rows: number, columns: number): void {
  const views = ensureS(sheet.root, "sheetViews");
  const view = sChild(views, "sheetView") ?? views.appendChild(s(views, "sheetView", { workbookViewId: "0" }));
  sChild(view, "pane")?.remove();
  if (rows === 0 && columns === 0) return;
  const pane = s(view, "pane", { topLeftCell: cellName(rows, columns), activePane: columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight", state: "frozen" });
  if (rows > 0) pane.setAttribute("ySplit", String(rows));
  if (columns > 0) pane.setAttribute("xSplit", String(columns));
  view.prepend(pane);
}

export function frozenArea(sheet: Sheet): Area | null {
  const pane = sChild(sChild(sChild(sheet.root, "sheetViews"), "sheetView"), "pane");
  if (!pane) return null;
  const rows = Number(pane.getAttribute("ySplit") ?? 0);
  const columns = Number(pane.getAttribute("xSplit") ?? 0);
  return { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : lastRow, right: columns > 0 ? columns - 1 : lastColumn };
}
