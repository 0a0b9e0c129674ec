import type { RowRecord } from "./sheet-record";
import type { SheetRow } from "./read-rows";
import type { PlacedTask, TaskCells } from "./task-cells";

/** A row of the sheet with what it was and what it is in the plan. */
export interface MatchedRow {
  readonly row: SheetRow;
  readonly base: RowRecord;
  /** Undefined: the plan has the task no more. */
  readonly placed: PlacedTask | undefined;
}

export interface Matches {
  readonly known: readonly MatchedRow[];
  /** Rows that the clerk put in, copies of a row among them. */
  readonly added: readonly { readonly row: SheetRow; readonly copyOf: SheetRow | undefined }[];
  /** Tasks that were put and stand in no row any more. */
  readonly missing: readonly { readonly base: RowRecord; readonly placed: PlacedTask }[];
  /** Rows whose key was lost and that were known by their words. */
  readonly found: readonly SheetRow[];
}

/** Sheet ↔ what was put ↔ the plan now. Keys lead; where a key is lost, the words of the task do. */
export function matchRows(
  rows: readonly SheetRow[],
  base: readonly RowRecord[],
  tasks: readonly PlacedTask[],
  isUnchanged: boolean,
): Matches {
  const tasksByKey = matchTasks(base, tasks, isUnchanged);
  const rowsByKey = new Map<string, SheetRow>();
  const copies: { row: SheetRow; copyOf: SheetRow }[] = [];
  for (const [key, same] of groupBy(rows, (row) => row.key)) {
    const record = base.find((each) => each.key === key);
    if (!record) continue;
    // Of a row and its copies the one that still says what was put is the row itself.
    const own = same.find((row) => row.cells.content === record.cells.content) ?? same[0];
    if (!own) continue;
    rowsByKey.set(key, own);
    for (const row of same) if (row !== own) copies.push({ row, copyOf: own });
  }
  const isCopy = new Set(copies.map(({ row }) => row));
  const keyless = rows.filter((row) => !isCopy.has(row) && rowsByKey.get(row.key) !== row);
  const found: SheetRow[] = [];
  for (const row of keyless) {
    const wanted = base.filter(({ key, cells }) => !rowsByKey.has(key) && sameTask(cells, row.cells));
    const [record] = wanted;
    if (wanted.length !== 1 || !record) continue;
    rowsByKey.set(record.key, row);
    found.push(row);
  }
  const isFound = new Set(found);
  const plain = keyless.filter((row) => !isFound.has(row)).map((row) => ({ row, copyOf: undefined }));
  const known = base.flatMap((record): MatchedRow[] => {
    const row = rowsByKey.get(record.key);
    return row ? [{ row, base: record, placed: tasksByKey.get(record.key) }] : [];
  });
  const missing = base.flatMap((record) => {
    const placed = tasksByKey.get(record.key);
    return placed && !rowsByKey.has(record.key) ? [{ base: record, placed }] : [];
  });
  const added = [...plain, ...copies].sort((a, b) => a.row.index - b.row.index);
  return { known: known.sort((a, b) => a.row.index - b.row.index), added, missing, found };
}

/** Tasks that were put ↔ tasks of the plan now. An unchanged plan needs no guessing: the place tells. */
function matchTasks(
  base: readonly RowRecord[],
  tasks: readonly PlacedTask[],
  isUnchanged: boolean,
): Map<string, PlacedTask> {
  const found = new Map<string, PlacedTask>();
  if (isUnchanged) {
    for (const { key, at } of base) {
      const task = tasks[at];
      if (task) found.set(key, task);
    }
    return found;
  }
  const taken = new Set<PlacedTask>();
  const steps: ((a: TaskCells, b: TaskCells) => boolean)[] = [
    (a, b) => sameTask(a, b) && a.ordinal === b.ordinal,
    sameTask,
    (a, b) => a.content === b.content,
    (a, b) => a.ordinal !== "" && a.ordinal === b.ordinal && a.group === b.group && sharesWords(a.content, b.content),
  ];
  for (const isSame of steps) {
    for (const { key, cells } of base) {
      if (found.has(key)) continue;
      const fits = tasks.filter((task) => !taken.has(task) && isSame(cells, task.cells));
      const [only] = fits;
      if (!only || (fits.length > 1 && isSame !== steps[0])) continue;
      found.set(key, only);
      taken.add(only);
    }
  }
  return found;
}

const sameTask = (a: TaskCells, b: TaskCells): boolean => a.group === b.group && a.content === b.content;

/** At least half of the words of the shorter text stand in the other. */
function sharesWords(a: string, b: string): boolean {
  const [first, second] = [words(a), words(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common * 2 >= Math.min(first.size, second.size);
}

function words(text: string): Set<string> {
  return new Set(
    text
      .toLocaleLowerCase("vi")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ""),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
