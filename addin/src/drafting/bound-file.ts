import { bindingNamespace, writeBinding, type Binding } from "../model/binding";
import { wrap, type ControlHandle } from "../ooxml/control";
import { packDocx, partXml, setPartXml } from "../ooxml/package-zip";
import { isSegment, type Segment } from "../ooxml/segments";
import { elements, ns, writeXml } from "../ooxml/xml";
import type { DraftedDocument } from "./drafted";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const properties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A drafted document as a file that is bound from the start: every segment in a control, the binding in its own part. */
export function boundFile(
  drafted: DraftedDocument,
  handles: ReadonlyMap<Segment, ControlHandle>,
  binding: Binding,
): Uint8Array {
  for (const stretch of drafted.stretches) {
    const handle = isSegment(stretch) ? handles.get(stretch) : undefined;
    if (!isSegment(stretch) || !handle) continue;
    const outer = outermost(stretch.blocks[0], drafted.body);
    const mark = drafted.document.createComment("");
    outer?.parentNode?.insertBefore(mark, outer);
    const shells = new Set(stretch.blocks.map((block) => outermost(block, drafted.body)));
    const control = wrap(handle, stretch.blocks);
    for (const shell of shells) if (shell?.parentNode === drafted.body) drafted.body.removeChild(shell);
    mark.parentNode?.replaceChild(control, mark);
  }
  const parts = { ...drafted.parts };
  setPartXml(
    parts,
    "word/document.xml",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(drafted.document)}`,
  );
  addBindingPart(parts, binding);
  return packDocx(parts);
}

/** The child of the body that holds the block: the block itself, or the service's control around it. */
function outermost(block: Node | undefined, body: Element): Node | undefined {
  let here = block;
  while (here?.parentNode && here.parentNode !== body) here = here.parentNode;
  return here;
}

function addBindingPart(parts: Record<string, Uint8Array>, binding: Binding): void {
  setPartXml(parts, "customXml/item1.xml", writeBinding(binding));
  setPartXml(
    parts,
    "customXml/itemProps1.xml",
    `<ds:datastoreItem xmlns:ds="${dataStore}" ds:itemID="{${guid(binding.document)}}"><ds:schemaRefs><ds:schemaRef ds:uri="${bindingNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  setPartXml(
    parts,
    "customXml/_rels/item1.xml.rels",
    relationship("rId1", `${relations}/customXmlProps`, "itemProps1.xml"),
  );
  const rels = partXml(parts, "word/_rels/document.xml.rels");
  append(rels, ns.rel, "Relationship", {
    Id: "rIdOneStop",
    Type: `${relations}/customXml`,
    Target: "../customXml/item1.xml",
  });
  setPartXml(parts, "word/_rels/document.xml.rels", rels);
  const types = partXml(parts, "[Content_Types].xml");
  const known = elements(types.documentElement, "Default").some((entry) => entry.getAttribute("Extension") === "xml");
  if (!known) append(types, ns.types, "Default", { Extension: "xml", ContentType: "application/xml" });
  append(types, ns.types, "Override", { PartName: "/customXml/itemProps1.xml", ContentType: properties });
  setPartXml(parts, "[Content_Types].xml", types);
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationships xmlns="${ns.rel}"><Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`;
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
