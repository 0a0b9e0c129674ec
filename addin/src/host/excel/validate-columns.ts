import { sheetWords } from "../../sheets/sheet-words";
import type { ListId } from "../../sheets/sheet-table";
import type { Laid } from "./put-table";

/** Excel's bound on a list that stands in the rule itself. */
const longestList = 255;

/** What may stand in the columns; lists too long for a rule stand in a sheet of their own that nobody sees: it is returned. */
export function validate(context: Excel.RequestContext, laid: Laid): Excel.Worksheet[] {
  const { sheet, table, headRow } = laid;
  const lists = new ListSheet(context, table.tag);
  for (const [i, column] of table.columns.entries()) {
    const cells = sheet.getRangeByIndexes(headRow + 1, i, table.rows.length, 1);
    const { dataValidation } = cells;
    if (column.list) {
      const items = table.lists[column.list];
      if (items.length === 0) continue;
      dataValidation.rule = { list: { inCellDropDown: true, source: lists.source(items) } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: column.list === "lead" ? "Warning" : "Stop",
        title: column.head.slice(0, 32),
        message: hints[column.list],
      };
    } else if (column.kind === "date") {
      dataValidation.rule = {
        date: { formula1: "=DATE(2000,1,1)", formula2: "=DATE(2199,12,31)", operator: "Between" },
      };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: column.head.slice(0, 32),
        message: sheetWords.dueHint,
      };
    } else if (column.kind === "percent") {
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: column.head.slice(0, 32),
        message: sheetWords.progressHint,
      };
    } else continue;
    dataValidation.ignoreBlanks = true;
  }
  return lists.made;
}

const hints: Readonly<Record<ListId, string>> = {
  status: sheetWords.statusHint,
  group: sheetWords.groupHint,
  lead: sheetWords.leadHint,
};

class ListSheet {
  readonly made: Excel.Worksheet[] = [];
  private columns = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly tag: string,
  ) {}

  /** The items in the rule itself where they fit and hold no comma, else a reference to them. */
  source(items: readonly string[]): string {
    const text = items.join(",");
    if (text.length <= longestList && items.every((item) => !/[,"\n]/.test(item)) && !/^[=+\-@]/.test(text))
      return text;
    const sheet = this.sheet();
    const column = this.columns++;
    const range = sheet.getRangeByIndexes(0, column, items.length, 1);
    range.numberFormat = items.map(() => ["@"]);
    range.values = items.map((item) => [item]);
    const letter = String.fromCharCode(65 + column);
    return `='${listSheetName(this.tag)}'!$${letter}$1:$${letter}$${items.length}`;
  }

  private sheet(): Excel.Worksheet {
    const [known] = this.made;
    if (known) return known;
    const sheet = this.context.workbook.worksheets.add(listSheetName(this.tag));
    sheet.visibility = "VeryHidden";
    sheet.load("id,name");
    this.made.push(sheet);
    return sheet;
  }
}

/** The tag is random: no other sheet has this name. */
export function listSheetName(tag: string): string {
  return `OneStop ${tag}`;
}
