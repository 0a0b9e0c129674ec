import { officeError } from "../client/errors.ts";
import { ensure, isW, setVal, wAttr, wChild, wVal } from "./markup.ts";
import { TextRange } from "./live-ranges.ts";
import { paragraphsOf, type Place } from "./places.ts";
import type { WordDocument } from "./word-document.ts";

/** Names that Word shows for style ids that lack a definition. */
const normal = "Normal";

function idOf(element: Element): string | null {
  if (isW(element, "tbl")) return wVal(wChild(element, "tblPr"), "tblStyle");
  return wVal(wChild(element, "pPr"), "pStyle");
}

function nameOf(document: WordDocument, id: string | null): string {
  if (id === null) return normal;
  return wVal(document.styleById(id), "name") ?? id;
}

/** `Heading1` for the style named "heading 1"; anything else is `Other`. */
export function builtInName(name: string): string {
  const squeezed = name.replace(/\s+/g, "");
  if (/^heading[1-9]$/i.test(squeezed)) return `Heading${squeezed.slice(-1)}`;
  const known = ["Normal", "Title", "Subtitle", "Quote", "Strong", "Emphasis", "Caption", "Header", "Footer", "NoSpacing"];
  if (/^list paragraph$/i.test(name)) return "ListParagraph";
  return known.find((each) => each.toLowerCase() === squeezed.toLowerCase()) ?? "Other";
}

/** The common style name of a place; empty when its paragraphs differ. */
export function styleOf(document: WordDocument, place: Place): string {
  const elements = place instanceof Element && isW(place, "tbl") ? [place] : paragraphsOf(place);
  const names = new Set(elements.map((e) => nameOf(document, idOf(e))));
  return names.size === 1 ? ([...names][0] ?? "") : "";
}

export function setStyle(document: WordDocument, place: Place, name: unknown): void {
  const style = typeof name === "string" ? (document.styleByName(name) ?? document.styleById(name)) : null;
  if (!style && name !== normal) throw officeError("InvalidArgument", "", `style ${String(name)}`);
  const id = style ? wAttr(style, "styleId") : null;
  const kind = style ? wAttr(style, "type") : "paragraph";
  if (place instanceof Element && isW(place, "tbl")) setVal(ensure(place, "tblPr"), "tblStyle", id);
  else if (kind === "character") applyCharacterStyle(place, id);
  else for (const p of paragraphsOf(place)) setVal(ensure(p, "pPr"), "pStyle", id);
}

function applyCharacterStyle(place: Place, id: string | null): void {
  for (const p of paragraphsOf(place))
    for (const run of p.getElementsByTagNameNS(p.namespaceURI, "r"))
      if (!(place instanceof TextRange) || place.dom.intersectsNode(run)) setVal(ensure(run, "rPr"), "rStyle", id);
}

export function setBuiltIn(document: WordDocument, place: Place, value: unknown): void {
  const text = String(value);
  const heading = /^Heading([1-9])$/.exec(text);
  setStyle(document, place, heading ? `heading ${heading[1] ?? ""}` : text.replace(/([a-z])([A-Z])/g, "$1 $2"));
}
