import { areaName, intersect, parseArea, type Area } from "./address.ts";
import { ensureS, s, sChild, sChildren } from "./sheet-order.ts";
import { rangeOf, type CellRange } from "./workbook.ts";

/** Merged areas that touch a range. */
export function mergedAreas(range: CellRange): CellRange[] {
  return sChildren(sChild(range.sheet.root, "mergeCells"), "mergeCell")
    .map((e) => parseArea(e.getAttribute("ref") ?? ""))
    .filter((area): area is Area => area !== null && intersect(area, range) !== null)
    .map((area) => rangeOf(range.sheet, area));
}

/** Merges a range, or each of its rows; or takes merges apart. */
export function setMerged(range: CellRange, merge: boolean, across: boolean): void {
  range.sheet.demandUnprotected();
  const holder = merge ? ensureS(range.sheet.root, "mergeCells") : sChild(range.sheet.root, "mergeCells");
  if (!holder) return;
  for (const e of sChildren(holder, "mergeCell")) {
    const area = parseArea(e.getAttribute("ref") ?? "");
    if (area && intersect(area, range)) e.remove();
  }
  const rows = across ? Array.from({ length: range.bottom - range.top + 1 }, (_, i) => ({ ...range, top: range.top + i, bottom: range.top + i })) : [range];
  if (merge) holder.append(...rows.map((area) => s(holder, "mergeCell", { ref: areaName(area) })));
  if (holder.children.length === 0) holder.remove();
  else holder.setAttribute("count", String(holder.children.length));
}
