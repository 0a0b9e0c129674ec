import { officeError } from "../client/errors.ts";
import { demandLocation, insertBlocks, type Location } from "./block-edit.ts";
import { TextRange } from "./live-ranges.ts";
import { ensure, isW, setVal, w, wAll, wChild } from "./markup.ts";
import { rangeAt, type Place } from "./places.ts";
import { referencesOf } from "./sections.ts";
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
  insertSectionBreak(document, target, location, type);
}

/**
 * What Word does (python-docx, docs/dev/analysis/features/sections.rst): the section's properties are copied into the
 * paragraph that ends at the break, and only those behind it get the kind of the break. Headers and footers stay with the
 * first half, the second shows them because it is linked to it. "After" a paragraph is the start of the next one (#2792).
 */
function insertSectionBreak(document: WordDocument, target: Element, location: Location, type: string): void {
  const behind = document.sectionOf(target);
  if (!behind) throw officeError("GeneralException", "", "no section");
  const p = w(target, "p");
  insertBlocks(document, target, location, [p], false);
  const next = p.nextElementSibling;
  if (isW(p.parentElement, "body") && (!next || isW(next, "sectPr"))) p.after(w(target, "p"));
  const properties = isW(next, "p") ? wChild(next, "pPr")?.cloneNode(true) : undefined;
  if (properties instanceof Element) {
    for (const s of wAll(properties, "sectPr")) s.remove();
    p.append(properties);
  }
  ensure(ensure(p, "pPr"), "sectPr").replaceWith(behind.cloneNode(true));
  for (const reference of referencesOf(behind)) reference.remove();
  setVal(behind, "type", type === "nextPage" ? null : type);
}
