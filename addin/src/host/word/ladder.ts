import type { Attempt, Insertion, Receipt, Rung, Where } from "../document-host";
import { hostError, type HostTrouble } from "../host-error";
import type { Batch } from "./batches";
import { insertByCalls } from "./insert-native";
import { insertByOoxml, type Outcome } from "./insert-ooxml";
import { numbersOf, type Numbers } from "./find-control";
import { removeLeftovers } from "./remove";

const rungs: readonly {
  rung: Rung;
  insert: (batch: Batch, insertion: Insertion, where: Where, others: Numbers) => Promise<Outcome>;
}[] = [
  { rung: "ooxml", insert: insertByOoxml },
  { rung: "native", insert: insertByCalls },
];

/** No other rung would find the place either. */
const stopsAll: ReadonlySet<HostTrouble> = new Set(["not-in-body", "gone", "moved"]);

/** Tries the rungs in turn; what a failed one left is taken away before the next. */
export async function climb(batch: Batch, insertion: Insertion, where: Where): Promise<Receipt> {
  const tags = insertion.parts.map((part) => part.handle.tag);
  const others = insertion.isBack ? await numbersOf(batch, tags) : new Set<number>();
  const attempts: Attempt[] = [];
  for (const { rung, insert } of rungs) {
    let outcome: Outcome | undefined;
    let code: string | undefined;
    try {
      outcome = await insert(batch, insertion, where, others);
    } catch (error) {
      const fault = hostError(error);
      if (stopsAll.has(fault.trouble)) throw fault;
      code = fault.code;
    }
    if (outcome && !outcome.differences.some((difference) => difference.breaking)) {
      return { rung, ...outcome, attempts, pages: [], syncs: batch.syncs() };
    }
    attempts.push({ rung, differences: outcome?.differences ?? [], code });
    await removeLeftovers(batch, tags, outcome?.tail ?? 0, others);
  }
  return {
    rung: undefined,
    controls: [],
    tail: 0,
    differences: [],
    foreignStyles: [],
    attempts,
    pages: [],
    syncs: batch.syncs(),
  };
}
