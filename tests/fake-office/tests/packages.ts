import { contentType, ns, relationship } from "../src/package/names.ts";

const part = (name: string, type: string, xml: string): string =>
  `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;

const rels = (...entries: readonly string[]): string => `<Relationships xmlns="${ns.rel}">${entries.join("")}</Relationships>`;

const rel = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** A flat OPC package as an add-in sends it. */
export function flatOpc(blocks: string, more: { readonly styles?: string; readonly numbering?: string; readonly extra?: string } = {}): string {
  const side: string[] = [];
  const sideRels: string[] = [];
  if (more.styles !== undefined) {
    side.push(part("word/styles.xml", contentType.styles, `<w:styles xmlns:w="${ns.w}">${more.styles}</w:styles>`));
    sideRels.push(rel("rId1", relationship.styles, "styles.xml"));
  }
  if (more.numbering !== undefined) {
    side.push(part("word/numbering.xml", contentType.numbering, `<w:numbering xmlns:w="${ns.w}">${more.numbering}</w:numbering>`));
    sideRels.push(rel("rId2", relationship.numbering, "numbering.xml"));
  }
  const document = `<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}"><w:body>${blocks}</w:body></w:document>`;
  return (
    `<pkg:package xmlns:pkg="${ns.pkg}">` +
    part("_rels/.rels", contentType.relationships, rels(rel("rId1", relationship.document, "word/document.xml"))) +
    part("word/document.xml", contentType.document, document) +
    (sideRels.length > 0 ? part("word/_rels/document.xml.rels", contentType.relationships, rels(...sideRels)) : "") +
    side.join("") +
    (more.extra ?? "") +
    `</pkg:package>`
  );
}

/** A block-level control as markup. */
export const control = (tag: string, inner: string, more = ""): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/><w:id w:val="77"/>${more}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
