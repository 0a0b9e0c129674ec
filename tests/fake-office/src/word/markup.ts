import { ns } from "../package/names.ts";
import { child, children } from "../package/xml.ts";
import { insertInOrder } from "./schema-order.ts";

/** Makes a WordprocessingML element in the document of `near`. */
export function w(near: Node, name: string, attributes: Readonly<Record<string, string>> = {}, ...inner: Node[]): Element {
  const owner = near instanceof Document ? near : near.ownerDocument;
  if (!owner) throw new Error("A node without a document");
  const made = owner.createElementNS(ns.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(ns.w, `w:${key}`, value);
  made.append(...inner);
  return made;
}

declare const wordprocessing: unique symbol;

/** An element known to be of the WordprocessingML namespace. */
export interface WordElement extends Element {
  readonly [wordprocessing]: true;
}

export const isW = (node: Node | null | undefined, name: string): node is WordElement =>
  node instanceof Element && node.localName === name && node.namespaceURI === ns.w;

export const wChild = (parent: Element | null | undefined, name: string): Element | null => child(parent, ns.w, name);

export const wChildren = (parent: Element, name?: string): Element[] => children(parent, ns.w, name);

export const wAll = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS(ns.w, name)];

export const wAttr = (element: Element | null | undefined, name: string): string | null =>
  element?.getAttributeNS(ns.w, name) ?? null;

/** The `w:val` of a child element. */
export const wVal = (parent: Element | null | undefined, name: string): string | null => wAttr(wChild(parent, name), "val");

/** The child, made in its lawful place when absent. */
export function ensure(parent: Element, name: string): Element {
  const known = wChild(parent, name);
  if (known) return known;
  const made = w(parent, name);
  if (/Pr$/.test(name) && !/^(r|sect)Pr$/.test(name)) parent.prepend(made);
  else if (name === "rPr" && isW(parent, "r")) parent.prepend(made);
  else insertInOrder(parent, made);
  return made;
}

/** Sets `w:val` of a child; null takes the child away. */
export function setVal(parent: Element, name: string, value: string | null): void {
  if (value === null) {
    wChild(parent, name)?.remove();
    return;
  }
  ensure(parent, name).setAttributeNS(ns.w, "w:val", value);
}

/** Sets a toggle property the way Word writes it: an element without a value, or none. */
export function setOn(parent: Element, name: string, on: boolean): void {
  if (on) ensure(parent, name).removeAttributeNS(ns.w, "val");
  else wChild(parent, name)?.remove();
}

/** A toggle property: absent is false, present without a value is true. */
export function isOn(parent: Element | null | undefined, name: string): boolean {
  const e = wChild(parent, name);
  return e !== null && !["0", "false", "off", "none"].includes(wAttr(e, "val") ?? "");
}

export function closest(node: Node | null, ...names: readonly string[]): Element | null {
  for (let at = node; at; at = at.parentNode) if (at instanceof Element && names.some((name) => isW(at, name))) return at;
  return null;
}

/** An empty paragraph. */
export const emptyParagraph = (near: Node): Element => w(near, "p");

/** The nodes of a run for a text: `w:t`, `w:tab` for tabs, `w:br` for vertical tabs. */
export function textRun(near: Node, text: string, properties: Element | null = null): Element {
  const run = w(near, "r");
  if (properties) run.append(properties.cloneNode(true));
  for (const piece of text.split(/([\t\v])/)) {
    if (piece === "\t") run.append(w(near, "tab"));
    else if (piece === "\v") run.append(w(near, "br"));
    else if (piece !== "") run.append(textElement(near, piece));
  }
  return run;
}

export function textElement(near: Node, text: string, name = "t"): Element {
  const t = w(near, name);
  t.setAttributeNS(ns.xml, "xml:space", "preserve");
  t.textContent = text;
  return t;
}

/** Elements that hold blocks. */
export const blockContainers = ["body", "hdr", "ftr", "tc", "sdtContent", "footnote", "endnote", "comment"] as const;

/** Whether an element holds blocks; `sdtContent` does only when its control is block-level. */
export function isBlockContainer(node: Node | null): node is WordElement {
  if (!(node instanceof Element) || !blockContainers.some((name) => isW(node, name))) return false;
  return !isW(node, "sdtContent") || controlLevel(node.parentElement) === "block";
}

/** Where a content control stands, which decides what it may hold (ECMA-376-1 §17.5.2.29 to .33). */
export function controlLevel(sdt: Element | null): "block" | "run" | "row" | "cell" {
  let parent = sdt?.parentElement ?? null;
  while (parent && (isW(parent, "sdtContent") || isW(parent, "sdt") || isW(parent, "customXml"))) parent = parent.parentElement;
  if (isW(parent, "tbl")) return "row";
  if (isW(parent, "tr")) return "cell";
  return parent && blockContainers.some((name) => isW(parent, name)) ? "block" : "run";
}
