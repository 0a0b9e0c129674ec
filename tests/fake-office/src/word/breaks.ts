import { officeError } from "../client/errors.ts";
import { demandLocation, insertBlocks, type Location } from "./block-edit.ts";
import { TextRange } from "./live-ranges.ts";
import { isW, w, wChild } from "./markup.ts";
import { rangeAt, type Place } from "./places.ts";
import { inlinePointAt } from "./text-edit.ts";
import type { WordDocument } from "./word-document.ts";

const sectionTypes: Readonly<Record<string, string>> = {
  SectionNext: "nextPage",
  SectionContinuous: "continuous",
  SectionEven: "evenPage",
  SectionOdd: "oddPage",
};

/** `insertBreak` of any place: page and line breaks are runs, section breaks paragraphs. */
export function insertBreak(document: WordDocument, place: Place, kind: unknown, location: unknown, ...allowed: Location[]): void {
  demandLocation(location, ...allowed);
  const target = place instanceof TextRange ? (place.paragraphs.at(-1) as Element) : place;
  if (kind === "Page" || kind === "Line") {
    const at = location === "Before" || location === "Start" ? "Start" : "End";
    const point = inlinePointAt(document, rangeAt(document, target, "Content"), at);
    const run = w(target, "r", {}, w(target, "br", kind === "Page" ? { type: "page" } : {}));
    point.parent.insertBefore(run, point.before);
    return;
  }
  const type = typeof kind === "string" ? sectionTypes[kind] : undefined;
  if (!type) throw officeError("InvalidArgument", "", `break ${String(kind)}`);
  insertBlocks(document, target, location, [sectionBreak(document, target, type)], false);
}

/** A paragraph that ends a section with the same page as the section it stands in. */
function sectionBreak(document: WordDocument, target: Element, type: string): Element {
  const section = document.sectionOf(target)?.cloneNode(true) as Element | undefined;
  if (!section) throw officeError("GeneralException", "", "no section");
  wChild(section, "type")?.remove();
  const reference = [...section.children].filter((e) => /Reference$/.test(e.localName)).at(-1);
  const made = w(target, "type", { val: type });
  if (reference) reference.after(made);
  else section.prepend(made);
  const p = w(target, "p", {}, w(target, "pPr", {}, section));
  if (!isW(p.firstElementChild, "pPr")) throw officeError("GeneralException");
  return p;
}
