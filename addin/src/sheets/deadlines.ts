import type { Deadline } from "../client/service";
import { writtenDay } from "./dates";
import type { CellError, SheetRow } from "./read-rows";
import { sheetWords } from "./sheet-words";
import type { TaskCells } from "./task-cells";

export type { Deadline };

/** Words of deadlines in the sheet that were not put there by us: what the service must read. */
export function wordsToRead(
  rows: readonly { readonly row: SheetRow; readonly base: TaskCells | undefined }[],
): string[] {
  const words = rows.flatMap(({ row, base }) => {
    const text = wordsOf(base, row.cells);
    return text === "" || text === base?.deadline ? [] : [text];
  });
  return [...new Set(words)];
}

/** The deadline's words after what the clerk did to them, or to the day alone. */
function wordsOf(base: TaskCells | undefined, cells: TaskCells): string {
  const isDayAlone = cells.due !== "" && cells.due !== (base?.due ?? "") && cells.deadline === (base?.deadline ?? "");
  return isDayAlone ? sheetWords.deadlineOf(writtenDay(cells.due)) : cells.deadline;
}

/**
 * The row's cells with words and day of the deadline brought together: whichever the clerk changed leads the other.
 * Where both were changed and say different days, it is an error: nobody can tell which one is meant.
 */
export function settleDeadline(
  base: TaskCells | undefined,
  { cells, address }: SheetRow,
  deadlines: ReadonlyMap<string, Deadline>,
  errors: CellError[],
): TaskCells {
  const before = { deadline: base?.deadline ?? "", due: base?.due ?? "" };
  if (cells.deadline === before.deadline && cells.due === before.due) return cells;
  if (cells.deadline === before.deadline && cells.due === "") {
    if (cells.deadline !== "") errors.push({ address: address("due"), fault: "dateCleared", quote: cells.deadline });
    return { ...cells, due: before.due };
  }
  const deadline = wordsOf(base, cells);
  if (deadline === "") return { ...cells, deadline, due: "" };
  const end = deadlines.get(deadline)?.end ?? "";
  if (cells.due === before.due || cells.due === "") return { ...cells, deadline, due: end };
  if (end !== "" && end !== cells.due)
    errors.push({ address: address("due"), fault: "datesDisagree", quote: deadline });
  return { ...cells, deadline };
}

/** What the plan keeps of a deadline. */
export function deadlineFrom(cells: TaskCells, deadlines: ReadonlyMap<string, Deadline>): Deadline | null {
  if (cells.deadline === "") return null;
  const read = deadlines.get(cells.deadline) ?? { text: cells.deadline, kind: "unknown" };
  if (cells.due === "" || read.end === cells.due) return { ...read, text: cells.deadline };
  const { start, ...rest } = read;
  return { ...rest, text: cells.deadline, end: cells.due, ...(start && start <= cells.due ? { start } : {}) };
}
