import { keepParagraph } from "./inline-edit.ts";
import { closest, isW, textElement, wAll, wChild } from "./markup.ts";
import { paragraphsOf, type Place } from "./places.ts";
import { TextRange } from "./live-ranges.ts";
import type { WordDocument } from "./word-document.ts";

/** Tracked insertions and deletions of text, in document order. */
export function revisionsIn(place: Place): Element[] {
  const found = paragraphsOf(place).flatMap((p) => [...p.getElementsByTagName("*")].filter(isTextRevision));
  return place instanceof TextRange ? found.filter((e) => place.dom.intersectsNode(e)) : found;
}

const isTextRevision = (e: Element): boolean => (isW(e, "ins") || isW(e, "del")) && !isW(e.parentElement, "rPr") && !isW(e.parentElement, "trPr");

export const isDeletion = (change: Element): boolean => isW(change, "del");

export function textOfRevision(change: Element): string {
  return [...wAll(change, "t"), ...wAll(change, "delText")].map((t) => t.textContent).join("");
}

/** Accepts or rejects one change of text. */
export function settle(document: WordDocument, change: Element, accept: boolean): void {
  if (isDeletion(change) === accept) {
    change.remove();
    return;
  }
  for (const t of wAll(change, "delText")) t.replaceWith(textElement(t, t.textContent ?? ""));
  document.ranges.move([...change.childNodes], change.parentNode as Node, change);
  change.remove();
}

/** Accepts or rejects everything in a place: text, paragraph marks and rows. */
export function settleAll(document: WordDocument, place: Place, accept: boolean): void {
  const paragraphs = paragraphsOf(place);
  for (const change of revisionsIn(place)) settle(document, change, accept);
  for (const p of paragraphs) {
    const mark = wChild(wChild(wChild(p, "pPr"), "rPr"), "ins");
    if (!mark) continue;
    mark.remove();
    if (!accept && p.isConnected) rejectParagraph(p);
  }
}

/** A paragraph mark that was inserted and is rejected: an empty paragraph goes. */
function rejectParagraph(p: Element): void {
  const parent = p.parentElement as Element;
  const row = closest(p, "tr");
  const mark = wChild(wChild(row, "trPr"), "ins");
  if (mark && row) {
    const table = row.parentElement as Element;
    row.remove();
    if (wAll(table, "tr").length === 0) table.remove();
    return;
  }
  if (wAll(p, "r").length > 0) return;
  p.remove();
  keepParagraph(parent);
}
