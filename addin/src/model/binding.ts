import type { Piece } from "../ooxml/pieces";
import { elements, parseXml } from "../ooxml/xml";
import { escapeXml, writeAttributes } from "../ooxml/xml-text";
import { pageAttributes, pageFrom, type TurnedPage } from "./turned-page";
import { isFieldName, type FieldValues } from "./fields";

/** Namespace of the one custom XML part; no address, the document is what it stands in. */
export const bindingNamespace = "urn:onestop:plan:1";

/** What was inserted, so that later the plan's change and the clerk's edit can be told apart. */
export interface BoundRecord {
  readonly tag: string;
  /** Office's number of its control when it was inserted: tells it from copies of it, as long as Office keeps it; 0 for unknown. */
  readonly control: number;
  /** Id of the plan that it was drafted from. */
  readonly plan: string;
  readonly kind: string;
  readonly key: string;
  /** `block`: made by itself. `document`: cut out of the whole document of `Binding.template`. */
  readonly source: "block" | "document";
  /** A task filter as text; empty for none. */
  readonly filter: string;
  /** A table drawn for an upright page. */
  readonly isUpright: boolean;
  /** How many empty paragraphs the host left behind the block that we could not take away. */
  readonly tail: number;
  readonly base: readonly Piece[];
}

/** All that the document remembers of the plan. No name of a person, no token: it travels with the file. */
export interface Binding {
  /** Stable id of this document. */
  readonly document: string;
  readonly plan: string;
  readonly etag: string;
  readonly template: string;
  readonly size: number;
  readonly fields: FieldValues;
  readonly blocks: readonly BoundRecord[];
  /** Pages that were turned for blocks. */
  readonly pages: readonly TurnedPage[];
}

export function emptyBinding(document: string): Binding {
  return { document, plan: "", etag: "", template: "", size: 14, fields: {}, blocks: [], pages: [] };
}

/** Writes the part. Without an XML declaration, which Word refuses (office-js#1643). */
export function writeBinding(binding: Binding): string {
  const head = writeAttributes({
    document: binding.document,
    plan: binding.plan,
    etag: binding.etag,
    template: binding.template,
    size: String(binding.size),
  });
  const fields = Object.entries(binding.fields).map(
    ([name, value]) => `<field name="${name}">${escapeXml(value)}</field>`,
  );
  const pages = binding.pages.map((page) => `<page${writeAttributes(pageAttributes(page))}/>`);
  const inside = [...fields, ...pages, ...binding.blocks.map(writeRecord)].join("");
  return `<plan xmlns="${bindingNamespace}"${head}>${inside}</plan>`;
}

function writeRecord(record: BoundRecord): string {
  const { tag, plan, kind, key, source, filter } = record;
  const pieces = record.base.map((piece) =>
    piece.kind === "paragraph"
      ? `<p>${escapeXml(piece.text)}</p>`
      : `<t>${piece.rows.map((row) => `<r>${row.map((cell) => `<c>${escapeXml(cell)}</c>`).join("")}</r>`).join("")}</t>`,
  );
  const upright = record.isUpright ? { page: "portrait" } : {};
  const control = record.control > 0 ? { control: String(record.control) } : {};
  const attributes = { tag, ...control, plan, kind, key, source, filter, tail: String(record.tail), ...upright };
  return `<block${writeAttributes(attributes)}>${pieces.join("")}</block>`;
}

/** Reads the part; undefined when it is none of ours. Throws MarkupError. */
export function readBinding(xml: string): Binding | undefined {
  const root = parseXml(xml).documentElement;
  if (root.namespaceURI !== bindingNamespace || root.localName !== "plan") return undefined;
  const text = (name: string): string => root.getAttribute(name) ?? "";
  const fields = elements(root, "field").flatMap((field): [string, string][] => {
    const name = field.getAttribute("name") ?? "";
    return isFieldName(name) ? [[name, field.textContent]] : [];
  });
  return {
    document: text("document"),
    plan: text("plan"),
    etag: text("etag"),
    template: text("template"),
    size: Number(text("size")) || 14,
    fields: Object.fromEntries(fields),
    // Documents of before knew one plan only.
    blocks: elements(root, "block").map((block) => readRecord(block, text("plan"))),
    pages: elements(root, "page").flatMap((page) => pageFrom((name) => page.getAttribute(name) ?? "") ?? []),
  };
}

function readRecord(block: Element, plan: string): BoundRecord {
  const text = (name: string): string => block.getAttribute(name) ?? "";
  const base = elements(block).flatMap((piece): Piece[] => {
    if (piece.localName === "p") return [{ kind: "paragraph", text: piece.textContent }];
    if (piece.localName !== "t") return [];
    return [
      { kind: "table", rows: elements(piece, "r").map((row) => elements(row, "c").map((cell) => cell.textContent)) },
    ];
  });
  const source = text("source") === "document" ? "document" : "block";
  return {
    tag: text("tag"),
    control: Number(text("control")) || 0,
    plan: block.getAttribute("plan") ?? plan,
    kind: text("kind"),
    key: text("key"),
    source,
    filter: text("filter"),
    isUpright: text("page") === "portrait",
    tail: Number(text("tail")) || 0,
    base,
  };
}
