import { officeError } from "../client/errors.ts";
import { readFlatOpc } from "../package/flat-opc.ts";
import { ns, relationship } from "../package/names.ts";
import { relsOf, type OfficePackage } from "../package/office-package.ts";
import { children, parseXml } from "../package/xml.ts";
import { insertInOrder } from "./schema-order.ts";
import { isW, wAll, wAttr, wChild, wVal } from "./markup.ts";
import type { WordDocument } from "./word-document.ts";

/** The blocks of a package made ready for one story of the document. */
export interface Imported {
  readonly blocks: Element[];
  /** True for a package of exactly one paragraph, which Word inserts as text (#3149). */
  readonly isOneParagraph: boolean;
}

/** Reads flat OPC, merges its styles, lists and pictures into the document and adopts its blocks. */
export function importOoxml(document: WordDocument, text: unknown, into: Node): Imported {
  if (document.has("insertOoxmlRefused")) throw officeError("NotAllowed");
  const source = typeof text === "string" ? readFlatOpc(text) : null;
  if (!source) throw officeError("InvalidArgument", "", "not a flat OPC package");
  const mainPart = source.related("", relationship.document);
  const main = mainPart ? source.xml(mainPart) : null;
  const body = main && wChild(main.documentElement, "body");
  if (!mainPart || !body) throw officeError("InvalidArgument", "", "no document part with a body");
  demandRelated(source);
  return importBody(document, source, mainPart, body, into);
}

/** The same for a body of another package, such as a file that is inserted. */
export function importBody(document: WordDocument, source: OfficePackage, mainPart: string, body: Element, into: Node): Imported {
  const target = into.ownerDocument ?? (into as Document);
  const styleNames = mergeStyles(document, source, mainPart);
  const lists = document.has("numberingLost") ? null : mergeNumbering(document, source, mainPart);
  const blocks = [...body.children].filter((e) => !isW(e, "sectPr")).map((e) => target.importNode(e, true));
  if (blocks.length === 0) throw officeError("InvalidArgument", "", "an empty body");
  const holder = target.createElementNS(ns.w, "w:body");
  holder.append(...blocks);
  refuse(holder);
  if (document.has("sectPrDropped")) for (const s of wAll(holder, "sectPr")) s.remove();
  renameStyles(holder, styleNames);
  renumberLists(holder, lists);
  bringTargets(document, source, mainPart, holder, document.partOf(into));
  bringCustomXml(document, source, mainPart);
  freshIds(document, holder);
  for (const block of blocks) block.remove();
  return { blocks, isOneParagraph: blocks.length === 1 && isW(blocks[0], "p") };
}

/** A part without a relationship, or a relationship without a part, makes Word refuse the package. */
function demandRelated(source: OfficePackage): void {
  const parts = source.names.filter((name) => name !== "[Content_Types].xml" && !name.endsWith(".rels"));
  const wanted = new Set<string>();
  for (const from of ["", ...parts])
    for (const r of source.relationships(from)) {
      if (r.external) continue;
      if (!source.has(r.target)) throw officeError("InvalidArgument", "", `relationship to missing part ${r.target}`);
      wanted.add(r.target);
    }
  const orphan = parts.find((name) => !wanted.has(name));
  if (orphan) throw officeError("InvalidArgument", "", `part without relationship ${orphan} (expected in ${relsOf("word/document.xml")})`);
}

function refuse(holder: Element): void {
  for (const name of ["footnoteReference", "endnoteReference", "commentReference", "altChunk"])
    if (wAll(holder, name).length > 0) throw officeError("NotImplementedInFake", "", `w:${name} in inserted OOXML`);
}

/** Adds unknown styles; known ids keep the document's definition. Gives old id → new id where names decide. */
function mergeStyles(document: WordDocument, source: OfficePackage, mainPart: string): Map<string, string> {
  const renamed = new Map<string, string>();
  const part = source.related(mainPart, relationship.styles);
  const styles = part ? source.xml(part) : null;
  if (!styles) return renamed;
  for (const style of wAll(styles, "style")) {
    const id = wAttr(style, "styleId") ?? "";
    const known = document.styleById(id) ?? document.styleByName(wVal(style, "name") ?? "");
    const added = document.styles.importNode(style, true);
    if (!known) {
      // A second default style of one type would make the document invalid.
      added.removeAttributeNS(ns.w, "default");
      document.styles.documentElement.append(added);
    } else {
      renamed.set(id, wAttr(known, "styleId") ?? id);
      if (!document.has("existingStylesWin")) known.replaceWith(added);
    }
  }
  return renamed;
}

function renameStyles(holder: Element, names: ReadonlyMap<string, string>): void {
  for (const kind of ["pStyle", "rStyle", "tblStyle"])
    for (const e of wAll(holder, kind)) {
      const renamed = names.get(wAttr(e, "val") ?? "");
      if (renamed) e.setAttributeNS(ns.w, "w:val", renamed);
    }
}

/** Copies list definitions under free numbers; one whose `w:nsid` is known joins the existing list (#5381). */
function mergeNumbering(document: WordDocument, source: OfficePackage, mainPart: string): Map<string, string> {
  const numbers = new Map<string, string>();
  const part = source.related(mainPart, relationship.numbering);
  const theirs = part ? source.xml(part)?.documentElement : null;
  if (!theirs) return numbers;
  const ours = document.numbering.documentElement;
  const abstracts = new Map<string, string>();
  for (const abstract of wAll(theirs, "abstractNum")) {
    const old = wAttr(abstract, "abstractNumId") ?? "";
    const nsid = wVal(abstract, "nsid");
    const same = nsid === null ? undefined : wAll(ours, "abstractNum").find((a) => wVal(a, "nsid") === nsid);
    abstracts.set(old, same ? (wAttr(same, "abstractNumId") ?? "0") : addAbstract(ours, abstract));
  }
  for (const num of wAll(theirs, "num").filter((e) => e.parentElement === theirs)) {
    const added = ours.ownerDocument.importNode(num, true);
    const id = String(1 + Math.max(0, ...wAll(ours, "num").map((e) => Number(wAttr(e, "numId") ?? 0))));
    added.setAttributeNS(ns.w, "w:numId", id);
    wChild(added, "abstractNumId")?.setAttributeNS(ns.w, "w:val", abstracts.get(wVal(num, "abstractNumId") ?? "") ?? "0");
    ours.append(added);
    numbers.set(wAttr(num, "numId") ?? "", id);
  }
  return numbers;
}

function addAbstract(ours: Element, abstract: Element): string {
  const id = String(1 + Math.max(-1, ...wAll(ours, "abstractNum").map((e) => Number(wAttr(e, "abstractNumId") ?? 0))));
  const added = ours.ownerDocument.importNode(abstract, true);
  added.setAttributeNS(ns.w, "w:abstractNumId", id);
  ours.insertBefore(added, wChild(ours, "num"));
  return id;
}

function renumberLists(holder: Element, lists: ReadonlyMap<string, string> | null): void {
  for (const e of wAll(holder, "numId")) {
    const renamed = lists?.get(wAttr(e, "val") ?? "");
    if (renamed) e.setAttributeNS(ns.w, "w:val", renamed);
    else if (wAttr(e, "val") !== "0") e.parentElement?.remove();
  }
}

/** Brings pictures and links that the blocks refer to into the package. */
function bringTargets(document: WordDocument, source: OfficePackage, mainPart: string, holder: Element, into: string): void {
  const known = new Map(source.relationships(mainPart).map((r) => [r.id, r]));
  const brought = new Map<string, string>();
  for (const e of holder.querySelectorAll("*"))
    for (const attribute of e.attributes) {
      if (attribute.namespaceURI !== ns.r) continue;
      const r = known.get(attribute.value);
      if (!r) throw officeError("InvalidArgument", "", `relationship ${attribute.value} is not in the package`);
      let id = brought.get(r.id);
      if (!id) {
        id = r.external ? document.file.relate(into, r.type, r.target, true) : bringPart(document, source, r.target, r.type, into);
        brought.set(r.id, id);
      }
      e.setAttributeNS(ns.r, attribute.name, id);
    }
}

function bringPart(document: WordDocument, source: OfficePackage, part: string, type: string, into: string): string {
  const bytes = source.read(part);
  if (!bytes) throw officeError("InvalidArgument", "", part);
  if (source.relationships(part).length > 0) throw officeError("NotImplementedInFake", "", `${part} has relationships of its own`);
  const dot = part.lastIndexOf(".");
  const name = document.file.freeName(`word/media/image#${part.slice(dot)}`);
  document.file.addBytes(name, bytes, source.contentTypeOf(part) ?? "application/octet-stream");
  return document.file.relate(into, type, name);
}

/** Custom XML parts of the package come along, so that bound controls find their data. */
function bringCustomXml(document: WordDocument, source: OfficePackage, mainPart: string): void {
  for (const r of source.relationships(mainPart)) {
    if (r.type !== relationship.customXml) continue;
    const bytes = source.read(r.target);
    if (!bytes || !parseXml(new TextDecoder().decode(bytes))) throw officeError("InvalidArgument", "", r.target);
    const name = document.file.freeName("customXml/item#.xml");
    document.file.addBytes(name, bytes, "application/xml");
    document.file.relate(document.mainPart, relationship.customXml, name);
    for (const props of source.relationships(r.target)) {
      const inner = document.file.freeName("customXml/itemProps#.xml");
      document.file.addBytes(inner, source.read(props.target) ?? new Uint8Array(), source.contentTypeOf(props.target) ?? "");
      document.file.relate(name, props.type, inner);
    }
  }
}

/** Gives controls, bookmarks and drawings numbers that the document does not have yet. */
function freshIds(document: WordDocument, holder: Element): void {
  document.freshId();
  document.noteIds(holder);
  const taken = new Set(document.stories.flatMap((story) => wAll(story, "sdt").map((s) => wVal(wChild(s, "sdtPr"), "id"))));
  for (const sdt of wAll(holder, "sdt")) {
    const properties = wChild(sdt, "sdtPr");
    const id = wChild(properties, "id");
    if (id && !taken.has(wAttr(id, "val"))) continue;
    id?.remove();
    const made = sdt.ownerDocument.createElementNS(ns.w, "w:id");
    made.setAttributeNS(ns.w, "w:val", String(document.freshId()));
    if (properties) insertInOrder(properties, made);
  }
  const bookmarks = new Map<string, string>();
  for (const name of ["bookmarkStart", "bookmarkEnd"])
    for (const e of wAll(holder, name)) {
      const old = wAttr(e, "id") ?? "";
      if (!bookmarks.has(old)) bookmarks.set(old, String(document.freshId()));
      e.setAttributeNS(ns.w, "w:id", bookmarks.get(old) ?? old);
    }
  for (const e of holder.getElementsByTagName("*"))
    if (e.localName === "docPr") e.setAttribute("id", String(document.freshId()));
  for (const p of children(holder, ns.w)) p.removeAttributeNS(ns.w14, "paraId");
}
