import { closest, isW, wAll } from "./markup.ts";

/** What one leaf of a run reads as; null when it has no text. */
function leafText(node: Element): string | null {
  switch (node.localName) {
    case "t":
      return node.textContent;
    case "tab":
      return isW(node.parentElement, "r") ? "\t" : null;
    case "br":
    case "cr":
      return "\v";
    case "noBreakHyphen":
      return "\u001e";
    case "softHyphen":
      return "\u001f";
    // As `Range.Text` of Word's object model has them; whether Office.js has is asked by the probe.
    case "footnoteReference":
    case "endnoteReference":
      return "\u0002";
    default:
      return null;
  }
}

/** The text of one paragraph, deleted text left out. */
export function paragraphText(p: Element): string {
  return leavesOf(p)
    .filter((leaf) => closest(leaf, "p") === p)
    .map(leafText)
    .join("");
}

function leavesOf(p: Element): Element[] {
  return [...p.getElementsByTagName("*")].filter((e) => leafText(e) !== null && !closest(e, "del", "moveFrom"));
}

/** The paragraphs in an element, those in text boxes left aside. */
export function paragraphsIn(container: Element): Element[] {
  if (isW(container, "p")) return [container];
  return wAll(container, "p").filter((p) => !closest(p.parentNode, "p"));
}

/** The text of blocks or of an inline control. Paragraphs are joined with a carriage return, as Word does. */
export function textOf(element: Element): string {
  const paragraphs = paragraphsIn(element);
  if (paragraphs.length === 0) return leavesOf(element).map(leafText).join("");
  return paragraphs.map(paragraphText).join("\r");
}

/** The text between the two ends of a range. */
export function rangeText(range: Range, paragraphs: readonly Element[]): string {
  return paragraphs
    .map((p) =>
      leavesOf(p)
        .filter((leaf) => closest(leaf, "p") === p && range.intersectsNode(leaf))
        .map((leaf) => clippedText(leaf, range))
        .join(""),
    )
    .join("\r");
}

function clippedText(leaf: Element, range: Range): string {
  const text = leafText(leaf) ?? "";
  const node = leaf.firstChild;
  if (!isW(leaf, "t") || !(node instanceof Text)) return text;
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : text.length;
  return text.slice(from, to);
}
