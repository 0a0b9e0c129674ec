import { nameOf } from "./task-cells";
import type { ReadRows } from "./read-rows";

/** A status that its progress belies: nothing is wrong with either cell, but hardly both are meant. */
export interface Contradiction {
  readonly kind: "doneNotWhole" | "wholeNotDone" | "begunNotStarted";
  /** Of the progress, like K7. */
  readonly address: string;
  readonly task: string;
  /** 0 to 100. */
  readonly progress: number;
}

/** Every row whose status and progress contradict each other; none where a column of the two is gone. */
export function contradictions({ rows, columns }: ReadRows): Contradiction[] {
  if (!columns.has("status") || !columns.has("progress")) return [];
  return rows.flatMap(({ cells, address }): Contradiction[] => {
    if (cells.status === "" || cells.progress === "") return [];
    const kind = contradiction(cells.status, Number(cells.progress));
    return kind === undefined
      ? []
      : [{ kind, address: address("progress"), task: nameOf(cells), progress: Number(cells.progress) }];
  });
}

function contradiction(status: string, progress: number): Contradiction["kind"] | undefined {
  if (status === "done") return progress < 100 ? "doneNotWhole" : undefined;
  // Given up or put off half-way says nothing about how far it came; all of it done is done.
  if (progress === 100) return "wholeNotDone";
  return status === "notStarted" && progress > 0 ? "begunNotStarted" : undefined;
}
