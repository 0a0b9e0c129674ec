import { useEffect, useState } from "react";

/** Like useState, but what was typed outlives a reload and a change of view, until the pane is closed. Never for tokens. */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `onestop.draft.${name}`;
  const [value, setValue] = useState<T>(() => (read(key) as T | undefined) ?? initial);
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A host that forbids storage loses the convenience and nothing else.
    }
  }, [key, value]);
  return [value, setValue];
}

function read(key: string): unknown {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
