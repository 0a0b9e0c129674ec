/** Ids of this pane's making: random, so that two panes never make the same one. */
export function newTag(kind: string): string {
  return `os:${kind.slice(0, 40)}:${hex(4)}`;
}

export function newControlId(): number {
  const word = new Uint32Array(1);
  crypto.getRandomValues(word);
  // w:id is a signed 32-bit number (§17.5.2.18).
  return ((word[0] ?? 0) & 0x7ffffffe) + 1;
}

export function newDocumentId(): string {
  return hex(16);
}

/** Begins the keys of one table in a workbook. */
export function newSheetTag(): string {
  return hex(3);
}

export function kindOfTag(tag: string): string | undefined {
  return /^os:([^:]+):[0-9a-f]+$/.exec(tag)?.[1];
}

const between = "giua";

/**
 * A tag for what stands between bound blocks, a page break: it has a control so that it goes out again with them, but
 * nothing in the plan stands behind it.
 */
export function newBetweenTag(): string {
  return newTag(between);
}

export function isBetween(tag: string): boolean {
  return kindOfTag(tag) === between;
}

function hex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
