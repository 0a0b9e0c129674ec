import { elements, first, make, MarkupError, ns, parseXml, writeXml } from "./xml";

/** What we take out of a package and put into one: the body's content and the style sheet. */
export interface Content {
  /** Children of `w:body` without its `w:sectPr`, in document order. */
  readonly blocks: readonly Element[];
  /** `w:styles`, or undefined when the package has none. */
  readonly styles: Element | undefined;
}

const documentType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const stylesType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Reads flat OPC, as the service makes it and as `getOoxml` gives it back. Throws MarkupError. */
export function readFlatOpc(xml: string): Content {
  const parts = elements(parseXml(xml).documentElement, "part");
  const root = (name: string): Element | undefined => {
    const part = parts.find((candidate) => candidate.getAttributeNS(ns.pkg, "name") === name);
    const data = part && first(part, "xmlData");
    return data && elements(data)[0];
  };
  const body = first(root("/word/document.xml"), "body");
  if (!body) throw new MarkupError("the package has no /word/document.xml with a body");
  return { blocks: bodyBlocks(body), styles: root("/word/styles.xml") };
}

/** The children of a body that are content. */
export function bodyBlocks(body: Element): Element[] {
  return elements(body).filter((child) => child.localName !== "sectPr");
}

/**
 * Writes the smallest package that `insertOoxml` takes: no theme, settings or properties, every part with its
 * relationship. Ends with a plain paragraph, which Word eats (office-js-docs#874); never a single paragraph, which
 * would lose its properties (office-js#3149).
 */
export function writeFlatOpc(content: Content): string {
  const target = parseXml(`<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}"><w:body/></w:document>`);
  const body = first(target.documentElement, "body");
  if (!body) throw new MarkupError("no body");
  for (const block of content.blocks) body.appendChild(target.importNode(block, true));
  body.appendChild(make(target, "p"));
  const styles = content.styles ? writeXml(content.styles) : "";
  return (
    `<?xml version="1.0" standalone="yes"?><pkg:package xmlns:pkg="${ns.pkg}">` +
    part(
      "/_rels/.rels",
      "application/vnd.openxmlformats-package.relationships+xml",
      relationships(documentType, "word/document.xml"),
    ) +
    part("/word/document.xml", `${wordType}.document.main+xml`, writeXml(target.documentElement)) +
    (styles === ""
      ? ""
      : part(
          "/word/_rels/document.xml.rels",
          "application/vnd.openxmlformats-package.relationships+xml",
          relationships(stylesType, "styles.xml"),
        ) + part("/word/styles.xml", `${wordType}.styles+xml`, styles)) +
    "</pkg:package>"
  );
}

function part(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function relationships(type: string, target: string): string {
  return `<Relationships xmlns="${ns.rel}"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}
