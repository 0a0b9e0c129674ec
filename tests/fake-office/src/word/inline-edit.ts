import type { LiveRanges, TextRange } from "./live-ranges.ts";
import { closest, controlLevel, isW, textElement, textRun, w, wChild } from "./markup.ts";

/** A place between runs. */
export interface InlinePoint {
  readonly parent: Element;
  readonly before: Node | null;
}

/** Splits the run at a boundary, so that the boundary lies between runs. */
export function splitAt(ranges: LiveRanges, node: Node, offset: number): InlinePoint {
  const run = closest(node, "r");
  if (!run) return pointIn(node, offset);
  const parent = run.parentElement;
  if (!parent) throw new Error("A run outside the document");
  const second = run.cloneNode(false) as Element;
  const properties = wChild(run, "rPr");
  if (properties) second.append(properties.cloneNode(true));
  // In its place before anything moves into it: a live range with its ends in two trees collapses.
  parent.insertBefore(second, run.nextSibling);
  if (node instanceof Text) {
    const holder = node.parentElement as Element;
    if (offset === 0) ranges.move(from(holder), second, null);
    else if (offset >= node.length) ranges.move(from(holder.nextSibling), second, null);
    else {
      const rest = ranges.splitText(node, offset);
      const behind = from(holder.nextSibling);
      const half = textElement(run, "", holder.localName);
      second.append(half);
      ranges.move([rest], half, null);
      holder.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
      ranges.move(behind, second, null);
    }
  } else ranges.move(from(node === run ? (run.childNodes[offset] ?? null) : node), second, null);
  const isEmpty = (r: Element): boolean => [...r.children].every((e) => isW(e, "rPr"));
  if (isEmpty(second)) {
    second.remove();
    return { parent, before: run.nextSibling };
  }
  if (isEmpty(run)) {
    ranges.move([...second.childNodes].filter((n) => !isW(n, "rPr")), run, null);
    second.remove();
    return { parent, before: run };
  }
  return { parent, before: second };
}

/** A node and all its later siblings. */
function from(node: Node | null): Node[] {
  const found: Node[] = [];
  for (let at = node; at; at = at.nextSibling) if (!isW(at, "rPr")) found.push(at);
  return found;
}

function pointIn(node: Node, offset: number): InlinePoint {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) throw new Error("A boundary outside the document");
  const before = node.childNodes[offset] ?? null;
  // Never in front of properties: they come first in their parent.
  if (before instanceof Element && /^(pPr|sdtPr)$/.test(before.localName)) return { parent: element, before: before.nextSibling };
  return { parent: element, before };
}

/** The formatting that text typed at a point takes on: that of the run before, else of the run behind. */
export function formattingAt(point: InlinePoint): Element | null {
  const previous = point.before ? point.before.previousSibling : point.parent.lastChild;
  for (const node of [previous, point.before])
    if (isW(node, "r")) {
      const properties = wChild(node, "rPr");
      if (properties) return properties;
    }
  const p = closest(point.parent, "p");
  return wChild(wChild(p, "pPr"), "rPr");
}

/** Splits the paragraph at a point and returns the new second one; properties are those of the first. */
export function splitParagraph(ranges: LiveRanges, point: InlinePoint): Element {
  const p = closest(point.parent, "p");
  if (!p?.parentElement) throw new Error("A point outside every paragraph");
  const second = p.cloneNode(false) as Element;
  for (const name of second.getAttributeNames()) if (/paraId|textId|rsid/i.test(name)) second.removeAttribute(name);
  const properties = wChild(p, "pPr");
  if (properties) second.append(properties.cloneNode(true));
  wChild(wChild(p, "pPr"), "sectPr")?.remove();
  // A point inside an inline control: the text behind the caret stays in the control, the paragraph ends behind it.
  let { parent, before } = point;
  while (parent !== p) {
    before = parent.nextSibling;
    parent = parent.parentElement as Element;
  }
  const behind: Node[] = [];
  for (let at: Node | null = before; at; at = at.nextSibling) behind.push(at);
  p.parentElement.insertBefore(second, p.nextSibling);
  ranges.move(behind, second, null);
  return second;
}

/** Inserts text at a point, looking as told, else as its neighbours; line feeds make new paragraphs. Returns the runs made. */
export function insertTextAt(ranges: LiveRanges, point: InlinePoint, text: string, properties = formattingAt(point)): Element[] {
  const runs: Element[] = [];
  let at = point;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (index > 0) {
      const second = splitParagraph(ranges, at);
      const head = wChild(second, "pPr");
      at = { parent: second, before: head ? head.nextSibling : second.firstChild };
    }
    if (line === "" && text !== "") continue;
    const run = textRun(at.parent, line, properties);
    at.parent.insertBefore(run, at.before);
    runs.push(run);
  }
  return runs;
}

/** Takes everything between the ends out of the document; paragraphs cut at both ends are joined. */
export function deleteBetween(ranges: LiveRanges, range: TextRange): void {
  const { dom } = range;
  if (dom.collapsed) return;
  const [first, last] = [range.paragraphs[0], range.paragraphs.at(-1)];
  const startsInside = first !== undefined && first.contains(dom.startContainer);
  const endsInside = last !== undefined && last.contains(dom.endContainer);
  const kept = [first, last].map((p) => wChild(p, "pPr")).filter((e) => e !== null);
  const clones = kept.map((e) => [e.parentElement as Element, e.cloneNode(true)] as const);
  dom.deleteContents();
  for (const [p, properties] of clones) if (p.isConnected && !wChild(p, "pPr")) p.prepend(properties);
  if (first && last && first !== last && startsInside && endsInside && last.isConnected) {
    ranges.move([...last.childNodes].filter((n) => !isW(n, "pPr")), first, null);
    last.remove();
  }
  for (const p of [first, last]) if (p?.isConnected) dropEmptyRuns(p);
}

function dropEmptyRuns(p: Element): void {
  for (const t of [...p.getElementsByTagNameNS(p.namespaceURI, "t")]) if (t.textContent === "") t.remove();
  for (const r of [...p.getElementsByTagNameNS(p.namespaceURI, "r")])
    if ([...r.children].every((e) => isW(e, "rPr"))) r.remove();
}

/** Makes sure that a block-level control and a story keep a paragraph, as the schema and Word demand. */
export function keepParagraph(container: Element): void {
  const blocks = [...container.children].filter((e) => isW(e, "p") || isW(e, "tbl") || isW(e, "sdt"));
  const tail = wChild(container, "sectPr");
  const mustEndInParagraph = isW(container, "tc") || isW(container, "body");
  if (blocks.length === 0 || (mustEndInParagraph && isW(blocks.at(-1), "tbl"))) container.insertBefore(w(container, "p"), tail);
}

/** The place for text at the start or end of an inline control. */
export function pointInControl(content: Element, atEnd: boolean): InlinePoint {
  if (controlLevel(content.parentElement) !== "run") throw new Error("Not an inline control");
  return { parent: content, before: atEnd ? null : content.firstChild };
}
