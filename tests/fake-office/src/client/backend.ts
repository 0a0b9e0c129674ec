/**
 * What stands behind one Office.js class. `T` is the native thing (a DOM element, a sheet, a range).
 * All of it runs while a batch is executed, never while the add-in only queues statements.
 */
export interface ClassBackend<T> {
  /** Readable scalar properties. */
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: never) => void>>;
  /** Properties that lead to another object; null makes a null object. */
  readonly nav?: Readonly<Record<string, (self: T) => unknown>>;
  readonly call?: Readonly<Record<string, (self: T, ...args: never[]) => unknown>>;
  /** The members of a collection, in order. */
  readonly items?: (self: T) => readonly unknown[];
  /** False once the thing was deleted from the document. */
  readonly alive?: (self: T) => boolean;
  /** Registers a listener and returns what removes it. */
  readonly events?: Readonly<Record<string, (self: T, listener: EventListener) => () => void>>;
}

/** Called by the host with the arguments of an event. */
export type EventListener = (args: Record<string, unknown>) => void;

/** A class backend whose native type is no longer known. */
export type AnyBackend = ClassBackend<never>;

/** Keeps the native type while a class is written, forgets it when it joins the others. */
export const backend = <T>(members: ClassBackend<T>): AnyBackend => members as unknown as AnyBackend;

/** What a session of one host offers to the client half. */
export interface HostBackend {
  readonly classes: Readonly<Record<string, AnyBackend>>;
  /** The native thing behind a property of the request context, such as `document` or `workbook`. */
  readonly roots: Readonly<Record<string, () => unknown>>;
  /** Throws when the host cannot take a batch now (cell edit mode, too large a request). */
  beforeBatch?(batch: { readonly size: number }): void;
  /** Resolves once the host can take a batch (after cell edit mode). */
  untilReady?(): Promise<void>;
  afterBatch?(): void;
  /** Opens a file, or an empty one, in a window of its own. */
  openNew?(base64: string | null): void;
}
