import type { OfficeHost } from "../office/office-host.ts";
import { cellsOf } from "./address.ts";
import { display } from "./cell-value.ts";
import type { ExcelHost } from "./excel-host.ts";
import type { CellRange } from "./workbook.ts";

/** The person at the keyboard of Excel: changes cells beneath the add-in. */
export class ExcelClerk implements OfficeHost {
  private edits = 0;

  constructor(readonly host: ExcelHost) {}

  get customXml() {
    return this.host.customXml;
  }

  get settings() {
    return this.host.settings;
  }

  save(stamp = 0): Uint8Array {
    return this.host.save(stamp);
  }

  private range(address: string): CellRange {
    return this.host.workbook.resolve(address, this.host.workbook.active);
  }

  /** Selects `B2:C5`, `'Kế hoạch'!B2` or a name. */
  select(address: string): void {
    this.host.select(this.range(address));
  }

  /** Types into a cell as with the keyboard: numbers and dates are understood in the culture. */
  type(address: string, text: string): void {
    this.put(address, text, "Local");
  }

  /** The same by a co-author elsewhere. */
  coAuthor(address: string, text: string): void {
    this.put(address, text, "Remote");
  }

  private put(address: string, text: string, source: "Local" | "Remote"): void {
    const range = this.range(address);
    const { sheet } = range;
    sheet.demandWritable(range);
    const before = sheet.value(range.top, range.left);
    for (const [row, column] of cellsOf(range)) sheet.write(row, column, text);
    this.host.isDirty = true;
    // #1760: of fast typing every other event is lost.
    if (this.host.profile.quirks.has("changedEventsLost") && ++this.edits % 2 === 0) return;
    this.host.events.changed(range, { changeType: "RangeEdited", source, byAddin: false, before });
  }

  /** Enters or leaves cell edit mode, in which no batch is taken. */
  setCellEdit(isEditing: boolean): void {
    this.host.setCellEdit(isEditing);
  }

  /** The cells as shown, a row a list. */
  text(address: string): string[][] {
    const { sheet, top, left, bottom, right } = this.range(address);
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => display(sheet.value(top + row, left + column), sheet.formatOf(top + row, left + column), sheet.workbook.dateSystem)),
    );
  }

  selectedText(): string {
    const { selection } = this.host.workbook;
    return [...cellsOf(selection)].map(([row, column]) => String(selection.sheet.value(row, column))).join("\t");
  }

  replaceSelection(text: string): void {
    const { selection } = this.host.workbook;
    selection.sheet.write(selection.top, selection.left, text);
  }

  onSelectionChanged(listener: () => void): () => void {
    return this.host.onSelectionChanged(listener);
  }
}
