import { ns } from "../package/names.ts";
import type { TextRange } from "./live-ranges.ts";
import { closest, wAll, wAttr, wChild, wChildren } from "./markup.ts";
import { rangeAt, type Place } from "./places.ts";
import type { WordDocument } from "./word-document.ts";

/** Natives of sections: their `w:sectPr`, in document order. A section's stands in its last paragraph, the last one in the body (§17.6.17). */
export const sectionsIn = (document: WordDocument): Element[] => wAll(document.body, "sectPr");

/** All blocks of a section, the paragraph that ends it included. */
export function sectionRange(document: WordDocument, section: Element): TextRange {
  const all = sectionsIn(document);
  const previous = closest(all[all.indexOf(section) - 1] ?? null, "p");
  const own = closest(section, "p");
  const made = document.ranges.inside(document.body);
  if (previous) made.dom.setStartAfter(previous);
  if (own) made.dom.setEndAfter(own);
  return made;
}

/** The sections that a place lies in, wholly or in part. */
export function sectionsOf(document: WordDocument, place: Place): Element[] {
  const { dom } = rangeAt(document, place);
  return sectionsIn(document).filter((section) => {
    const own = sectionRange(document, section).dom;
    const beginsBeforeEnd = dom.compareBoundaryPoints(Range.END_TO_START, own) < 0;
    const endsAfterStart = dom.compareBoundaryPoints(Range.START_TO_END, own) > 0;
    return beginsBeforeEnd && (endsAfterStart || (dom.collapsed && dom.compareBoundaryPoints(Range.START_TO_START, own) === 0));
  });
}

const isReference = (e: Element): boolean => e.localName === "headerReference" || e.localName === "footerReference";

export const referencesOf = (section: Element): Element[] => wChildren(section).filter(isReference);

/** The header or footer that a section shows: its own, else that of the section before it (§17.10.5: inherited when absent). */
export function shownStory(document: WordDocument, section: Element, kind: "header" | "footer", type: string): string | null {
  const all = sectionsIn(document);
  for (let at = all.indexOf(section); at >= 0; at--) {
    const reference = referencesOf(all[at] as Element).find((e) => e.localName === `${kind}Reference` && wAttr(e, "type") === type);
    if (reference) return reference.getAttributeNS(ns.r, "id");
  }
  return null;
}

/**
 * Before a paragraph that ends a section goes: its text falls to the section behind it and takes on that one's page
 * (word.mvps.org, "Working with sections"; asked by the probe). A header that the section behind only showed because
 * it is linked to the one before stays shown: assumed, nothing that says so was found.
 */
export function handOverSection(document: WordDocument, leaving: Element): void {
  for (const section of wAll(leaving, "sectPr")) {
    const all = sectionsIn(document);
    const next = all[all.indexOf(section) + 1];
    if (!next) continue;
    const known = new Set(referencesOf(next).map((e) => `${e.localName} ${wAttr(e, "type")}`));
    const inherited = referencesOf(section).filter((e) => !known.has(`${e.localName} ${wAttr(e, "type")}`));
    const first = referencesOf(next)[0] ?? next.firstChild;
    for (const reference of inherited) next.insertBefore(reference, first);
  }
}

/** How a section begins (§17.6.22); nothing is written for the usual way. */
export function startOf(section: Element): string {
  return wAttr(wChild(section, "type"), "val") ?? "nextPage";
}
