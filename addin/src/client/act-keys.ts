/** Where keys outlive a reload of the page, not its closing. */
export type KeyStorage = Pick<Storage, "getItem" | "setItem">;

const place = "onestop.acts";
const most = 50;

/** Idempotency keys: one act has one key until the service has answered, so that sending it again does it once. */
export class ActKeys {
  constructor(
    private readonly storage: KeyStorage,
    private readonly newKey: () => string,
  ) {}

  /** The key of an act, the same until it is settled. An act is told by everything that is sent. */
  keyOf(act: string): string {
    const waiting = this.read();
    const known = waiting.find(([name]) => name === act);
    if (known) return known[1];
    const key = this.newKey();
    this.write([...waiting.slice(1 - most), [act, key]]);
    return key;
  }

  /** The answer came: the same act, done anew, is another one. */
  settle(act: string): void {
    this.write(this.read().filter(([name]) => name !== act));
  }

  private read(): [string, string][] {
    try {
      const kept: unknown = JSON.parse(this.storage.getItem(place) ?? "[]");
      return Array.isArray(kept) ? (kept as [string, string][]) : [];
    } catch {
      return this.own;
    }
  }

  private write(waiting: [string, string][]): void {
    this.own = waiting;
    try {
      this.storage.setItem(place, JSON.stringify(waiting));
    } catch {
      // Where storage is forbidden the keys live as long as the page.
    }
  }

  private own: [string, string][] = [];
}
