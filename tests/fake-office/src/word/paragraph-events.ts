import type { EventListener } from "../client/backend.ts";
import { markupOf } from "../package/xml.ts";
import { paragraphsIn } from "./text.ts";
import type { WordDocument } from "./word-document.ts";

type Kind = "Added" | "Changed" | "Deleted";

const ids = new WeakMap<Element, string>();

/** `uniqueLocalId`: the same as long as the document is open. */
export function uniqueId(document: WordDocument, p: Element): string {
  const known = ids.get(p) ?? `{${String(document.freshId()).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  ids.set(p, known);
  return known;
}

/** Tells of paragraphs that came, changed or went. Compares only while somebody listens. */
export class ParagraphEvents {
  private readonly listeners = new Map<Kind, Set<EventListener>>();
  private known: Map<Element, string> | null = null;

  constructor(private readonly document: WordDocument) {}

  listen(kind: Kind, listener: EventListener): () => void {
    this.known ??= this.read();
    const all = this.listeners.get(kind) ?? new Set<EventListener>();
    this.listeners.set(kind, all.add(listener));
    return () => all.delete(listener);
  }

  private read(): Map<Element, string> {
    return new Map(paragraphsIn(this.document.body).map((p) => [p, markupOf(p)]));
  }

  /** Called after every batch and every act of the clerk. */
  edited(): void {
    const { known } = this;
    if (!known) return;
    const now = this.read();
    this.known = now;
    this.tell("Added", [...now.keys()].filter((p) => !known.has(p)));
    this.tell("Changed", [...now].filter(([p, markup]) => known.has(p) && known.get(p) !== markup).map(([p]) => p));
    this.tell("Deleted", [...known.keys()].filter((p) => !now.has(p)));
  }

  private tell(kind: Kind, paragraphs: readonly Element[]): void {
    if (paragraphs.length === 0) return;
    const uniqueLocalIds = paragraphs.map((p) => uniqueId(this.document, p));
    for (const listener of this.listeners.get(kind) ?? []) listener({ type: `Paragraph${kind}`, uniqueLocalIds, source: "Local" });
  }
}
