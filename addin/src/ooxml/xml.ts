/** Namespaces of WordprocessingML and of flat OPC (ECMA-376-1 §17, ECMA-376-2 and the 2006 xmlPackage schema). */
export const ns = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
  rel: "http://schemas.openxmlformats.org/package/2006/relationships",
  types: "http://schemas.openxmlformats.org/package/2006/content-types",
} as const;

/** Markup that is not well formed, so that nothing can be said about it. */
export class MarkupError extends Error {}

/** Parses markup; throws a MarkupError where it is not well formed. */
export function parseXml(text: string): Document {
  let parsed: Document;
  try {
    parsed = new DOMParser().parseFromString(text, "application/xml");
  } catch (error) {
    throw new MarkupError(String(error));
  }
  if (parsed.getElementsByTagName("parsererror").length > 0) throw new MarkupError("not well formed");
  return parsed;
}

export function writeXml(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Child elements, of one name when given. `children` is missing from the DOM that tests run on. */
export function elements(parent: Node, name?: string): Element[] {
  return Array.from(parent.childNodes)
    .filter(isElement)
    .filter((child) => name === undefined || child.localName === name);
}

export function first(parent: Node | undefined, ...path: string[]): Element | undefined {
  let here: Node | undefined = parent;
  for (const name of path) here = here && elements(here, name)[0];
  return here && isElement(here) ? here : undefined;
}

export function descendants(parent: Element | Document, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(ns.w, name));
}

/** A `w:` attribute, or undefined. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(ns.w, name) ?? element?.getAttribute(`w:${name}`) ?? undefined;
}

/** The `w:val` of a child element, or undefined. */
export function valueOf(parent: Element | undefined, name: string): string | undefined {
  return attribute(first(parent, name), "val");
}

/** A new `w:` element with `w:` attributes and children. */
export function make(
  owner: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Element {
  const made = owner.createElementNS(ns.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(ns.w, `w:${key}`, value);
  for (const child of children) made.appendChild(child);
  return made;
}

/** What a reader sees of a paragraph or a run: its text, tabs and breaks as blanks, deletions left out, in NFC. */
export function textOf(element: Element): string {
  let text = "";
  const walk = (node: Node): void => {
    if (!isElement(node)) return;
    if (node.namespaceURI === ns.w) {
      if (node.localName === "t") text += node.textContent;
      else if (
        node.localName === "tab" &&
        node.parentNode &&
        isElement(node.parentNode) &&
        node.parentNode.localName === "r"
      )
        text += "\t";
      else if (node.localName === "br" || node.localName === "cr") text += "\n";
      else if (node.localName === "noBreakHyphen") text += "-";
      if (node.localName === "del" || node.localName === "moveFrom" || node.localName === "instrText") return;
    }
    for (const child of Array.from(node.childNodes)) walk(child);
  };
  walk(element);
  return text.normalize("NFC");
}
