import type { DocumentService, TaggedPlan } from "../client/service";
import type { Keeping } from "../host/document-host";
import type { PutReceipt, SheetHandle, SheetHost, StandingTable } from "../host/sheet-host";
import { newSheetTag } from "../model/random-ids";
import { filterText, type TaskFilter } from "../model/task-filter";
import type { TableRecord } from "../sheets/sheet-record";
import { layOut, type TooLong } from "../sheets/sheet-table";

/** A table of ours in the workbook with what is remembered of it. */
export interface KnownTable extends StandingTable {
  /** Undefined: put by another workbook, or forgotten. */
  readonly record: TableRecord | undefined;
  /** Several tables have the same keys: sheets were copied. */
  readonly isCopied: boolean;
}

export type PutOutcome =
  | { readonly kind: "put"; readonly receipt: PutReceipt; readonly keeping: Keeping }
  | { readonly kind: "tooLong"; readonly tooLong: readonly TooLong[] };

interface UndoStep {
  readonly handle: SheetHandle;
  readonly tag: string;
}

/** The open workbook, the chosen plan and what the workbook remembers of it. */
export class SheetDesk {
  records: readonly TableRecord[] = [];
  plan: TaggedPlan | undefined;
  private readonly undoSteps: UndoStep[] = [];

  constructor(
    readonly host: SheetHost,
    readonly service: DocumentService,
  ) {}

  async open(): Promise<void> {
    this.records = await this.host.readRecords();
  }

  choose(plan: TaggedPlan | undefined): void {
    this.plan = plan;
  }

  get canUndo(): boolean {
    return this.undoSteps.length > 0;
  }

  /** Puts the wanted tasks of one table into a new sheet and remembers them. */
  async put(table: string, filter: TaskFilter, signal: AbortSignal): Promise<PutOutcome> {
    if (!this.plan) throw new RangeError("no plan was chosen");
    const { plan, etag } = this.plan;
    const tag = newSheetTag();
    const laid = layOut(plan, table, filter, tag);
    if (laid.tooLong.length > 0) return { kind: "tooLong", tooLong: laid.tooLong };
    const receipt = await this.host.put(laid.sheet, signal);
    this.undoSteps.push({ handle: receipt.handle, tag });
    const { heads, rows } = laid;
    const record = { tag, plan: plan.id, etag: etag ?? "", table, filter: filterText(filter), heads, rows };
    return { kind: "put", receipt, keeping: await this.keep((records) => [...records, record]) };
  }

  /** Takes the last sheet away whole; `changed`: somebody worked in it, and it stays until that is asked for. */
  async undo(evenIfChanged: boolean): Promise<"removed" | "changed" | "gone"> {
    const step = this.undoSteps.at(-1);
    if (!step) return "gone";
    const outcome = await this.host.remove(step.handle, evenIfChanged);
    if (outcome === "changed") return outcome;
    this.undoSteps.pop();
    await this.keep((records) => records.filter(({ tag }) => tag !== step.tag));
    return outcome;
  }

  /** Every table of ours that stands in the workbook. */
  async tables(signal: AbortSignal): Promise<KnownTable[]> {
    const standing = await this.host.tables(signal);
    this.records = await this.host.readRecords();
    return standing.map((table) => ({
      ...table,
      record: this.records.find(({ tag }) => tag === table.tag),
      isCopied: standing.filter(({ tag }) => tag === table.tag).length > 1,
    }));
  }

  /** Remembers one table anew. */
  remember(record: TableRecord): Promise<Keeping> {
    return this.keep((records) => [...records.filter(({ tag }) => tag !== record.tag), record]);
  }

  private async keep(change: (records: readonly TableRecord[]) => readonly TableRecord[]): Promise<Keeping> {
    const { records, keeping } = await this.host.updateRecords(change);
    this.records = records;
    return keeping;
  }
}
