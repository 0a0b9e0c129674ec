import { useCallback, useEffect, useRef, useState } from "react";

interface Held {
  release(): Promise<void>;
}

/** What is held in the document until something else is, or the view is left: then it is let go. */
export function useHeld<T extends Held>(): [T | undefined, (next: T | undefined) => void] {
  const [held, setHeld] = useState<T | undefined>(undefined);
  const current = useRef<T | undefined>(undefined);
  const keep = useCallback((next: T | undefined): void => {
    // Letting go is never waited for, and its faults change nothing: what it held may be gone.
    if (current.current !== next) void current.current?.release();
    current.current = next;
    setHeld(next);
  }, []);
  useEffect(
    () => () => {
      void current.current?.release();
    },
    [],
  );
  return [held, keep];
}
