import { OfficeError, officeError } from "./errors.ts";
import type { HostRuntime } from "./host-runtime.ts";
import type { ObjectState } from "./object-state.ts";
import { stateOf } from "./object-state.ts";
import { makeRoot } from "./client-object.ts";
import type { LoadArgument } from "./load-paths.ts";

/** One queued statement. */
export interface Statement {
  /** As Office reports it in `errorLocation`: `Body.insertOoxml`. */
  readonly label: string;
  /** Characters that the statement adds to the request. */
  readonly size: number;
  execute(): void;
}

/** Keeps objects usable after the batch that made them. */
class TrackedObjects {
  add(objects: object | readonly object[]): void {
    for (const each of Array.isArray(objects) ? objects : [objects]) stateOf(each).tracked = true;
  }

  remove(objects: object | readonly object[]): void {
    for (const each of Array.isArray(objects) ? objects : [objects]) stateOf(each).tracked = false;
  }
}

/** A queue of statements; nothing reaches the document before `sync`. */
export class RequestContext {
  readonly trackedObjects = new TrackedObjects();
  readonly requestHeaders: Record<string, string> = {};
  readonly states: ObjectState[] = [];
  private queue: Statement[] = [];
  /** Set while cell edit mode shall be waited for instead of failing. */
  delayForCellEdit = false;
  [root: string]: unknown;

  constructor(readonly hostRuntime: HostRuntime) {
    for (const root of Object.keys(hostRuntime.backend.roots))
      Object.defineProperty(this, root, { value: makeRoot(this, root), enumerable: true });
  }

  enqueue(statement: Statement): void {
    this.queue.push(statement);
  }

  load(object: { load(argument: LoadArgument): unknown }, argument?: LoadArgument): void {
    object.load(argument);
  }

  trace(_message: string): void {
    // Office keeps traces for error reports; the fake has no reader for them.
  }

  get debugInfo(): { pendingStatements: string[] } {
    return { pendingStatements: this.queue.map((statement) => statement.label) };
  }

  /** Runs what was queued. A failing statement stops the batch; those before it stay applied. */
  async sync<T>(passThrough?: T): Promise<T> {
    const batch = this.queue;
    this.queue = [];
    if (batch.length > 0) await this.hostRuntime.execute(batch, this.delayForCellEdit);
    return passThrough as T;
  }

  /** Ends the batch: objects that nobody tracks can no longer be used. */
  release(): void {
    for (const state of this.states) state.released = state.needsTracking && !state.tracked;
    this.states.length = 0;
  }
}

/** Turns whatever a backend threw into an Office error at a place. */
export function asOfficeError(error: unknown, location: string): OfficeError {
  if (error instanceof OfficeError) return error.at(location);
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
  return officeError("GeneralException", location, detail);
}
