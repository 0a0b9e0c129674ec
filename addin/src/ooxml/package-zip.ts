import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bodyBlocks, type Content } from "./flat-opc";
import { elements, first, MarkupError, parseXml, writeXml } from "./xml";

/** A .docx laid open: its parts by name without the leading slash. */
export type Parts = Record<string, Uint8Array>;

export function openDocx(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/** Packs the parts again; the same parts give the same bytes. */
export function packDocx(parts: Parts): Uint8Array {
  // 1980-01-01 in local time is the earliest that ZIP knows; no clock is read.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

export function partXml(parts: Parts, name: string): Document {
  const part = parts[name];
  if (!part) throw new MarkupError(`the package has no ${name}`);
  return parseXml(strFromU8(part));
}

export function setPartXml(parts: Parts, name: string, xml: Document | string): void {
  parts[name] = strToU8(typeof xml === "string" ? xml : writeXml(xml));
}

/** The content of a .docx: its body's blocks (elements of `document`) and style sheet. */
export function contentOfDocx(
  parts: Parts,
): Content & { readonly document: Document; readonly body: Element; readonly sections: Element[] } {
  const document = partXml(parts, "word/document.xml");
  const body = first(document.documentElement, "body");
  if (!body) throw new MarkupError("the document has no body");
  const blocks = bodyBlocks(body);
  const sections = [...elements(body, "sectPr"), ...blocks.flatMap((block) => first(block, "pPr", "sectPr") ?? [])];
  return {
    document,
    body,
    blocks,
    sections,
    styles: parts["word/styles.xml"] && partXml(parts, "word/styles.xml").documentElement,
  };
}
