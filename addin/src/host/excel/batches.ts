import { hostError } from "../host-error";

/** One request context and a count of its round trips. */
export interface Batch {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
  readonly syncs: () => number;
}

/**
 * Runs batches one after another. While a cell is being edited Excel takes none (office-js#625): they wait for the end
 * of it, and someone who cancels meanwhile is let go at once; the batch then does nothing when its turn comes.
 */
export class Batches {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: (batch: Batch) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const next = this.last
      .then(() => start(work, signal))
      .catch((error: unknown) => {
        if (signal?.aborted === true) throw signal.reason;
        throw hostError(error, "excel");
      });
    this.last = next.catch(() => undefined);
    return signal ? Promise.race([next, aborted(signal)]) : next;
  }
}

function start<T>(work: (batch: Batch) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    let count = 0;
    const sync = async (): Promise<void> => {
      signal?.throwIfAborted();
      count++;
      await context.sync();
    };
    signal?.throwIfAborted();
    return work({ context, sync, syncs: () => count });
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}
