import type { CellEdit } from "../sheets/after-apply";
import type { RawTable } from "../sheets/read-rows";
import type { TableRecord } from "../sheets/sheet-record";
import type { SheetTable } from "../sheets/sheet-table";
import type { Capability, CapabilityId } from "./capabilities";
import type { Keeping } from "./document-host";
import type { KeptFile } from "./kept-file";

/** What was put into the workbook, told by reading it back. */
export interface PutReceipt {
  readonly sheet: string;
  readonly rows: number;
  /** Cells that say something else than was sent, like C7; the sheet stays, the person is told. */
  readonly differences: readonly string[];
  /** What this Excel lacks, so that it was left out. */
  readonly leftOut: readonly CapabilityId[];
  /** Round trips to Office. */
  readonly syncs: number;
  readonly handle: SheetHandle;
}

/** The way back from a put. */
export interface SheetHandle {
  readonly sheetIds: readonly string[];
  /** All that the sheet said right after it was put. */
  readonly print: string;
}

/** A table of ours in the workbook. */
export interface StandingTable {
  /** Office's own id. */
  readonly id: string;
  readonly sheet: string;
  readonly tag: string;
}

/** What became of cells that were to be brought up to date. */
export interface WriteReceipt {
  readonly written: number;
  /** Cells that somebody changed meanwhile, like C7: they were left as they are. */
  readonly left: readonly string[];
  readonly syncs: number;
}

/** What the workbook remembers now, and how. */
export interface KeptRecords {
  readonly records: readonly TableRecord[];
  readonly keeping: Keeping;
}

/** One open workbook. Every method may throw a HostError, and the signal's reason before anything was done. */
export interface SheetHost {
  readonly capabilities: readonly Capability[];
  /** BCP 47, of the Office program. */
  readonly language: string;
  /** The workbook for keeping versions of it. */
  readonly file: KeptFile;

  /** Puts a table into a new sheet of its own; when anything fails the workbook is as it was. */
  put(table: SheetTable, signal: AbortSignal): Promise<PutReceipt>;
  /** Takes a sheet away again; `changed`: somebody has worked in it since, and nothing was done. */
  remove(handle: SheetHandle, evenIfChanged: boolean): Promise<"removed" | "changed" | "gone">;
  tables(signal: AbortSignal): Promise<StandingTable[]>;
  read(id: string, signal: AbortSignal): Promise<RawTable>;
  /** Writes cells of a table that still say what they said in `before`; a protected sheet refuses whole. */
  write(
    id: string,
    before: RawTable,
    edits: readonly CellEdit[],
    columns: ReadonlyMap<string, number>,
  ): Promise<WriteReceipt>;

  readRecords(): Promise<TableRecord[]>;
  /** Changes what is remembered, whoever has changed it meanwhile. */
  updateRecords(change: (records: readonly TableRecord[]) => readonly TableRecord[]): Promise<KeptRecords>;
}
