import { shortName } from "./host-runtime.ts";
import { resolveState } from "./client-object.ts";
import type { ObjectState } from "./object-state.ts";

type Handler = (args: Record<string, unknown>) => Promise<unknown> | void;

/**
 * `object.onSomething`. Registration and removal are statements of the context that registered:
 * removing and then syncing another context changes nothing, as in Office.
 */
export function eventHandlers(state: ObjectState, name: string): object {
  const { context } = state;
  const { hostRuntime: runtime } = context;
  const label = `${shortName(state.className)}.${name}`;
  const subscribe = runtime.classOf(state.className).events?.[name];
  if (!subscribe) throw runtime.notImplemented(label);
  const removers = new Map<Handler, () => void>();
  const remove = (handler: Handler): void =>
    context.enqueue({
      label: `${label}.remove`,
      size: 60,
      execute: () => {
        removers.get(handler)?.();
        removers.delete(handler);
      },
    });
  return {
    add(handler: Handler) {
      context.enqueue({
        label: `${label}.add`,
        size: 60,
        execute: () => {
          const unsubscribe = subscribe(resolveState(state) as never, (args) => {
            // Office calls handlers outside any batch, one turn later.
            setTimeout(() => void handler(args), 0);
          });
          removers.set(handler, unsubscribe);
        },
      });
      return { context, remove: () => remove(handler) };
    },
    remove,
  };
}
