import { ns, relationship } from "../package/names.ts";
import type { WordDocument } from "./word-document.ts";

const observed = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeOldValue: true,
  characterData: true,
  characterDataOldValue: true,
} as const;

const undoable: readonly string[] = [
  relationship.styles,
  relationship.numbering,
  relationship.settings,
  relationship.comments,
  relationship.header,
  relationship.footer,
  relationship.footnotes,
  relationship.endnotes,
];

/**
 * Undo as a test facility: one step for each batch or act of the clerk that changed anything.
 * Mutations are taken back in reverse, so that what stays in the document keeps its identity and its listeners.
 */
export class UndoStack {
  private readonly steps: MutationRecord[][] = [];
  private readonly observer = new MutationObserver((records) => this.pending.push(...records));
  private pending: MutationRecord[] = [];
  private readonly watched = new Set<Document>();

  constructor(private readonly document: WordDocument) {
    this.watch();
  }

  /** Parts made meanwhile are watched from the next step on. */
  private watch(): boolean {
    const { file, mainPart, main } = this.document;
    const others = file.relationships(mainPart).filter((r) => undoable.includes(r.type));
    let isNew = false;
    for (const each of [main, ...others.map((r) => file.xml(r.target))])
      if (each && !this.watched.has(each)) {
        this.watched.add(each);
        this.observer.observe(each, observed);
        isNew = true;
      }
    return isNew;
  }

  private take(): MutationRecord[] {
    const records = [...this.pending, ...this.observer.takeRecords()];
    this.pending = [];
    return records;
  }

  /** Closes a step; false when nothing was changed since the last one. */
  commit(): boolean {
    const records = this.take();
    const isNew = this.watch();
    if (records.length === 0 && !isNew) return false;
    this.steps.push(records);
    return true;
  }

  get depth(): number {
    return this.steps.length;
  }

  /** Puts the document back by one step; false when there is none. */
  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    for (const record of step.reverse()) revert(record);
    this.take();
    return true;
  }
}

const prefixes = new Map(Object.entries(ns).map(([prefix, uri]) => [uri as string, prefix]));

function revert(record: MutationRecord): void {
  const { target, oldValue } = record;
  if (record.type === "characterData") target.nodeValue = oldValue;
  else if (record.type === "attributes") revertAttribute(target as Element, record);
  else {
    for (const node of record.addedNodes) if (node.parentNode === target) target.removeChild(node);
    const before = record.nextSibling?.parentNode === target ? record.nextSibling : null;
    for (const node of record.removedNodes) target.insertBefore(node, before);
  }
}

function revertAttribute(element: Element, { attributeName, attributeNamespace, oldValue }: MutationRecord): void {
  const name = attributeName ?? "";
  if (oldValue === null) element.removeAttributeNS(attributeNamespace, name);
  else {
    const prefix = attributeNamespace ? prefixes.get(attributeNamespace) : undefined;
    element.setAttributeNS(attributeNamespace, prefix ? `${prefix}:${name}` : name, oldValue);
  }
}
