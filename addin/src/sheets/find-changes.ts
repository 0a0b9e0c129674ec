import type { Deadline } from "./deadlines";
import { settleDeadline } from "./deadlines";
import type { MatchedRow, Matches } from "./match-rows";
import type { CellError, SheetRow } from "./read-rows";
import type { RowRecord } from "./sheet-record";
import { fieldIds, nameOf, type FieldId, type PlacedTask, type TaskCells } from "./task-cells";

/** One field of one task that is no longer the same everywhere. */
export interface FieldChange {
  readonly id: string;
  /** `sheet`: the clerk changed it. `plan`: somebody changed it in the plan. `both`: both did, differently. */
  readonly kind: "sheet" | "plan" | "both";
  readonly field: FieldId;
  readonly base: TaskCells;
  readonly mine: TaskCells;
  readonly theirs: TaskCells;
  readonly row: SheetRow;
  readonly placed: PlacedTask;
}

/** A task that is in the sheet or in the plan only. */
export type WholeChange =
  | {
      readonly id: string;
      readonly kind: "added";
      readonly row: SheetRow;
      readonly cells: TaskCells;
      readonly copyOf: SheetRow | undefined;
    }
  | { readonly id: string; readonly kind: "missing"; readonly base: RowRecord; readonly placed: PlacedTask }
  | {
      readonly id: string;
      readonly kind: "gone";
      readonly base: RowRecord;
      readonly row: SheetRow;
      readonly cells: TaskCells;
    };

export interface Found {
  readonly fields: readonly FieldChange[];
  readonly wholes: readonly WholeChange[];
  readonly errors: readonly CellError[];
}

/** What differs between the sheet and the plan, and who made it so. The deadline's words and its day are one field. */
export function findChanges(
  matches: Matches,
  columns: ReadonlyMap<FieldId | "key", number>,
  groups: readonly string[],
  deadlines: ReadonlyMap<string, Deadline>,
): Found {
  const errors: CellError[] = [];
  const fields = matches.known.flatMap((match) => fieldChanges(match, columns, groups, deadlines, errors));
  const added = matches.added.map(({ row, copyOf }) => {
    const cells = settleDeadline(undefined, row, deadlines, errors);
    if (columns.has("group")) demandGroup(row, cells, groups, errors);
    return { id: `new ${row.index}`, kind: "added" as const, row, cells, copyOf };
  });
  const missing = matches.missing.map(({ base, placed }) => ({
    id: `missing ${base.key}`,
    kind: "missing" as const,
    base,
    placed,
  }));
  const gone = matches.known.flatMap(({ row, base, placed }) => {
    if (placed) return [];
    const settled = settleDeadline(base.cells, row, deadlines, errors);
    // What a deleted column said is still known.
    const kept = fieldIds.filter((field) => !columns.has(field)).map((field) => [field, base.cells[field]]);
    const cells = { ...settled, ...(Object.fromEntries(kept) as Partial<TaskCells>) };
    return [{ id: `gone ${base.key}`, kind: "gone" as const, base, row, cells }];
  });
  return { fields, wholes: [...added, ...missing, ...gone], errors };
}

function fieldChanges(
  { row, base, placed }: MatchedRow,
  columns: ReadonlyMap<FieldId | "key", number>,
  groups: readonly string[],
  deadlines: ReadonlyMap<string, Deadline>,
  errors: CellError[],
): FieldChange[] {
  if (!placed) return [];
  const mine = settleDeadline(base.cells, row, deadlines, errors);
  if (mine.group !== base.cells.group && columns.has("group")) {
    demandGroup(row, mine, groups, errors);
    if (placed.depth > 0) errors.push({ address: row.address("group"), fault: "subtaskMoved", quote: mine.group });
  }
  const theirs = placed.cells;
  return fieldIds.flatMap((field): FieldChange[] => {
    if (field === "due" || !columns.has(field)) return [];
    const [byClerk, byPlan] = [differs(field, base.cells, mine), differs(field, base.cells, theirs)];
    if (!byClerk && !byPlan) return [];
    if (!differs(field, mine, theirs)) return [];
    const kind = byClerk && byPlan ? "both" : byClerk ? "sheet" : "plan";
    return [{ id: `${base.key} ${field}`, kind, field, base: base.cells, mine, theirs, row, placed }];
  });
}

function demandGroup(row: SheetRow, cells: TaskCells, groups: readonly string[], errors: CellError[]): void {
  if (!groups.includes(cells.group))
    errors.push({ address: row.address("group"), fault: "badGroup", quote: cells.group });
}

export function differs(field: FieldId, a: TaskCells, b: TaskCells): boolean {
  return a[field] !== b[field] || (field === "deadline" && a.due !== b.due);
}

/** What a list of changes calls the task. */
export function taskNameOf(change: FieldChange | WholeChange): string {
  return nameOf(change.kind === "added" || change.kind === "gone" ? change.cells : change.placed.cells);
}
