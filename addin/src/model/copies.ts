/** A control as far as telling copies needs it. */
interface Tagged {
  readonly tag: string;
  readonly id: number | undefined;
}

/**
 * The controls that are copies of another: Word's copy and paste keeps the tag (office-js#1926). The one whose number the
 * document remembers is no copy; where Office has given new numbers (office-js#2501), the first is taken for it.
 */
export function copiesAmong<T extends Tagged>(
  controls: readonly T[],
  remembered: (tag: string) => number | undefined,
): ReadonlySet<T> {
  const copies = new Set<T>();
  for (const tag of new Set(controls.map((control) => control.tag))) {
    const alike = controls.filter((control) => control.tag === tag);
    const itself = alike.find((control) => control.id === remembered(tag)) ?? alike[0];
    for (const control of alike) if (control !== itself) copies.add(control);
  }
  return copies;
}
