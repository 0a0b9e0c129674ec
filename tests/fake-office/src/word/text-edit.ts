import { officeError } from "../client/errors.ts";
import { demandLocation, type Location } from "./block-edit.ts";
import { contentOf, demandDeletable, demandUnlocked } from "./controls.ts";
import { deleteBetween, formattingAt, insertTextAt, keepParagraph, splitAt, type InlinePoint } from "./inline-edit.ts";
import type { TextRange } from "./live-ranges.ts";
import { closest, controlLevel, emptyParagraph, isBlockContainer, isW, w, wChild } from "./markup.ts";
import { paragraphsIn } from "./text.ts";
import { markRunDeleted, markRunInserted } from "./tracking.ts";
import type { WordDocument } from "./word-document.ts";

/** Puts text at, into or in place of a range and gives the range of what was inserted. */
export function insertText(document: WordDocument, range: TextRange, text: unknown, location: unknown): TextRange {
  demandLocation(location, "Start", "End", "Before", "After", "Replace");
  if (typeof text !== "string") throw officeError("InvalidArgument", "", "text");
  demandUnlocked(range.dom.commonAncestorContainer);
  // Text that replaces other text looks as that did.
  const replaced = location === "Replace" && !range.isCollapsed ? firstRun(range) : undefined;
  const looks = replaced && (wChild(replaced, "rPr")?.cloneNode(true) as Element | undefined);
  const point = inlinePointAt(document, range, location);
  const runs = insertTextAt(document.ranges, point, text, replaced ? (looks ?? null) : formattingAt(point));
  if (document.isTracking) for (const run of runs) markRunInserted(document, run);
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? document.ranges.around(first, last) : document.ranges.make(offsetOf(point));
}

function offsetOf(point: InlinePoint): readonly [Node, number] {
  const at = point.before ? [...point.parent.childNodes].indexOf(point.before as ChildNode) : point.parent.childNodes.length;
  return [point.parent, at];
}

/** The place between runs at a location of a range; replacing takes the range out first. */
export function inlinePointAt(document: WordDocument, range: TextRange, location: Location): InlinePoint {
  if (location === "Replace") {
    const home = paragraphOf(document, range.dom.startContainer, range.dom.startOffset, true);
    deleteRange(document, range, true);
    // Where the run went with its text, the range has moved up into the paragraph and still knows the place.
    const { startContainer, startOffset } = range.dom;
    if (home.isConnected)
      return home.contains(startContainer) ? splitAt(document.ranges, startContainer, startOffset) : { parent: home, before: null };
  }
  const atStart = location === "Start" || location === "Before";
  const node = atStart ? range.dom.startContainer : range.dom.endContainer;
  const offset = atStart ? range.dom.startOffset : range.dom.endOffset;
  if (isBlockContainer(node) || isW(node, "sdt")) {
    const p = paragraphOf(document, node, offset, atStart);
    return { parent: p, before: atStart ? (wChild(p, "pPr")?.nextSibling ?? p.firstChild) : null };
  }
  return splitAt(document.ranges, node, offset);
}

/** The paragraph at a boundary; one is made where a story or control has none there. */
function paragraphOf(document: WordDocument, node: Node, offset: number, forward: boolean): Element {
  const own = closest(node, "p");
  if (own) return own;
  const container = node as Element;
  const next = container.childNodes[forward ? offset : offset - 1];
  const inside = next instanceof Element ? paragraphsIn(next) : [];
  const found = forward ? inside[0] : inside.at(-1);
  if (found) return found;
  const made = emptyParagraph(container);
  container.insertBefore(made, container.childNodes[offset] ?? null);
  document.ranges.move([], container, null);
  return made;
}

/** Takes a range out, or marks it deleted while changes are tracked. `keepFirst` keeps a whole paragraph's shell. */
export function deleteRange(document: WordDocument, range: TextRange, keepFirst = false): void {
  demandUnlocked(range.dom.commonAncestorContainer);
  demandDeletable([...range.dom.cloneContents().children]);
  if (document.isTracking) {
    trackDeletion(document, range);
    return;
  }
  const container = range.container;
  const first = range.paragraphs[0];
  if (keepFirst && first && !first.contains(range.dom.startContainer)) {
    const inside = document.ranges.inside(first);
    range.dom.setStart(inside.dom.startContainer, inside.dom.startOffset);
    const last = range.paragraphs.at(-1) as Element;
    const end = document.ranges.inside(last);
    if (!last.contains(range.dom.endContainer)) range.dom.setEnd(end.dom.endContainer, end.dom.endOffset);
  }
  deleteBetween(document.ranges, range);
  keepParagraph(container);
}

function trackDeletion(document: WordDocument, range: TextRange): void {
  const { dom } = range;
  if (dom.collapsed) return;
  splitAt(document.ranges, dom.endContainer, dom.endOffset);
  splitAt(document.ranges, dom.startContainer, dom.startOffset);
  for (const p of range.paragraphs)
    for (const run of [...p.getElementsByTagNameNS(p.namespaceURI, "r")]) if (isInside(dom, run)) markRunDeleted(document, run);
}

const firstRun = (range: TextRange): Element | undefined =>
  range.paragraphs.flatMap((p) => [...p.getElementsByTagNameNS(p.namespaceURI, "r")]).find((run) => isInside(range.dom, run));

/** Whether a run and a range overlap in more than a point. */
function isInside(dom: Range, run: Element): boolean {
  const own = (run.ownerDocument as Document).createRange();
  own.selectNodeContents(run);
  return dom.compareBoundaryPoints(Range.START_TO_END, own) > 0 && dom.compareBoundaryPoints(Range.END_TO_START, own) < 0;
}

/** Replaces what a control holds by text, in one paragraph with the first paragraph's properties. */
export function setControlText(document: WordDocument, sdt: Element, text: string, location: Location): TextRange {
  demandUnlocked(sdt);
  const content = contentOf(sdt);
  const placeholder = wChild(wChild(sdt, "sdtPr"), "showingPlcHdr");
  const place = placeholder ? "Replace" : location;
  placeholder?.remove();
  if (controlLevel(sdt) !== "run") {
    if (place === "Replace" && placeholder) for (const p of paragraphsIn(content)) p.querySelectorAll("*|rStyle").forEach((e) => e.remove());
    return insertText(document, document.ranges.inside(controlLevel(sdt) === "cell" ? (wChild(content, "tc") ?? content) : content), text, place);
  }
  if (place === "Replace") content.replaceChildren();
  const point: InlinePoint = { parent: content, before: place === "Start" ? content.firstChild : null };
  const runs = insertTextAt(document.ranges, point, text);
  if (document.isTracking) for (const run of runs) markRunInserted(document, run);
  if (runs.length === 0) content.append(w(content, "r"));
  const first = content.firstElementChild as Element;
  return document.ranges.around(runs[0] ?? first, runs.at(-1) ?? first);
}
