import { lastColumn } from "./address.ts";
import { columnWidth } from "./column-widths.ts";
import { sChild } from "./sheet-order.ts";
import { rangeOf, type CellRange } from "./workbook.ts";

const lineFactor = 1.32;

/** `autofitRows` as far as it can be done without layout: lines are estimated from the letters and the column's width. */
export function autofitRows(range: CellRange): void {
  const { sheet } = range;
  const { styles } = sheet.workbook;
  const area = sheet.clip({ ...range, left: 0, right: lastColumn });
  if (!area) return;
  const widths = new Map<number, number>();
  const widthOf = (column: number): number => {
    const known = widths.get(column) ?? columnWidth(rangeOf(sheet, { ...area, left: column, right: column }));
    widths.set(column, known);
    return known;
  };
  for (let row = area.top; row <= area.bottom; row++) {
    let height = 15;
    for (let column = area.left; column <= area.right; column++) {
      const text = String(sheet.value(row, column));
      if (text === "") continue;
      const format = styles.format(sheet.styleIndex(row, column));
      const size = Number(sChild(styles.part(format, "font"), "sz")?.getAttribute("val") ?? 11);
      const isWrapped = sChild(format, "alignment")?.getAttribute("wrapText") === "1";
      const letters = Math.max(1, Math.floor((widthOf(column) - 4) / (size * 0.5)));
      const lines = isWrapped ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0) : 1;
      height = Math.max(height, lines * size * lineFactor);
    }
    const element = sheet.rowElement(row, true);
    element?.setAttribute("ht", String(Math.min(409, Math.ceil(height))));
    element?.removeAttribute("customHeight");
  }
}
