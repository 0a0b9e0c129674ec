import { closest, isBlockContainer, isW, wChild } from "./markup.ts";
import { paragraphsIn } from "./text.ts";

/** A stretch of the document that moves with it: a live DOM range whose ends survive the moving of nodes. */
export class TextRange {
  constructor(readonly dom: Range) {}

  get isCollapsed(): boolean {
    return this.dom.collapsed;
  }

  get isAlive(): boolean {
    return this.dom.startContainer.isConnected;
  }

  /** The nearest element that holds the range's blocks. */
  get container(): Element {
    let at: Node | null = this.dom.commonAncestorContainer;
    while (at && !isBlockContainer(at)) at = at.parentNode;
    if (!at) throw new Error("A range outside every story");
    return at;
  }

  /** The paragraphs that the range touches; the one the caret stands in or before when it is collapsed. */
  get paragraphs(): Element[] {
    const own = closest(this.dom.commonAncestorContainer, "p");
    if (own) return [own];
    const all = paragraphsIn(this.container);
    const touched = all.filter((p) => this.dom.intersectsNode(p));
    if (touched.length > 0) return touched;
    const next = all.find((p) => this.dom.comparePoint(p, 0) >= 0) ?? all.at(-1);
    return next ? [next] : [];
  }
}

/** All ranges handed out, so that moving nodes about does not lose their ends. */
export class LiveRanges {
  /** Weak, since every live range costs the browser work at each change of the document. */
  private known: WeakRef<TextRange>[] = [];

  make(start: readonly [Node, number], end: readonly [Node, number] = start): TextRange {
    const dom = (start[0].ownerDocument ?? (start[0] as Document)).createRange();
    dom.setStart(...start);
    dom.setEnd(...end);
    const made = new TextRange(dom);
    this.known.push(new WeakRef(made));
    return made;
  }

  /** From before an element to behind it. */
  around(first: Element, last: Element = first): TextRange {
    const made = this.make([first, 0]);
    made.dom.setStartBefore(first);
    made.dom.setEndAfter(last);
    return made;
  }

  /** The inside of a story, paragraph or control without its properties. */
  inside(element: Element): TextRange {
    const made = this.make([element, 0], [element, element.childNodes.length]);
    const head = element.firstElementChild;
    if (head && /Pr$/.test(head.localName)) made.dom.setStartAfter(head);
    const tail = wChild(element, "sectPr");
    if (isW(element, "body") && tail) made.dom.setEndBefore(tail);
    return made;
  }

  /** Splits a text node; a range that begins where it is cut stays on what stands behind the cut. */
  splitText(node: Text, offset: number): Text {
    const behind = this.known.flatMap((each) => {
      const range = each.deref();
      const begins = range && !range.isCollapsed && range.dom.startContainer === node && range.dom.startOffset === offset;
      return begins ? [range] : [];
    });
    const rest = node.splitText(offset);
    for (const range of behind) range.dom.setStart(rest, 0);
    return rest;
  }

  /** Moves nodes without losing the ends of ranges that stand in them. */
  move(nodes: readonly Node[], parent: Node, before: Node | null): void {
    this.known = this.known.filter((each) => each.deref() !== undefined);
    const saved = this.known.map((each) => {
      const range = each.deref();
      if (!range) return null;
      const { startContainer, startOffset, endContainer, endOffset } = range.dom;
      const hit = nodes.some((node) => node.contains(startContainer) || node.contains(endContainer));
      return hit ? { range, startContainer, startOffset, endContainer, endOffset } : null;
    });
    for (const node of nodes) parent.insertBefore(node, before);
    for (const each of saved) {
      if (!each) continue;
      each.range.dom.setStart(each.startContainer, each.startOffset);
      each.range.dom.setEnd(each.endContainer, each.endOffset);
    }
  }
}
