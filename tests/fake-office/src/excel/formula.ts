import { officeError } from "../client/errors.ts";
import { cellsOf, parseArea } from "./address.ts";
import type { CellValue } from "./cell-value.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Totals only: SUM, COUNT, COUNTA, AVERAGE and SUBTOTAL over areas of the same sheet or a table's column. The fake keeps
 * formulas as text; a test that needs more must not read the value.
 */
export function evaluate(sheet: Sheet, formula: string, row: number): CellValue {
  const found = /^=(SUM|COUNTA|COUNT|AVERAGE|SUBTOTAL)\((.+)\)$/i.exec(formula);
  const arguments_ = found?.[2]?.split(/[,;]/).map((each) => each.trim()) ?? [];
  let name = found?.[1]?.toUpperCase();
  if (name === "SUBTOTAL") name = { 1: "AVERAGE", 2: "COUNT", 3: "COUNTA", 9: "SUM" }[Number(arguments_.shift()) % 100];
  const values = arguments_.flatMap((text) => valuesOf(sheet, text, row));
  const numbers = values.filter((value) => typeof value === "number");
  const sum = numbers.reduce((total, value) => total + value, 0);
  switch (name) {
    case "SUM":
      return sum;
    case "COUNT":
      return numbers.length;
    case "COUNTA":
      return values.filter((value) => value !== "").length;
    case "AVERAGE":
      return numbers.length > 0 ? sum / numbers.length : "#DIV/0!";
    default:
      throw officeError("NotImplementedInFake", "", `the value of ${formula}`);
  }
}

function valuesOf(sheet: Sheet, text: string, row: number): CellValue[] {
  const column = /^(?:([^[]*))\[([^\]]+)\]$/.exec(text);
  const tables = sheet.workbook.tables.filter((t) => t.sheet === sheet);
  const table = column ? tables.find((t) => (column[1] ? t.name === column[1] : row >= t.area.top && row <= t.area.bottom)) : undefined;
  const area = table ? table.columnArea(table.columnNames.indexOf(column?.[2] ?? "")) : parseArea(text);
  if (!area) throw officeError("NotImplementedInFake", "", `the reference ${text}`);
  const clipped = sheet.clip(area);
  return clipped ? [...cellsOf(clipped)].map(([r, c]) => sheet.value(r, c)) : [];
}
