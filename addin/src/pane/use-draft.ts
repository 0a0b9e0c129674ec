import { useEffect, useState } from "react";

/** Like useState, but what was typed outlives a reload and a change of view, until the pane is closed. Never for tokens. */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `onestop.draft.${name}`;
  const [value, setValue] = useState<T>(() => (read(key) as T | undefined) ?? initial);
  useEffect(() => {
    write(key, value);
  }, [key, value]);
  // Kept at once: a form that is closed by what it has sent gets no effect any more.
  const set = (next: T): void => {
    write(key, next);
    setValue(next);
  };
  return [value, set];
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A host that forbids storage loses the convenience and nothing else.
  }
}

function read(key: string): unknown {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
