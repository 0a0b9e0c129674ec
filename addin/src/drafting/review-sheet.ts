import { ApiError } from "../client/api-error";
import type { Deadline, TaggedPlan } from "../client/service";
import type { Keeping } from "../host/document-host";
import type { WriteReceipt } from "../host/sheet-host";
import { filterFrom } from "../model/task-filter";
import { afterApply } from "../sheets/after-apply";
import { applyChanges, type Choices } from "../sheets/apply-changes";
import { wordsToRead } from "../sheets/deadlines";
import { findChanges, type Found } from "../sheets/find-changes";
import { matchRows, type Matches } from "../sheets/match-rows";
import { readRows, type CellError, type RawTable, type ReadRows } from "../sheets/read-rows";
import type { RowRecord, TableRecord } from "../sheets/sheet-record";
import { layOut } from "../sheets/sheet-table";
import { groupText, tableOf, tasksOf } from "../sheets/task-cells";
import type { KnownTable, SheetDesk } from "./sheet-desk";

/** Why a table cannot be read into its plan at all. */
export type Refusal = "forgotten" | "tableGone" | "planGone";

/** A sheet held against its plan: what would change, before anything does. */
export interface Review {
  readonly kind: "review";
  readonly table: KnownTable;
  readonly record: TableRecord;
  readonly raw: RawTable;
  readonly read: ReadRows;
  readonly matches: Matches;
  readonly found: Found;
  readonly plan: TaggedPlan;
  readonly deadlines: ReadonlyMap<string, Deadline>;
  /** Every cell that cannot be read; while there is one nothing is written. */
  readonly errors: readonly CellError[];
}

/** Reads a table of the workbook and holds it against the plan as it is now on the service. */
export async function reviewSheet(
  desk: SheetDesk,
  table: KnownTable,
  signal: AbortSignal,
): Promise<Review | { readonly kind: Refusal }> {
  const record = table.record;
  if (!record) return { kind: "forgotten" };
  const raw = await desk.host.read(table.id, signal);
  const plan = await planOf(desk, record, signal);
  if (!plan) return { kind: "planGone" };
  const planTable = tableOf(plan.plan, record.table);
  if (!planTable) return { kind: "tableGone" };
  const isUnchanged = plan.etag !== undefined && plan.etag === record.etag;
  const base = baseOf(record, plan, isUnchanged);
  if (!base) return { kind: "forgotten" };
  const read = readRows(raw, record);
  const matches = matchRows(read.rows, base, tasksOf(planTable), isUnchanged);
  const pairs = [
    ...matches.known.map(({ row, base: { cells } }) => ({ row, base: cells })),
    ...matches.added.map(({ row }) => ({ row, base: undefined })),
  ];
  const deadlines = await readWords(desk, wordsToRead(pairs), plan, signal);
  const found = findChanges(matches, read.columns, (planTable.groups ?? []).map(groupText), deadlines);
  const errors = unique([...read.errors, ...found.errors]);
  return {
    kind: "review",
    table,
    record: { ...record, rows: base },
    raw,
    read,
    matches,
    found,
    plan,
    deadlines,
    errors,
  };
}

async function planOf(desk: SheetDesk, record: TableRecord, signal: AbortSignal): Promise<TaggedPlan | undefined> {
  try {
    return await desk.service.plan(record.plan, signal);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

/** What was put: as remembered, or as the unchanged plan still says it. */
function baseOf(record: TableRecord, { plan }: TaggedPlan, isUnchanged: boolean): readonly RowRecord[] | undefined {
  if (record.rows) return record.rows;
  return isUnchanged ? layOut(plan, record.table, filterFrom(record.filter), record.tag).rows : undefined;
}

async function readWords(
  desk: SheetDesk,
  words: readonly string[],
  { plan }: TaggedPlan,
  signal: AbortSignal,
): Promise<Map<string, Deadline>> {
  if (words.length === 0) return new Map();
  const read = await desk.service.readDeadlines(words, plan.date.year ?? null, signal);
  return new Map(words.flatMap((text, i) => (read[i] ? [[text, read[i]]] : [])));
}

function unique(errors: readonly CellError[]): CellError[] {
  return [...new Map(errors.map((error) => [`${error.address} ${error.fault}`, error])).values()];
}

/** What was really done. */
export interface AppliedReview {
  /** Changes that the plan took. */
  readonly intoPlan: number;
  /** Undefined where nothing of the sheet had to change. */
  readonly intoSheet: WriteReceipt | undefined;
  readonly lostTargets: readonly string[];
  readonly keeping: Keeping;
  readonly plan: TaggedPlan;
}

/**
 * Carries out what the clerk decided: first the plan, over the version that was shown and no other (412 else, and
 * nothing is done), then the sheet, then the memory of both.
 */
export async function applyReview(
  desk: SheetDesk,
  review: Review,
  choices: Choices,
  signal: AbortSignal,
): Promise<AppliedReview> {
  const { record, read, matches, found, plan, deadlines } = review;
  const rowsOfTasks = new Map(
    matches.known.flatMap(({ row, placed }) => (placed ? [[placed.task, row.index] as const] : [])),
  );
  const applied = applyChanges(plan.plan, record.table, { ...found, rowsOfTasks }, choices, deadlines);
  let now: TaggedPlan = plan;
  if (applied.count > 0) {
    const next = { plan: applied.plan, etag: plan.etag };
    now = { plan: applied.plan, etag: await desk.service.replacePlan(next, signal) };
  }
  // From here on nothing is cancelled: the plan has changed, and the sheet must not be left behind.
  const table = tableOf(now.plan, record.table);
  if (!table) throw new RangeError("the table went away");
  const tasks =
    applied.count > 0 ? applied.tasksOfRows : new Map([...rowsOfTasks].map(([task, index]) => [index, task]));
  const { edits, record: renewed } = afterApply(record, read, matches, choices, table, tasks, now.etag ?? "");
  const intoSheet =
    edits.length > 0 ? await desk.host.write(review.table.id, review.raw, edits, read.columns) : undefined;
  const keeping = await desk.remember(renewed);
  if (desk.plan?.plan.id === now.plan.id) desk.choose(now);
  return { intoPlan: applied.count, intoSheet, lostTargets: applied.lostTargets, keeping, plan: now };
}
