import { TextRange } from "./live-ranges.ts";
import { closest, isW, wAll, wAttr, wChild, wVal } from "./markup.ts";
import type { Place } from "./places.ts";
import type { WordDocument } from "./word-document.ts";

/** The font that a run, paragraph or style shows: its own, that of its styles, the document's (ECMA-376-1 §17.7.2). */
export function fontNameOf(document: WordDocument, place: Place): string {
  const node = place instanceof TextRange ? place.dom.startContainer : place;
  if (isW(node, "style")) return ofStyle(document, node) ?? ofDefaults(document);
  const properties = node instanceof Element ? (wChild(node, "rPr") ?? wChild(wChild(node, "pPr"), "rPr")) : null;
  const id = wVal(wChild(closest(node, "p"), "pPr"), "pStyle");
  const paragraph = id === null ? defaultStyle(document) : document.styleById(id);
  return own(properties) ?? ofStyle(document, document.styleById(wVal(properties, "rStyle") ?? "")) ?? ofStyle(document, paragraph) ?? ofDefaults(document);
}

const own = (properties: Element | null): string | null => wAttr(wChild(properties, "rFonts"), "ascii");

function ofStyle(document: WordDocument, style: Element | null, depth = 10): string | null {
  if (!style || depth === 0) return null;
  return own(wChild(style, "rPr")) ?? ofStyle(document, document.styleById(wVal(style, "basedOn") ?? ""), depth - 1);
}

const defaultStyle = (document: WordDocument): Element | null =>
  wAll(document.styles, "style").find((style) => wAttr(style, "type") === "paragraph" && ["1", "true"].includes(wAttr(style, "default") ?? "")) ?? null;

const ofDefaults = (document: WordDocument): string =>
  own(wChild(wChild(wChild(document.styles.documentElement, "docDefaults"), "rPrDefault"), "rPr")) ?? "Times New Roman";
