import { contentOfDocx, openDocx, type Parts } from "../ooxml/package-zip";
import { isSamePage, pageOf, type Page } from "../ooxml/page";
import { isSegment, segmentsOf, type Segment, type Stretch } from "../ooxml/segments";
import { attribute, first, make, textOf } from "../ooxml/xml";

/** A whole drafted document, cut into segments. */
export interface DraftedDocument {
  readonly parts: Parts;
  readonly document: Document;
  readonly body: Element;
  readonly stretches: readonly Stretch[];
  readonly styles: Element | undefined;
  /** The page of each stretch where it lies on its side, which inserted markup cannot bring along (office-js#2345). */
  readonly pages: readonly (Page | undefined)[];
}

export function cutDocument(bytes: Uint8Array): DraftedDocument {
  const parts = openDocx(bytes);
  const content = contentOfDocx(parts);
  const blocks = content.blocks.flatMap((block) => freeSection(block));
  const stretches = segmentsOf(blocks);
  return {
    parts,
    document: content.document,
    body: content.body,
    stretches,
    styles: content.styles,
    pages: landscapePages(stretches, first(content.body, "sectPr")),
  };
}

/** A section's properties stand behind it: in the paragraph that ends it, the last one's at the end of the body. */
function landscapePages(stretches: readonly Stretch[], last: Element | undefined): (Page | undefined)[] {
  const turned = (section: Element | undefined): Page | undefined => {
    const page = pageOf(section);
    return page?.isLandscape === true ? page : undefined;
  };
  const pages: (Page | undefined)[] = [];
  let page = turned(last);
  for (const stretch of [...stretches].reverse()) {
    const [ending] = isSegment(stretch) ? [] : stretch.loose.flatMap((block) => first(block, "pPr", "sectPr") ?? []);
    if (ending) page = oneOf(turned(ending), page);
    pages.unshift(page);
  }
  return pages;
}

/** Two pages that are alike are one. */
function oneOf(page: Page | undefined, next: Page | undefined): Page | undefined {
  return page && next && isSamePage(page, next) ? next : page;
}

export function segmentsIn(drafted: DraftedDocument): Segment[] {
  return drafted.stretches.filter(isSegment);
}

/** A paragraph with text that also ends a section becomes two, so that its text can be bound and the section stays. */
function freeSection(block: Element): Element[] {
  const section = first(block, "pPr", "sectPr");
  if (!section || textOf(block) === "") return [block];
  const owner = block.ownerDocument;
  section.parentNode?.removeChild(section);
  const end = make(owner, "p", {}, make(owner, "pPr", {}, make(owner, "pStyle", { val: "ND30KetThuc" }), section));
  block.parentNode?.insertBefore(end, block.nextSibling);
  return [block, end];
}

/** Loose blocks as an insertion takes them: a section's end becomes a page break, an empty end of a document goes. */
export function looseForInsertion(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block) => {
    const section = first(block, "pPr", "sectPr");
    if (!section) return textOf(block) === "" ? [] : [block];
    if (attribute(first(section, "type"), "val") === "continuous") return [];
    const owner = block.ownerDocument;
    return [make(owner, "p", {}, make(owner, "r", {}, make(owner, "br", { type: "page" })))];
  });
}
