import { elements, parseXml } from "../ooxml/xml";
import { escapeXml, writeAttributes } from "../ooxml/xml-text";
import { fieldIds, noCells, type FieldId, type TaskCells } from "./task-cells";

/** Namespace of the part in which a workbook remembers its tables. */
export const sheetsNamespace = "urn:onestop:sheets:1";

/** One row as it was when sheet and plan last agreed. */
export interface RowRecord {
  /** Stands in the hidden column of the row. */
  readonly key: string;
  /** Which task of the table it was, counted through all groups. */
  readonly at: number;
  readonly cells: TaskCells;
}

/** What the workbook remembers of one table. */
export interface TableRecord {
  /** Begins every key of the table, so that a copied sheet is still known. */
  readonly tag: string;
  readonly plan: string;
  readonly etag: string;
  readonly table: string;
  /** A task filter as text; empty for none. */
  readonly filter: string;
  /** The head of each column that was put. */
  readonly heads: Readonly<Partial<Record<FieldId, string>>>;
  /** Undefined where the workbook kept the names only: then the plan at `etag` says what the rows were. */
  readonly rows: readonly RowRecord[] | undefined;
}

/** Writes the part; without an XML declaration (office-js#1643). */
export function writeRecords(records: readonly TableRecord[]): string {
  const tables = records.map((record) => {
    const { tag, plan, etag, table, filter } = record;
    const heads = Object.entries(record.heads).map(
      ([field, head]) => `<h${writeAttributes({ field })}>${escapeXml(head)}</h>`,
    );
    const rows = (record.rows ?? []).map(
      (row) =>
        `<r${writeAttributes({ key: row.key, at: String(row.at) })}>${fieldIds.map((id) => `<c>${escapeXml(row.cells[id])}</c>`).join("")}</r>`,
    );
    return `<table${writeAttributes({ tag, plan, etag, table, filter })}>${heads.join("")}${rows.join("")}</table>`;
  });
  return `<sheets xmlns="${sheetsNamespace}">${tables.join("")}</sheets>`;
}

/** Reads the part; undefined when it is none of ours. Throws MarkupError. */
export function readRecords(xml: string): TableRecord[] | undefined {
  const root = parseXml(xml).documentElement;
  if (root.namespaceURI !== sheetsNamespace || root.localName !== "sheets") return undefined;
  return elements(root, "table").map((table) => {
    const text = (name: string): string => table.getAttribute(name) ?? "";
    const heads = elements(table, "h").map((head) => [head.getAttribute("field") ?? "", head.textContent]);
    const known = heads.filter(([field]) => fieldIds.some((id) => id === field));
    return {
      tag: text("tag"),
      plan: text("plan"),
      etag: text("etag"),
      table: text("table"),
      filter: text("filter"),
      heads: Object.fromEntries(known) as TableRecord["heads"],
      rows: elements(table, "r").map((row) => ({
        key: row.getAttribute("key") ?? "",
        at: Number(row.getAttribute("at")) || 0,
        cells: cellsFrom(elements(row, "c").map((cell) => cell.textContent)),
      })),
    };
  });
}

function cellsFrom(texts: readonly string[]): TaskCells {
  return { ...noCells, ...Object.fromEntries(fieldIds.map((id, i) => [id, texts[i] ?? ""])) };
}

/** Names of the tables, for a workbook that throws parts away. */
export function writeNames(records: readonly TableRecord[]): string {
  return JSON.stringify(
    records.map(({ tag, plan, etag, table, filter, heads }) => ({ tag, plan, etag, table, filter, heads })),
  );
}

export function readNames(text: unknown): TableRecord[] {
  if (typeof text !== "string") return [];
  try {
    return (JSON.parse(text) as Omit<TableRecord, "rows">[]).map((names) => ({ ...names, rows: undefined }));
  } catch {
    return [];
  }
}

/** The tag that a key begins with, and undefined for what is no key of ours. */
export function tagOfKey(key: string): string | undefined {
  return /^([0-9a-f]{6})-\d+$/.exec(key)?.[1];
}
