import { ns } from "./names.ts";

/** Parses XML; null when it is not well formed. */
export function parseXml(text: string): Document | null {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  return parsed.getElementsByTagName("parsererror").length > 0 ? null : parsed;
}

/** Parses XML that must be well formed. */
export function demandXml(text: string, name: string): Document {
  const parsed = parseXml(text);
  if (!parsed) throw new Error(`${name} is not well-formed XML`);
  return parsed;
}

/** A document of its own with the element, taken from where it stood, as its root. */
export function documentOf(root: Element): Document {
  const made = document.implementation.createDocument(null, null);
  made.append(made.adoptNode(root));
  return made;
}

/** The document as a part is stored: one declaration, UTF-8. */
export function serializeXml(document: Document): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markupOf(document.documentElement)}`;
}

export function markupOf(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

export function children(parent: Element, namespace: string, name?: string): Element[] {
  return [...parent.children].filter((e) => e.namespaceURI === namespace && (name === undefined || e.localName === name));
}

export function child(parent: Element | null | undefined, namespace: string, name: string): Element | null {
  if (parent) for (const e of parent.children) if (e.localName === name && e.namespaceURI === namespace) return e;
  return null;
}

export function descendants(parent: Element | Document, namespace: string, name: string): Element[] {
  return [...parent.getElementsByTagNameNS(namespace, name)];
}

export const attribute = (element: Element, namespace: keyof typeof ns, name: string): string | null =>
  element.getAttributeNS(ns[namespace], name);
