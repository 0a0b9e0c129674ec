import { supports } from "../profiles/profile.ts";
import { makeProxy, navigate, resolveState } from "./client-object.ts";
import { officeError } from "./errors.ts";
import { shortName } from "./host-runtime.ts";
import type { LoadTree } from "./load-paths.ts";
import { memberOf, metadata } from "./metadata.ts";
import { ObjectState, stateOf } from "./object-state.ts";

/** Fetches what a load asked for. Runs while the batch is executed. */
export function loadInto(state: ObjectState, tree: LoadTree): void {
  const native = resolveState(state);
  state.isNull = native === null;
  if (native === null) return;
  const collection = state.context.hostRuntime.classOf(state.className).items;
  if (collection) loadItems(state, native, tree);
  else loadProperties(state, native, tree);
}

/** On a collection, `tag` and `items/tag` mean the same: a property of each item. */
function loadItems(state: ObjectState, native: unknown, tree: LoadTree): void {
  const { hostRuntime: runtime } = state.context;
  const entry = memberOf(state.className, "items");
  const itemClass = entry?.[2];
  if (!itemClass) throw officeError("GeneralException", "", `${state.className} has no items`);
  const own: LoadTree = { all: false, properties: new Map() };
  const perItem: LoadTree = { all: tree.all, properties: new Map() };
  for (const [name, child] of tree.properties) {
    if (name === "items") mergeItems(perItem, child);
    else if (memberOf(state.className, name)?.[0] === "prop") own.properties.set(name, child);
    else perItem.properties.set(name, child);
  }
  if (own.properties.size > 0) loadProperties(state, native, own);
  const skip = tree.skip ?? 0;
  const natives = (runtime.classOf(state.className).items?.(native as never) ?? []).slice(skip, skip + (tree.top ?? Infinity));
  state.items = natives.map((item) => {
    const child = new ObjectState(state.context, itemClass, () => item, true);
    const proxy = makeProxy(child);
    child.isNull = false;
    loadInto(child, perItem);
    return proxy;
  });
}

function mergeItems(perItem: LoadTree, wanted: LoadTree): void {
  perItem.all ||= wanted.all;
  for (const [name, child] of wanted.properties) perItem.properties.set(name, child);
}

function loadProperties(state: ObjectState, native: unknown, tree: LoadTree): void {
  const { hostRuntime: runtime } = state.context;
  const readers = runtime.classOf(state.className).get ?? {};
  if (tree.all)
    for (const [name, [kind, set]] of Object.entries(metadata.classes[state.className] ?? {})) {
      const reader = readers[name];
      if (kind === "prop" && reader && supports(runtime.profile, set)) state.loaded.set(name, reader(native as never));
    }
  for (const [name, child] of tree.properties) {
    if (name === "isNullObject") continue;
    const entry = memberOf(state.className, name);
    const place = `${shortName(state.className)}.${name}`;
    if (!entry) throw officeError("InvalidArgument", `${shortName(state.className)}.load`, name);
    if (!supports(runtime.profile, entry[1])) throw officeError("ApiNotFound", place);
    if (entry[0] === "nav") loadInto(stateOf(navigate(state, name, entry)), child);
    else if (entry[0] !== "prop") throw officeError("InvalidArgument", `${shortName(state.className)}.load`, name);
    else {
      const reader = readers[name];
      if (!reader) throw runtime.notImplemented(place);
      state.loaded.set(name, reader(native as never));
    }
  }
}
