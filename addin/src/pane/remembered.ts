// What outlives the pane: ids and choices only. No plan, no name, no token.
const names = { plan: "onestop.plan", language: "onestop.language", person: "onestop.person" } as const;
type Remembered = keyof typeof names;

// A host that forbids storage remembers as long as the page lives, and asks again next time.
const own = new Map<Remembered, string>();

export function remembered(what: Remembered): string | undefined {
  try {
    return localStorage.getItem(names[what]) ?? own.get(what);
  } catch {
    return own.get(what);
  }
}

export function remember(what: Remembered, value: string): void {
  own.set(what, value);
  try {
    localStorage.setItem(names[what], value);
  } catch {
    // The page itself still knows.
  }
}

export function forget(what: Remembered): void {
  own.delete(what);
  try {
    localStorage.removeItem(names[what]);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}
