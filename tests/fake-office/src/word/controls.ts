import { officeError } from "../client/errors.ts";
import { keepParagraph } from "./inline-edit.ts";
import { closest, controlLevel, ensure, isW, w, wAll, wChild, wVal } from "./markup.ts";
import type { TextRange } from "./live-ranges.ts";
import { splitAt } from "./inline-edit.ts";
import { handOverSection } from "./sections.ts";
import type { WordDocument } from "./word-document.ts";

export const propertiesOf = (sdt: Element): Element => ensure(sdt, "sdtPr");

/** The `w:sdtContent`; made when absent. */
export function contentOf(sdt: Element): Element {
  return wChild(sdt, "sdtContent") ?? sdt.appendChild(w(sdt, "sdtContent"));
}

/** Content controls inside an element, or those a range covers whole or stands in, in document order. */
export function controlsIn(where: Element | TextRange): Element[] {
  if (where instanceof Element) return wAll(where, "sdt");
  const container = closest(where.dom.commonAncestorContainer, "body", "hdr", "ftr", "footnote", "endnote") ?? where.container;
  return wAll(container, "sdt").filter((sdt) => isCovered(where.dom, sdt));
}

function isCovered(dom: Range, sdt: Element): boolean {
  const around = (sdt.ownerDocument as Document).createRange();
  around.selectNode(sdt);
  const start = dom.compareBoundaryPoints(Range.START_TO_START, around);
  const end = dom.compareBoundaryPoints(Range.END_TO_END, around);
  return start <= 0 && end >= 0;
}

/** The nearest control around a node, the node itself left aside. */
export const parentControl = (node: Node): Element | null => closest(node.parentNode, "sdt");

const lockOf = (sdt: Element): string => wVal(wChild(sdt, "sdtPr"), "lock") ?? "unlocked";

export const isContentLocked = (sdt: Element): boolean => /contentLocked/i.test(lockOf(sdt));
export const isDeletionLocked = (sdt: Element): boolean => /^sdt/.test(lockOf(sdt));

/** Throws where a lock forbids changing the content at a node. */
export function demandUnlocked(node: Node | null): void {
  for (let sdt = node && closest(node, "sdt"); sdt; sdt = parentControl(sdt))
    if (isContentLocked(sdt)) throw officeError("AccessDenied");
}

/** Throws where something inside may not be deleted. */
export function demandDeletable(elements: readonly Element[]): void {
  for (const e of elements)
    for (const sdt of [...(isW(e, "sdt") ? [e] : []), ...wAll(e, "sdt")]) if (isDeletionLocked(sdt)) throw officeError("AccessDenied");
}

/** A new control without content. */
function makeControl(document: WordDocument, near: Node): Element {
  const sdt = w(near, "sdt", {}, w(near, "sdtPr"), w(near, "sdtContent"));
  propertiesOf(sdt).append(w(near, "id", { val: String(document.freshId()) }));
  return sdt;
}

/** Wraps whole blocks that are siblings. */
export function wrapBlocks(document: WordDocument, blocks: readonly Element[]): Element {
  const [first] = blocks;
  if (!first?.parentElement || blocks.some((b) => b.parentElement !== first.parentElement)) throw officeError("InvalidArgument");
  const sdt = makeControl(document, first);
  first.before(sdt);
  document.ranges.move(blocks, contentOf(sdt), null);
  return sdt;
}

/** Wraps what a range covers: whole paragraphs as a block-level control, else part of one paragraph. */
export function wrapRange(document: WordDocument, range: TextRange): Element {
  demandUnlocked(range.dom.commonAncestorContainer);
  const paragraphs = range.paragraphs;
  const own = closest(range.dom.commonAncestorContainer, "p");
  if (!own) return wrapBlocks(document, blocksUnder(range.container, paragraphs));
  const { dom } = range;
  const [startNode, startOffset, endNode, endOffset] = [dom.startContainer, dom.startOffset, dom.endContainer, dom.endOffset];
  const collapsed = dom.collapsed;
  const end = splitAt(document.ranges, endNode, endOffset);
  const start = collapsed ? end : splitAt(document.ranges, startNode, startOffset);
  if (start.parent !== end.parent) throw officeError("InvalidArgument", "", "the range crosses a control");
  const sdt = makeControl(document, own);
  const inside: Node[] = [];
  for (let at = start.before; at && at !== end.before; at = at.nextSibling) inside.push(at);
  start.parent.insertBefore(sdt, start.before);
  document.ranges.move(collapsed ? [] : inside, contentOf(sdt), null);
  return sdt;
}

/** The direct children of a container that hold the given paragraphs, from the first to the last. */
export function blocksUnder(container: Element, paragraphs: readonly Element[]): Element[] {
  const top = (p: Element | undefined): Element | null => {
    let at: Element | null = p ?? null;
    while (at && at.parentElement !== container) at = at.parentElement;
    return at;
  };
  const [first, last] = [top(paragraphs[0]), top(paragraphs.at(-1))];
  const found: Element[] = [];
  for (let at = first; at; at = at.nextElementSibling) {
    found.push(at);
    if (at === last) break;
  }
  return found;
}

/** Takes a control away, with or without what it holds. */
export function deleteControl(document: WordDocument, sdt: Element, keepContent: boolean): void {
  if (isDeletionLocked(sdt)) throw officeError("AccessDenied");
  const parent = sdt.parentElement;
  if (!parent) throw officeError("ItemNotFound");
  if (keepContent) document.ranges.move([...contentOf(sdt).childNodes], parent, sdt);
  else demandUnlocked(parent);
  const level = controlLevel(sdt);
  handOverSection(document, sdt);
  sdt.remove();
  if (level === "block") keepParagraph(parent);
}
