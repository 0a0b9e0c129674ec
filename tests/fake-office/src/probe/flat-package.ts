import { contentType, ns, relationship } from "../package/names.ts";

const part = (name: string, type: string, xml: string): string =>
  `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;

const rels = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="${ns.rel}"><Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`;

/** The smallest flat OPC package of blocks, with styles when given. */
export function flatOpc(blocks: string, styles = ""): string {
  const styled =
    part("word/_rels/document.xml.rels", contentType.relationships, rels("rId1", relationship.styles, "styles.xml")) +
    part("word/styles.xml", contentType.styles, `<w:styles xmlns:w="${ns.w}">${styles}</w:styles>`);
  return (
    `<pkg:package xmlns:pkg="${ns.pkg}">` +
    part("_rels/.rels", contentType.relationships, rels("rId1", relationship.document, "word/document.xml")) +
    part("word/document.xml", contentType.document, `<w:document xmlns:w="${ns.w}"><w:body>${blocks}</w:body></w:document>`) +
    `${styles ? styled : ""}</pkg:package>`
  );
}
