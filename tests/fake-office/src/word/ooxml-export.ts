import { emptyPackage, writeFlatOpc } from "../package/flat-opc.ts";
import { contentType, ns, relationship } from "../package/names.ts";
import { TextRange } from "./live-ranges.ts";
import { contentOf } from "./controls.ts";
import { closest, controlLevel, isBlockContainer, isW, w, wAll, wChild } from "./markup.ts";
import { textOf } from "./text.ts";
import { documentOf } from "../package/xml.ts";
import type { WordDocument } from "./word-document.ts";

/** The flat OPC package of a stretch of the document, with the document's styles, lists and pictures. */
export function exportOoxml(document: WordDocument, what: Element | TextRange): string {
  const blocks = what instanceof TextRange ? cutBlocks(what) : wholeBlocks(document, what);
  const made = emptyPackage();
  const source = document.file;
  const root = document.main.documentElement.cloneNode(false) as Element;
  const body = w(document.main, "body");
  body.append(...blocks.map((block) => document.main.importNode(block, true)));
  if (body.children.length === 0) body.append(w(body, "p"));
  const section = wChild(document.body, "sectPr")?.cloneNode(true) as Element | undefined;
  for (const reference of section ? [...section.querySelectorAll("*|headerReference, *|footerReference")] : []) reference.remove();
  if (section) body.append(section);
  root.append(body);
  made.addDocument("word/document.xml", documentOf(root), contentType.document);
  made.relate("", relationship.document, "word/document.xml");
  const node = what instanceof TextRange ? what.dom.startContainer : what;
  copyTargets(document, made, root, document.partOf(node));
  for (const type of [relationship.styles, relationship.numbering]) {
    const part = source.related(document.mainPart, type);
    const bytes = part && source.read(part);
    if (!part || !bytes) continue;
    made.addBytes(part, bytes, source.contentTypeOf(part) ?? "application/xml");
    made.relate("word/document.xml", type, part);
  }
  return writeFlatOpc(made);
}

function copyTargets(document: WordDocument, made: ReturnType<typeof emptyPackage>, root: Element, from: string): void {
  const known = new Map(document.file.relationships(from).map((r) => [r.id, r]));
  const copied = new Map<string, string>();
  for (const e of root.querySelectorAll("*"))
    for (const attribute of e.attributes) {
      const r = attribute.namespaceURI === ns.r ? known.get(attribute.value) : undefined;
      if (!r) continue;
      if (!copied.has(r.id)) {
        if (!r.external) made.addBytes(r.target, document.file.read(r.target) ?? new Uint8Array(), document.file.contentTypeOf(r.target) ?? "");
        copied.set(r.id, made.relate("word/document.xml", r.type, r.target, r.external));
      }
      e.setAttributeNS(ns.r, attribute.name, copied.get(r.id) ?? attribute.value);
    }
}

/** The inside of a story or control, or the whole of a paragraph or table. */
function wholeBlocks(document: WordDocument, what: Element): Element[] {
  if (isW(what, "sdt")) return controlBlocks(document, what);
  if (isBlockContainer(what)) return [...what.children].filter((e) => !/Pr$/.test(e.localName)).map((e) => e.cloneNode(true) as Element);
  return [what.cloneNode(true) as Element];
}

/**
 * A control's content without the control (#3099: on the web one with nothing but a picture comes with itself).
 * Rows and cells come in a table of their own (#6350).
 */
function controlBlocks(document: WordDocument, sdt: Element): Element[] {
  const content = contentOf(sdt).cloneNode(true) as Element;
  const pictureOnly = textOf(content) === "" && wAll(content, "drawing").length > 0;
  const itself = document.has("pictureControlWithItself") && pictureOnly ? (sdt.cloneNode(true) as Element) : null;
  if (document.has("childControlsMissing")) for (const child of wAll(content, "sdt").reverse()) child.replaceWith(...contentOf(child).childNodes);
  const inside = [...content.children];
  switch (controlLevel(sdt)) {
    case "block":
      return itself ? [itself] : inside;
    case "run": {
      const p = closest(sdt, "p") as Element;
      const made = p.cloneNode(false) as Element;
      const properties = wChild(p, "pPr")?.cloneNode(true);
      made.append(...(properties ? [properties] : []), ...(itself ? [itself] : inside));
      return [made];
    }
    case "row":
      return [tableAround(sdt, inside)];
    case "cell":
      return [tableAround(sdt, [w(sdt, "tr", {}, ...inside)])];
  }
}

function tableAround(sdt: Element, rows: readonly Element[]): Element {
  const table = closest(sdt, "tbl") as Element;
  const heads = [...table.children].filter((e) => isW(e, "tblPr") || isW(e, "tblGrid"));
  return w(table, "tbl", {}, ...heads.map((e) => e.cloneNode(true)), ...rows);
}

/** The blocks a range covers, the first and last cut at its ends but with their properties. */
function cutBlocks(range: TextRange): Element[] {
  const { dom, container } = range;
  const clone = container.cloneNode(true) as Element;
  const start = locate(container, clone, dom.startContainer);
  const end = locate(container, clone, dom.endContainer);
  const owner = container.ownerDocument;
  const behind = owner.createRange();
  behind.setStart(end, dom.endOffset);
  behind.setEnd(clone, clone.childNodes.length);
  const before = owner.createRange();
  before.setStart(clone, 0);
  before.setEnd(start, dom.startOffset);
  const kept = ancestors(start, clone).flatMap((e) => [...e.children].filter((c) => /Pr$/.test(c.localName)).map((c) => [e, c.cloneNode(true)] as const));
  const last = closest(end, "p");
  behind.deleteContents();
  before.deleteContents();
  for (const [owner_, properties] of kept) if (![...owner_.children].some((c) => c.nodeName === properties.nodeName)) owner_.prepend(properties);
  return [...clone.children].filter((e) => !/Pr$/.test(e.localName) && (e.childNodes.length > 0 || e === last || isW(e, "p")));
}

function ancestors(node: Node, top: Element): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = node; at && at !== top; at = at.parentNode) if (at instanceof Element) found.push(at);
  return found;
}

/** The node of a clone that stands where `node` stands in the original. */
function locate(original: Node, clone: Node, node: Node): Node {
  const path: number[] = [];
  for (let at = node; at !== original; at = at.parentNode as Node) path.push([...(at.parentNode as Node).childNodes].indexOf(at as ChildNode));
  return path.reverse().reduce((at, index) => at.childNodes[index] as Node, clone);
}
