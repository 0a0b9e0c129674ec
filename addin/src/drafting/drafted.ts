import { contentOfDocx, openDocx, type Parts } from "../ooxml/package-zip";
import { hasLandscape, isSegment, segmentsOf, type Segment, type Stretch } from "../ooxml/segments";
import { attribute, first, make, textOf } from "../ooxml/xml";

/** A whole drafted document, cut into segments. */
export interface DraftedDocument {
  readonly parts: Parts;
  readonly document: Document;
  readonly body: Element;
  readonly stretches: readonly Stretch[];
  readonly styles: Element | undefined;
  /** Some page lies on its side, which an insertion cannot bring along (office-js#2345). */
  readonly landscape: boolean;
}

export function cutDocument(bytes: Uint8Array): DraftedDocument {
  const parts = openDocx(bytes);
  const content = contentOfDocx(parts);
  const blocks = content.blocks.flatMap((block) => freeSection(block));
  return {
    parts,
    document: content.document,
    body: content.body,
    stretches: segmentsOf(blocks),
    styles: content.styles,
    landscape: hasLandscape(content.sections),
  };
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
