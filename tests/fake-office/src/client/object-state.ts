import type { RequestContext } from "./request-context.ts";

/** What a proxy knows about the object it stands for. */
export class ObjectState {
  tracked = false;
  released = false;
  /** Values that came with the last sync. */
  readonly loaded = new Map<string, unknown>();
  /** Whether the host has been asked about the object yet, and what it said. */
  isNull: boolean | undefined;
  items: object[] | undefined;
  readonly navigation = new Map<string, object>();

  constructor(
    readonly context: RequestContext,
    readonly className: string,
    /** The native thing; only valid while a batch runs. Null for a null object. */
    readonly resolve: () => unknown,
    /** Objects reached only through properties can be used in any batch. */
    readonly needsTracking: boolean,
  ) {
    context.states.push(this);
  }
}

const states = new WeakMap<object, ObjectState>();

export function bindState(proxy: object, state: ObjectState): void {
  states.set(proxy, state);
}

export function isClientObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && states.has(value);
}

export function stateOf(proxy: object): ObjectState {
  const state = states.get(proxy);
  if (!state) throw new TypeError("Not an object of Office.js");
  return state;
}
