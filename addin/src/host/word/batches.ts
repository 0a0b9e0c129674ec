import { HostError, hostError, isAbort } from "../host-error";

/** One request context at a time and a count of its round trips. */
export interface Batch {
  readonly context: Word.RequestContext;
  readonly sync: () => Promise<void>;
  readonly syncs: () => number;
}

/**
 * Runs batches one after another: two that ran at once would see each other's half-done work. Tracking of changes is
 * off while a batch writes (office-js#334: a tracked insertOoxml marks everything) and set back whatever happens; where
 * it cannot be switched off, nothing is written while it is on.
 */
export class Batches {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly canTrack: boolean) {}

  read<T>(work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.enqueue(() => Word.run((context) => work(batchOf(context))));
  }

  write<T>(work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.enqueue(() => {
      demandWritable();
      return Word.run((context) => this.untracked(batchOf(context), work));
    });
  }

  /** Edits the clerk's own words: tracking of changes stays as she has it. With an object held, in its own context. */
  edit<T>(held: Word.Range | undefined, work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.enqueue(() => {
      demandWritable();
      return held ? Word.run(held, (context) => work(batchOf(context))) : Word.run((context) => work(batchOf(context)));
    });
  }

  /** Lets go of an object that was held. */
  release(held: Word.Range): Promise<void> {
    return this.enqueue(() =>
      Word.run(held, async (context) => {
        context.trackedObjects.remove(held);
        await context.sync();
      }),
    );
  }

  private async untracked<T>(batch: Batch, work: (batch: Batch) => Promise<T>): Promise<T> {
    if (!this.canTrack) {
      await demandUntracked(batch);
      return work(batch);
    }
    const { document } = batch.context;
    document.load("changeTrackingMode");
    await batch.sync();
    const before = document.changeTrackingMode;
    if (before === Word.ChangeTrackingMode.off) return work(batch);
    document.changeTrackingMode = Word.ChangeTrackingMode.off;
    try {
      return await work(batch);
    } finally {
      document.changeTrackingMode = before;
      await batch.sync();
    }
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work).catch((error: unknown) => {
      throw isAbort(error) ? error : hostError(error);
    });
    this.last = next.catch(() => undefined);
    return next;
  }
}

/**
 * Below WordApi 1.4 tracking can be neither asked after nor switched off: an empty paragraph of our own shows whether it
 * would be marked as inserted. What was inserted by the same author goes without a trace when it is deleted.
 */
async function demandUntracked({ context, sync }: Batch): Promise<void> {
  const trial = context.document.body.paragraphs.getFirst().insertParagraph("", "Before");
  const markup = trial.getOoxml();
  trial.delete();
  await sync();
  if (/<w:ins\b/.test(markup.value)) throw new HostError("tracking", "TrackChanges", "document");
}

function demandWritable(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    throw new HostError("read-only", "ReadOnly", "document");
}

function batchOf(context: Word.RequestContext): Batch {
  let count = 0;
  return {
    context,
    sync: () => {
      count++;
      return context.sync().then(() => undefined);
    },
    syncs: () => count,
  };
}
