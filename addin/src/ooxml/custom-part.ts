import { strFromU8 } from "fflate";
import { partXml, setPartXml, type Parts } from "./package-zip";
import { elements, ns } from "./xml";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const properties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A custom XML part to stand in a package. */
export interface CustomPart {
  readonly namespace: string;
  readonly xml: string;
  /** Hexadecimal; names the part in its data store, which wants a GUID (ECMA-376-1 §22.5.2.1). */
  readonly id: string;
}

/** Puts a part in, in place of one of the same namespace; `main` is the part it hangs on, such as word/document.xml. */
export function setCustomPart(parts: Parts, main: string, part: CustomPart): void {
  const old = nameOf(parts, part.namespace);
  if (old !== undefined) {
    setPartXml(parts, old, part.xml);
    return;
  }
  const number = freeNumber(parts);
  setPartXml(parts, `customXml/item${number}.xml`, part.xml);
  setPartXml(
    parts,
    `customXml/itemProps${number}.xml`,
    `<ds:datastoreItem xmlns:ds="${dataStore}" ds:itemID="{${guid(part.id)}}"><ds:schemaRefs><ds:schemaRef ds:uri="${part.namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  relate(parts, `customXml/item${number}.xml`, `${relations}/customXmlProps`, `itemProps${number}.xml`);
  relate(parts, main, `${relations}/customXml`, `../customXml/item${number}.xml`);
  register(parts, `/customXml/itemProps${number}.xml`);
}

/** The part of a namespace as text; undefined when there is none. */
export function customPart(parts: Parts, namespace: string): string | undefined {
  const name = nameOf(parts, namespace);
  const bytes = name === undefined ? undefined : parts[name];
  return bytes && strFromU8(bytes);
}

function nameOf(parts: Parts, namespace: string): string | undefined {
  return Object.keys(parts).find((name) => {
    const part = parts[name];
    if (!part || !/^customXml\/item\d+\.xml$/i.test(name) || !strFromU8(part).includes(namespace)) return false;
    return partXml(parts, name).documentElement.namespaceURI === namespace;
  });
}

function freeNumber(parts: Parts): number {
  let number = 1;
  while (parts[`customXml/item${number}.xml`] || parts[`customXml/itemProps${number}.xml`]) number++;
  return number;
}

function relate(parts: Parts, from: string, type: string, target: string): void {
  const cut = from.lastIndexOf("/") + 1;
  const name = `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
  if (!parts[name]) setPartXml(parts, name, `<Relationships xmlns="${ns.rel}"/>`);
  const rels = partXml(parts, name);
  const taken = new Set(elements(rels.documentElement).map((entry) => entry.getAttribute("Id")));
  let number = 1;
  while (taken.has(`rIdOneStop${number}`)) number++;
  append(rels, ns.rel, "Relationship", { Id: `rIdOneStop${number}`, Type: type, Target: target });
  setPartXml(parts, name, rels);
}

function register(parts: Parts, name: string): void {
  const types = partXml(parts, "[Content_Types].xml");
  const known = elements(types.documentElement, "Default").some((entry) => entry.getAttribute("Extension") === "xml");
  if (!known) append(types, ns.types, "Default", { Extension: "xml", ContentType: "application/xml" });
  append(types, ns.types, "Override", { PartName: name, ContentType: properties });
  setPartXml(parts, "[Content_Types].xml", types);
}

function append(target: Document, namespace: string, name: string, attributes: Readonly<Record<string, string>>): void {
  const made = target.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  const root = target.documentElement;
  // Defaults stand before overrides (ECMA-376-2 §10.1.2.2 puts no order on them, some readers do).
  if (name === "Default") root.insertBefore(made, root.firstChild);
  else root.appendChild(made);
}

function guid(hex: string): string {
  const text = hex
    .replace(/[^0-9a-f]/gi, "")
    .padEnd(32, "0")
    .slice(0, 32)
    .toUpperCase();
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
