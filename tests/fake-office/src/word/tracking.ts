import { ensure, isW, textElement, w, wAll, wAttr, wChild } from "./markup.ts";
import type { WordDocument } from "./word-document.ts";

function change(document: WordDocument, near: Node, name: "ins" | "del"): Element {
  return w(near, name, { id: String(document.freshId()), author: document.author, date: document.now });
}

/** Marks a block as inserted by the current author: every run, paragraph mark and row (#334, #559). */
export function markInserted(document: WordDocument, block: Element): void {
  const paragraphs = isW(block, "p") ? [block] : wAll(block, "p");
  for (const p of paragraphs) {
    const properties = ensure(ensure(p, "pPr"), "rPr");
    if (!wChild(properties, "ins")) properties.prepend(change(document, p, "ins"));
    for (const run of wAll(p, "r")) markRunInserted(document, run);
  }
  for (const row of isW(block, "tbl") ? wAll(block, "tr") : []) ensure(row, "trPr").append(change(document, row, "ins"));
}

/** Whether a paragraph's mark was inserted by the current author. */
export function isOwnInsertion(document: WordDocument, p: Element): boolean {
  const mark = wChild(wChild(wChild(p, "pPr"), "rPr"), "ins");
  return mark !== null && wAttr(mark, "author") === document.author;
}

export function markRunInserted(document: WordDocument, run: Element): void {
  if (isW(run.parentElement, "ins") || isW(run.parentElement, "del")) return;
  const mark = change(document, run, "ins");
  run.before(mark);
  document.ranges.move([run], mark, null);
}

/** Marks a run as deleted: what the same author had inserted goes at once. */
export function markRunDeleted(document: WordDocument, run: Element): void {
  const parent = run.parentElement;
  if (isW(parent, "del")) return;
  if (isW(parent, "ins") && parent.getAttributeNS(parent.namespaceURI, "author") === document.author) {
    run.remove();
    if (parent.children.length === 0) parent.remove();
    return;
  }
  for (const t of wAll(run, "t")) t.replaceWith(textElement(t, t.textContent ?? "", "delText"));
  const mark = change(document, run, "del");
  run.before(mark);
  document.ranges.move([run], mark, null);
}
