import { useEffect, useRef, useState } from "react";

/** How far work has come: what is under way, and how much of it in percent where that is known. */
export interface TaskProgress {
  readonly what: string;
  readonly percent: number | undefined;
}

type Work = (signal: AbortSignal, progress: (progress: TaskProgress) => void) => Promise<void>;

export type TaskState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly what: string; readonly isEnding: boolean; readonly progress?: TaskProgress }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown; readonly what: string };

export interface Task {
  readonly state: TaskState;
  /** Starts the work, ending what ran before. */
  readonly run: (what: string, work: Work) => void;
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

  const run = (what: string, work: Work): void => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    last.current = () => {
      run(what, work);
    };
    const end = (next: TaskState): void => {
      if (current.current === controller) setState(next);
    };
    const progress = (next: TaskProgress): void => {
      if (current.current !== controller) return;
      setState((now) => (now.kind === "running" && !isSame(now.progress, next) ? { ...now, progress: next } : now));
    };
    setState({ kind: "running", what, isEnding: false });
    work(controller.signal, progress).then(
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

function isSame(one: TaskProgress | undefined, other: TaskProgress): boolean {
  return one?.what === other.what && one.percent === other.percent;
}

function isCancelling(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || (error instanceof DOMException && error.name === "AbortError");
}
