import { relationship } from "../package/names.ts";
import type { WordDocument } from "./word-document.ts";

type Snapshot = ReadonlyMap<Document, Element>;

/** Undo as a test facility: one step for each batch or act of the clerk that changed anything. */
export class UndoStack {
  private readonly steps: Snapshot[] = [];
  private current: Snapshot;
  private readonly observer = new MutationObserver(() => undefined);
  private watched = new Set<Document>();

  constructor(private readonly document: WordDocument) {
    this.current = this.take();
  }

  private live(): Document[] {
    const { file, mainPart, main } = this.document;
    const kinds: readonly string[] = [relationship.styles, relationship.numbering, relationship.settings, relationship.comments, relationship.header, relationship.footer];
    const others = file.relationships(mainPart).filter((r) => kinds.includes(r.type));
    return [main, ...others.map((r) => file.xml(r.target)).filter((d) => d !== null)];
  }

  private take(): Snapshot {
    const documents = this.live();
    for (const each of documents)
      if (!this.watched.has(each)) {
        this.watched.add(each);
        this.observer.observe(each, { subtree: true, childList: true, attributes: true, characterData: true });
      }
    return new Map(documents.map((each) => [each, each.documentElement.cloneNode(true) as Element]));
  }

  /** Closes a step; false when nothing was changed since the last one. */
  commit(): boolean {
    const isNew = this.live().some((each) => !this.watched.has(each));
    if (this.observer.takeRecords().length === 0 && !isNew) return false;
    this.steps.push(this.current);
    this.current = this.take();
    return true;
  }

  get depth(): number {
    return this.steps.length;
  }

  /** Puts the document back by one step; false when there is none. */
  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    for (const [owner, saved] of step) {
      const root = owner.documentElement;
      const copy = saved.cloneNode(true) as Element;
      if (owner === this.document.main) restoreBody(root, copy);
      else root.replaceChildren(...copy.childNodes);
    }
    this.observer.takeRecords();
    this.current = this.take();
    return true;
  }
}

/** Keeps the body element itself, which everything holds on to. */
function restoreBody(root: Element, copy: Element): void {
  const [live] = [...root.children].filter((e) => e.localName === "body");
  const [saved] = [...copy.children].filter((e) => e.localName === "body");
  if (live && saved) live.replaceChildren(...saved.childNodes);
}
