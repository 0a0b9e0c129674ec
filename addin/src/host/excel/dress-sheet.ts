import { cellName } from "../../sheets/read-rows";
import { sheetWords } from "../../sheets/sheet-words";
import type { Laid } from "./put-table";

const font = "Times New Roman";
const headFill = "#E7EEF6";
const line = "#8C959F";
/** Letters of a line over the whole width of the page, by the size of the title's lines. */
const titleSizes = [
  { size: 14, letters: 86, bold: true, italic: false },
  { size: 12, letters: 104, bold: false, italic: true },
  { size: 11, letters: 112, bold: false, italic: false },
] as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Letters, widths and lines: what every Excel can. */
export function dress(laid: Laid): void {
  const { sheet, head, body, table, headRow } = laid;
  dressTitle(laid);
  for (const range of [head, body]) {
    range.format.font.name = font;
    range.format.font.size = 11;
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
    for (const side of sides) {
      const border = range.format.borders.getItem(side);
      border.style = "Continuous";
      border.color = line;
    }
  }
  head.format.font.bold = true;
  head.format.font.color = "#1F2328";
  head.format.fill.color = headFill;
  head.format.horizontalAlignment = "Center";
  head.format.verticalAlignment = "Center";
  for (const [i, column] of table.columns.entries()) {
    const cells = sheet.getRangeByIndexes(headRow + 1, i, table.rows.length, 1);
    cells.format.horizontalAlignment = column.isCentred ? "Center" : "Left";
    // The key's column is not for eyes: width 0 hides it in every Excel and survives a copy of the sheet.
    if (column.field === "key") sheet.getRangeByIndexes(0, i, 1, 1).getEntireColumn().columnHidden = true;
    else sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = column.width;
  }
  body.format.autofitRows();
}

function dressTitle({ sheet, table }: Laid): void {
  for (const [row, text] of table.title.entries()) {
    const look = titleSizes[Math.min(row, titleSizes.length - 1)] ?? titleSizes[2];
    const range = sheet.getRangeByIndexes(row, 1, 1, table.columns.length - 1);
    range.merge(false);
    range.format.font.name = font;
    range.format.font.size = look.size;
    range.format.font.bold = look.bold;
    range.format.font.italic = look.italic;
    range.format.wrapText = true;
    range.format.horizontalAlignment = "Center";
    range.format.verticalAlignment = "Center";
    // Merged cells do not grow by themselves.
    range.format.rowHeight = Math.ceil(Math.max(1, text.length / look.letters)) * look.size * 1.45;
  }
}

/** Late and nearly late deadlines in colour, as long as the task is neither done nor called off. */
export function highlight({ sheet, table, headRow }: Laid): void {
  const at = (field: string): number => table.columns.findIndex((column) => column.field === field);
  const [due, status] = [at("due"), at("status")];
  if (due < 0) return;
  const [day, state] = [`$${cellName(headRow + 1, due)}`, `$${cellName(headRow + 1, status)}`];
  const isOpen = `${state}<>"${sheetWords.statuses.done}",${state}<>"${sheetWords.statuses.dropped}"`;
  const looks = [
    { formula: `=AND(ISNUMBER(${day}),${day}<TODAY(),${isOpen})`, fill: "#FBE3E4", ink: "#8F1D21" },
    { formula: `=AND(ISNUMBER(${day}),${day}>=TODAY(),${day}<=TODAY()+7,${isOpen})`, fill: "#FFF1D6", ink: "#7A4B00" },
  ];
  for (const look of looks) {
    const format = sheet.getRangeByIndexes(headRow + 1, due, table.rows.length, 1).conditionalFormats.add("Custom");
    format.custom.rule.formula = look.formula;
    format.custom.format.fill.color = look.fill;
    format.custom.format.font.color = look.ink;
  }
}

/** The head stays in sight; on paper A4 on its side, the head on every page, pages numbered from the second on. */
export function setUpPage({ sheet, table, headRow }: Laid, canFreeze: boolean, canPrint: boolean): void {
  if (canFreeze) sheet.freezePanes.freezeRows(headRow + 1);
  if (!canPrint) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Centimeters", { top: 2, bottom: 2, left: 3, right: 1.5, header: 1, footer: 1 });
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(headRow, 0, 1, table.columns.length).getEntireRow());
  pageLayout.headersFooters.state = "FirstAndDefault";
  pageLayout.headersFooters.defaultForAllPages.centerHeader = "&P";
}
