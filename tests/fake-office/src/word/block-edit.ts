import { officeError } from "../client/errors.ts";
import { contentOf, demandDeletable, demandUnlocked } from "./controls.ts";
import { deleteBetween, keepParagraph, splitAt, splitParagraph } from "./inline-edit.ts";
import { TextRange } from "./live-ranges.ts";
import { closest, controlLevel, emptyParagraph, isBlockContainer, isW, wChild } from "./markup.ts";
import { paragraphText } from "./text.ts";
import { markInserted } from "./tracking.ts";
import type { WordDocument } from "./word-document.ts";

export type Location = "Start" | "End" | "Before" | "After" | "Replace";

/** A place between blocks. */
interface BlockPoint {
  readonly parent: Element;
  readonly before: Element | null;
  /** The paragraph at the place was split, so that its second half stands behind the blocks. */
  readonly isSplit?: true;
}

export function demandLocation(location: unknown, ...allowed: readonly Location[]): asserts location is Location {
  if (!allowed.includes(location as Location)) throw officeError("InvalidArgument", "", `location ${String(location)}`);
}

/** Where Word puts blocks given a target and a location. Replacing clears the target first. */
export function insertBlocks(
  document: WordDocument,
  target: Element | TextRange,
  location: Location,
  blocks: readonly Element[],
  leavesParagraph: boolean,
): TextRange {
  const point = target instanceof TextRange ? pointAtRange(document, target, location) : pointAtElement(document, target, location);
  for (const block of blocks) point.parent.insertBefore(block, point.before);
  const last = blocks.at(-1) as Element;
  if (leavesParagraph && needsParagraph(document, point, location, last)) last.after(emptyParagraph(last));
  keepParagraph(point.parent);
  if (document.isTracking) for (const block of blocks) markInserted(document, block);
  return document.ranges.around(blocks[0] as Element, last);
}

/** The extra paragraph of office-js-docs#874; a package that ends in an empty paragraph brings it along itself. */
function needsParagraph(document: WordDocument, point: BlockPoint, location: Location, last: Element): boolean {
  if (!document.has("extraParagraph") || point.isSplit || location === "Start" || location === "Before") return false;
  return !(isW(last, "p") && paragraphText(last) === "");
}

function pointAtElement(document: WordDocument, target: Element, location: Location): BlockPoint {
  const outside = location === "Before" || location === "After";
  demandUnlocked(outside ? target.parentElement : isW(target, "p") || isW(target, "tbl") ? target.parentElement : target);
  if (outside || isW(target, "p") || isW(target, "tbl")) return pointBeside(document, target, location);
  const container = isW(target, "sdt") ? blockContent(target) : target;
  if (location === "Replace") {
    const blocks = [...container.children].filter((e) => ["p", "tbl", "sdt", "customXml"].includes(e.localName));
    demandDeletable(blocks);
    for (const block of blocks) block.remove();
    if (isW(target, "sdt")) wChild(wChild(target, "sdtPr"), "showingPlcHdr")?.remove();
  }
  if (location !== "Start") return { parent: container, before: wChild(container, "sectPr") };
  const first = [...container.children].find((e) => !/Pr$/.test(e.localName) || isW(e, "sectPr"));
  return { parent: container, before: first ?? null };
}

function pointBeside(document: WordDocument, target: Element, location: Location): BlockPoint {
  let anchor = target;
  // Blocks beside an inline control stand beside its paragraph.
  if (isW(target, "sdt") && controlLevel(target) === "run") anchor = closest(target, "p") ?? target;
  const parent = anchor.parentElement;
  if (!parent) throw officeError("ItemNotFound");
  if (location === "Before" || location === "Start") return { parent, before: anchor };
  const before = anchor.nextElementSibling;
  if (location === "Replace") {
    demandDeletable([anchor]);
    document.ranges.move([], parent, null);
    anchor.remove();
  }
  return { parent, before };
}

/** The block content of a control; an inline one that fills its paragraph becomes block-level, as in Word. */
function blockContent(sdt: Element): Element {
  const level = controlLevel(sdt);
  const content = contentOf(sdt);
  if (level === "block") return content;
  if (level === "cell") return wChild(content, "tc") ?? content;
  const p = closest(sdt, "p");
  const isAlone = p !== null && [...p.children].every((e) => e === sdt || isW(e, "pPr"));
  if (level !== "run" || !p || !isAlone) throw officeError("NotImplementedInFake", "", `blocks in a control of level ${level}`);
  p.before(sdt);
  const inner = p.cloneNode(false) as Element;
  const properties = wChild(p, "pPr");
  if (properties) inner.append(properties);
  inner.append(...content.childNodes);
  content.append(inner);
  p.remove();
  return content;
}

/** Splits the paragraph at the range's end; an empty first half is not kept. */
function pointAtRange(document: WordDocument, range: TextRange, location: Location): BlockPoint {
  demandUnlocked(range.dom.commonAncestorContainer);
  if (location === "Replace") {
    demandDeletable([...range.dom.cloneContents().children]);
    deleteBetween(document.ranges, range);
  }
  const atStart = location === "Start" || location === "Before";
  const node = atStart ? range.dom.startContainer : range.dom.endContainer;
  const offset = atStart ? range.dom.startOffset : range.dom.endOffset;
  if (isBlockContainer(node)) return { parent: node, before: elementAt(node, offset) };
  const p = closest(node, "p");
  if (!p?.parentElement) throw officeError("InvalidArgument", "", "no place for blocks here");
  if (location === "Before") return { parent: p.parentElement, before: p };
  if (location === "After") return { parent: p.parentElement, before: p.nextElementSibling };
  const second = splitParagraph(document.ranges, splitAt(document.ranges, node, offset));
  const parent = p.parentElement;
  if (![...p.children].some((e) => !isW(e, "pPr"))) {
    const caret = document.caretAtStart(second);
    if (p.contains(document.selection.dom.startContainer)) document.selectRange(caret);
    p.remove();
  }
  return { parent, before: second, isSplit: true };
}

function elementAt(parent: Element, offset: number): Element | null {
  for (let at = parent.childNodes[offset] ?? null; at; at = at.nextSibling) if (at instanceof Element) return at;
  return null;
}
