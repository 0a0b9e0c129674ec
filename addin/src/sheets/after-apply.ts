import type { Choices } from "./apply-changes";
import type { ReadRows, SheetRow } from "./read-rows";
import type { RowRecord, TableRecord } from "./sheet-record";
import { fieldIds, tasksOf, type FieldId, type PlanTable, type PlanTask, type TaskCells } from "./task-cells";
import type { Matches } from "./match-rows";
import { valueOf } from "./sheet-table";

/** A cell to be written, and what must still stand there for that. */
export interface CellEdit {
  readonly index: number;
  readonly field: FieldId | "key";
  readonly value: string | number;
}

/** What follows from the plan as it is now: cells to bring up to date and what to remember. */
export interface Aftermath {
  readonly edits: readonly CellEdit[];
  readonly record: TableRecord;
}

/**
 * A field is remembered as the plan says it only where the sheet says it too. Where the clerk left a difference, what
 * was known before stays known, so that the difference is still told apart the next time.
 */
export function afterApply(
  record: TableRecord,
  read: ReadRows,
  matches: Matches,
  choices: Choices,
  table: PlanTable,
  tasksOfRows: ReadonlyMap<number, PlanTask>,
  etag: string,
): Aftermath {
  const places = new Map(tasksOf(table).map(({ task, cells }, at) => [task, { at, cells }]));
  const baseOf = new Map(matches.known.map(({ row, base }) => [row, base]));
  let last = Math.max(0, ...(record.rows ?? []).map(({ key }) => Number(key.split("-")[1]) || 0));
  const edits: CellEdit[] = [];
  const rows = read.rows.flatMap((row): RowRecord[] => {
    const base = baseOf.get(row);
    const task = tasksOfRows.get(row.index);
    const place = task && places.get(task);
    if (!place) return base ? [{ ...base, at: -1 }] : [];
    const key = base?.key ?? `${record.tag}-${++last}`;
    if (row.key !== key && read.columns.has("key")) edits.push({ index: row.index, field: "key", value: key });
    const isWhole = !base || choices[`gone ${base.key}`] === "sheet";
    const cells = rememberRow(
      row,
      base,
      place.cells,
      read,
      (field) => isWhole || choices[`${key} ${field}`] !== "leave",
      edits,
    );
    return [{ key, at: place.at, cells }];
  });
  const missing = matches.missing.flatMap(({ base, placed }): RowRecord[] => {
    if (choices[`missing ${base.key}`] === "sheet") return [];
    const place = [...places].find(
      ([, { cells }]) => cells.content === placed.cells.content && cells.group === placed.cells.group,
    );
    return [{ ...base, at: place?.[1].at ?? -1 }];
  });
  return { edits, record: { ...record, etag, rows: [...rows, ...missing] } };
}

function rememberRow(
  row: SheetRow,
  base: RowRecord | undefined,
  plan: TaskCells,
  read: ReadRows,
  isSettled: (field: FieldId) => boolean,
  edits: CellEdit[],
): TaskCells {
  const cells = fieldIds.map((field) => {
    const lead = field === "due" ? "deadline" : field;
    if (!read.columns.has(field) || row.cells[field] === plan[field]) return [field, plan[field]];
    if (!isSettled(lead)) return [field, base?.cells[field] ?? plan[field]];
    edits.push({ index: row.index, field, value: valueOf(field, plan) });
    return [field, plan[field]];
  });
  return Object.fromEntries(cells) as TaskCells;
}
