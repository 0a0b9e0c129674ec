import type { EventListener } from "../client/backend.ts";
import { areaName, intersect } from "./address.ts";
import type { CellValue } from "./cell-value.ts";
import type { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";
import type { CellRange, Workbook } from "./workbook.ts";

export type SheetEvent = "changed" | "selectionChanged" | "activated" | "deactivated" | "added" | "deleted" | "protectionChanged";

export interface Change {
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "CellInserted" | "CellDeleted";
  readonly source: "Local" | "Remote";
  /** Set when the add-in itself made the change. */
  readonly byAddin: boolean;
  readonly before?: CellValue;
}

/** Who listens to what: null listens to the whole workbook. */
export class SheetEvents {
  isEnabled = true;
  private readonly listeners = new Map<SheetEvent, Set<{ readonly target: Sheet | Table | null; readonly listener: EventListener }>>();

  constructor(private readonly workbook: Workbook) {}

  listen(event: SheetEvent, target: Sheet | Table | null, listener: EventListener): () => void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known);
    const entry = { target, listener };
    known.add(entry);
    return () => known.delete(entry);
  }

  private tell(event: SheetEvent, isFor: (target: Sheet | Table | null) => boolean, args: Record<string, unknown>): void {
    if (!this.isEnabled) return;
    for (const { target, listener } of this.listeners.get(event) ?? []) if (isFor(target)) listener(args);
  }

  changed(range: CellRange, change: Change): void {
    const { sheet } = range;
    for (const table of this.workbook.tables.filter((t) => t.sheet === sheet && intersect(t.area, range))) table.followHeaders();
    const isOne = range.top === range.bottom && range.left === range.right;
    const after = isOne ? sheet.value(range.top, range.left) : undefined;
    const details = isOne && change.changeType === "RangeEdited" ? { valueBefore: change.before ?? "", valueAfter: after, valueTypeBefore: "String", valueTypeAfter: "String" } : undefined;
    const args = {
      type: "WorksheetChanged",
      address: areaName(range),
      changeType: change.changeType,
      details,
      source: change.source,
      worksheetId: sheet.id,
    };
    const triggerSource = change.byAddin ? "ThisLocalAddin" : "Unknown";
    this.tell("changed", (target) => target === sheet || target === null, { ...args, triggerSource });
    for (const table of this.workbook.tables)
      if (table.sheet === sheet && intersect(table.area, range)) this.tell("changed", (target) => target === table, { ...args, type: "TableChanged", tableId: table.id });
  }

  selected(range: CellRange): void {
    const args = { type: "WorksheetSelectionChanged", address: areaName(range), worksheetId: range.sheet.id };
    this.tell("selectionChanged", (target) => target === range.sheet || target === null, args);
    for (const table of this.workbook.tables) {
      const isInsideTable = table.sheet === range.sheet && intersect(table.area, range) !== null;
      this.tell("selectionChanged", (target) => target === table, { ...args, type: "TableSelectionChanged", tableId: table.id, isInsideTable });
    }
  }

  about(event: "activated" | "deactivated" | "added" | "deleted" | "protectionChanged", sheet: Sheet): void {
    const type = `Worksheet${event[0]?.toUpperCase() ?? ""}${event.slice(1)}`;
    const args = { type, worksheetId: sheet.id, source: "Local", ...(event === "protectionChanged" ? { isProtected: sheet.isProtected } : {}) };
    this.tell(event, (target) => target === sheet || target === null, args);
  }
}
