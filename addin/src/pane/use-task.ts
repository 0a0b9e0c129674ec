import { useEffect, useRef, useState } from "react";

export type TaskState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly what: string; readonly isEnding: boolean }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown; readonly what: string };

export interface Task {
  readonly state: TaskState;
  /** Starts the work, ending what ran before. */
  readonly run: (what: string, work: (signal: AbortSignal) => Promise<void>) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** One piece of work at a time with its progress, its end and its trouble; what a view shows below its form. */
export function useTask(): Task {
  const [state, setState] = useState<TaskState>({ kind: "idle" });
  const current = useRef<AbortController | undefined>(undefined);
  const last = useRef<(() => void) | undefined>(undefined);

  // A view that is left ends what it had begun; nobody would see the end of it.
  useEffect(
    () => () => {
      current.current?.abort();
    },
    [],
  );

  const run = (what: string, work: (signal: AbortSignal) => Promise<void>): void => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    last.current = () => {
      run(what, work);
    };
    const end = (next: TaskState): void => {
      if (current.current === controller) setState(next);
    };
    setState({ kind: "running", what, isEnding: false });
    work(controller.signal).then(
      () => {
        end({ kind: "idle" });
      },
      (error: unknown) => {
        // A fault of Office after Cancel is still a fault: "cancelled" would say that nothing has changed.
        end(isCancelling(error, controller.signal) ? { kind: "cancelled" } : { kind: "failed", error, what });
      },
    );
  };

  return {
    state,
    run,
    cancel: () => {
      current.current?.abort();
      // Until the work has really ended: what Office has begun, it ends.
      setState((now) => (now.kind === "running" ? { ...now, isEnding: true } : now));
    },
    retry: () => {
      last.current?.();
    },
    dismiss: () => {
      setState({ kind: "idle" });
    },
  };
}

function isCancelling(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || (error instanceof DOMException && error.name === "AbortError");
}
