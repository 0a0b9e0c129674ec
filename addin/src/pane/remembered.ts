// What outlives the pane: ids and choices only. No plan, no name, no token.
const names = { plan: "onestop.plan", language: "onestop.language", person: "onestop.person" } as const;

export function remembered(what: keyof typeof names): string | undefined {
  try {
    return localStorage.getItem(names[what]) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(what: keyof typeof names, value: string): void {
  try {
    localStorage.setItem(names[what], value);
  } catch {
    // A host that forbids storage asks again next time.
  }
}

export function forget(what: keyof typeof names): void {
  try {
    localStorage.removeItem(names[what]);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}
