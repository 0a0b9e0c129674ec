import type { HostRuntime } from "./host-runtime.ts";
import { officeError } from "./errors.ts";
import { metadata } from "./metadata.ts";
import { isClientObject, stateOf } from "./object-state.ts";
import { RequestContext } from "./request-context.ts";

type Batch = (context: RequestContext) => Promise<unknown>;

interface RunOptions {
  readonly previousObjects?: object | readonly object[];
  readonly delayForCellEdit?: boolean;
}

/** `Word` or `Excel` as a page sees it: enums, `run`, `RequestContext`. */
export function hostNamespace(host: "Word" | "Excel", runtime: HostRuntime): Record<string, unknown> {
  const namespace: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(metadata.enums)) {
    const [owner, enumName] = name.split(".");
    if (owner === host && enumName) namespace[enumName] = values;
  }
  namespace["RequestContext"] = class extends RequestContext {
    constructor() {
      super(runtime);
    }
  };
  namespace["run"] = (...args: readonly unknown[]) => run(runtime, args);
  if (host === "Excel") namespace["createWorkbook"] = (base64?: string) => runtime.createWorkbook(base64 ?? null);
  return namespace;
}

async function run(runtime: HostRuntime, args: readonly unknown[]): Promise<unknown> {
  const batch = args.at(-1) as Batch;
  const given = args.length > 1 ? args[0] : undefined;
  const { context, isOld } = contextOf(runtime, given);
  // An old context keeps its own objects; only those made from here on are released at the end.
  if (isOld) context.states.length = 0;
  const answer = batch(context);
  if (!(answer instanceof Promise)) throw officeError("RunMustReturnPromise", "run");
  try {
    const result = await answer;
    await context.sync();
    return result;
  } finally {
    context.release();
  }
}

function contextOf(runtime: HostRuntime, given: unknown): { context: RequestContext; isOld: boolean } {
  if (given instanceof RequestContext) return { context: given, isOld: true };
  const objects = isClientObject(given) || Array.isArray(given) ? given : (given as RunOptions | undefined)?.previousObjects;
  if (objects instanceof RequestContext) return { context: objects, isOld: true };
  const first: unknown = Array.isArray(objects) ? objects[0] : objects;
  if (isClientObject(first)) {
    const { context } = stateOf(first);
    const strangers = (Array.isArray(objects) ? (objects as object[]) : []).filter((each) => stateOf(each).context !== context);
    if (strangers.length > 0) throw officeError("InvalidRequestContext", "run");
    return { context, isOld: true };
  }
  const context = new RequestContext(runtime);
  context.delayForCellEdit = (given as RunOptions | undefined)?.delayForCellEdit === true;
  return { context, isOld: false };
}
