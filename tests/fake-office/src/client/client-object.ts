import { eventHandlers } from "./event-handlers.ts";
import { officeError } from "./errors.ts";
import { shortName } from "./host-runtime.ts";
import { parseLoad, type LoadArgument } from "./load-paths.ts";
import { loadInto } from "./loading.ts";
import { bindState, isClientObject, ObjectState, stateOf } from "./object-state.ts";
import type { MemberEntry } from "./metadata.ts";
import type { RequestContext } from "./request-context.ts";

const statementOverhead = 120;

/** Makes the proxy of an object. Nothing is read before load and sync, nothing is done before sync. */
export function makeProxy(state: ObjectState): object {
  const proxy: object = new Proxy(
    {},
    {
      get: (_, key) => (typeof key === "symbol" || key === "then" ? undefined : read(state, proxy, key)),
      set: (_, key, value) => typeof key === "string" && write(state, key, value),
      has: () => true,
      ownKeys: () => [],
    },
  );
  bindState(proxy, state);
  return proxy;
}

/** A property of the request context itself: `context.document`, `context.workbook`. */
export function makeRoot(context: RequestContext, root: string): object {
  const host = context.hostRuntime.backend;
  const className = root === "document" ? "Word.Document" : root === "workbook" ? "Excel.Workbook" : hostClass(context, root);
  return makeProxy(new ObjectState(context, className, () => host.roots[root]?.(), false));
}

function hostClass(context: RequestContext, root: string): string {
  const host = context.hostRuntime.profile.host;
  return `${host}.${root[0]?.toUpperCase() ?? ""}${root.slice(1)}`;
}

function read(state: ObjectState, proxy: object, key: string): unknown {
  switch (key) {
    case "context":
      return state.context;
    case "isNullObject":
      if (state.isNull === undefined) throw notLoaded(state, key);
      return state.isNull;
    case "load":
      return (argument: LoadArgument) => load(state, proxy, argument);
    case "track":
    case "untrack":
      return () => {
        state.tracked = key === "track";
        return proxy;
      };
    case "toJSON":
      return () => toJson(state);
    case "set":
      return (values: Record<string, unknown>) => setAll(state, proxy, values);
    default:
      return readMember(state, key);
  }
}

function readMember(state: ObjectState, key: string): unknown {
  const entry = state.context.hostRuntime.demand(state.className, key);
  switch (entry[0]) {
    case "items":
      if (!state.items) throw notLoaded(state, key);
      return state.items;
    case "nav":
      return navigate(state, key, entry);
    case "method":
      return (...args: unknown[]) => call(state, key, entry, args);
    case "event":
      return eventHandlers(state, key);
    case "prop":
      if (state.loaded.has(key)) return state.loaded.get(key);
      demandReadable(state, key);
      throw notLoaded(state, key);
  }
}

function demandReadable(state: ObjectState, key: string): void {
  const { hostRuntime: runtime } = state.context;
  if (!runtime.classOf(state.className).get?.[key]) throw runtime.notImplemented(`${shortName(state.className)}.${key}`);
}

function notLoaded(state: ObjectState, key: string): Error {
  return officeError("PropertyNotLoaded", `${shortName(state.className)}.${key}`);
}

/** The proxy behind a navigation property; always the same one for the same owner. */
export function navigate(state: ObjectState, key: string, entry: MemberEntry): object {
  const known = state.navigation.get(key);
  if (known) return known;
  const { hostRuntime: runtime } = state.context;
  const go = runtime.classOf(state.className).nav?.[key];
  if (!go || !entry[2]) throw runtime.notImplemented(`${shortName(state.className)}.${key}`);
  const resolve = (): unknown => {
    const owner = resolveState(state);
    return owner === null ? null : go(owner as never);
  };
  const proxy = makeProxy(new ObjectState(state.context, entry[2], resolve, false));
  state.navigation.set(key, proxy);
  return proxy;
}

/** The native thing of an object; fails as Office does for released and deleted ones. */
export function resolveState(state: ObjectState): unknown {
  if (state.released) throw officeError("InvalidObjectPath");
  const native = state.resolve();
  if (native === null || native === undefined) return null;
  const alive = state.context.hostRuntime.classOf(state.className).alive;
  if (alive && !alive(native as never)) throw officeError("ItemNotFound");
  return native;
}

function demandNative(state: ObjectState): unknown {
  const native = resolveState(state);
  if (native === null) throw officeError("ItemNotFound");
  return native;
}

function write(state: ObjectState, key: string, value: unknown): boolean {
  const { hostRuntime: runtime } = state.context;
  const entry = runtime.demand(state.className, key);
  const label = `${shortName(state.className)}.${key}`;
  if (entry[0] !== "prop" || entry[3]) throw new TypeError(`${label} is read-only`);
  const setter = runtime.classOf(state.className).set?.[key];
  if (!setter) throw runtime.notImplemented(label);
  state.loaded.set(key, value);
  state.context.enqueue({
    label,
    size: statementOverhead + sizeOf([value]),
    execute: () => setter(demandNative(state) as never, value as never),
  });
  return true;
}

function setAll(state: ObjectState, proxy: object, values: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(values)) {
    const entry = state.context.hostRuntime.demand(state.className, key);
    if (entry[0] === "nav") setAll(stateOf(navigate(state, key, entry)), proxy, value as Record<string, unknown>);
    else write(state, key, value);
  }
}

function load(state: ObjectState, proxy: object, argument: LoadArgument): object {
  const tree = parseLoad(argument);
  state.context.enqueue({
    label: `${shortName(state.className)}.load`,
    size: statementOverhead + sizeOf([argument]),
    execute: () => loadInto(state, tree),
  });
  return proxy;
}

function call(state: ObjectState, key: string, entry: MemberEntry, args: readonly unknown[]): unknown {
  const { context, className } = state;
  const label = `${shortName(className)}.${key}`;
  const run = context.hostRuntime.classOf(className).call?.[key];
  if (!run) throw context.hostRuntime.notImplemented(label);
  for (const arg of args)
    if (isClientObject(arg) && stateOf(arg).context !== context) throw officeError("InvalidRequestContext", label);
  const box: { done?: true; value?: unknown } = {};
  const target = entry[2] === "result" || entry[2] === "void" ? null : entry[2];
  const made = target ? new ObjectState(context, target, () => boxed(box), true) : null;
  context.enqueue({
    label,
    size: statementOverhead + sizeOf(args),
    execute: () => {
      const owner = target ? resolveState(state) : demandNative(state);
      box.value = owner === null ? null : run(owner as never, ...(args.map(nativeOf) as never[]));
      box.done = true;
      if (made) made.isNull = box.value === null || box.value === undefined;
    },
  });
  if (made) return makeProxy(made);
  return entry[2] === "result" ? clientResult(box, label) : undefined;
}

function boxed(box: { done?: true; value?: unknown }): unknown {
  if (!box.done) throw officeError("InvalidObjectPath");
  return box.value;
}

function nativeOf(arg: unknown): unknown {
  return isClientObject(arg) ? demandNative(stateOf(arg)) : arg;
}

function clientResult(box: { done?: true; value?: unknown }, label: string): object {
  return {
    get value(): unknown {
      if (!box.done) throw officeError("ValueNotLoaded", label);
      return box.value;
    },
  };
}

function sizeOf(values: readonly unknown[]): number {
  return JSON.stringify(values.map((value) => (isClientObject(value) ? 0 : value)))?.length ?? 0;
}

function toJson(state: ObjectState): unknown {
  if (state.items) return { items: state.items.map((item) => toJson(stateOf(item))) };
  const json: Record<string, unknown> = Object.fromEntries(state.loaded);
  for (const [key, proxy] of state.navigation) {
    const inner = stateOf(proxy);
    if (inner.loaded.size > 0 || inner.items) json[key] = toJson(inner);
  }
  return json;
}
