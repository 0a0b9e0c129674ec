import { strToU8, zipSync } from "fflate";
import { contentType, ns, relationship } from "../package/names.ts";
import { escapeXml } from "./blank-document.ts";

export type CellContent = string | number | boolean | null;

const xml = (markup: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`);

function cell(name: string, value: CellContent): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${name}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value.startsWith("=")) return `<c r="${name}"><f>${escapeXml(value.slice(1))}</f></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const sheetXml = (rows: readonly (readonly CellContent[])[]): string => {
  const written = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(`${String.fromCharCode(65 + column)}${row + 1}`, value)).join("")}</row>`);
  return `<worksheet xmlns="${ns.s}" xmlns:r="${ns.r}"><sheetData>${written.join("")}</sheetData></worksheet>`;
};

/** An .xlsx with the given sheets, each a list of rows of at most 26 cells; one empty sheet when none. `date1904`: it counts days from 1904. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>> = { Sheet1: [] }, { date1904 = false } = {}): Uint8Array {
  const names = Object.keys(sheets);
  const overrides = names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${contentType.worksheet}"/>`);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": xml(
      `<Types xmlns="${ns.types}"><Default Extension="rels" ContentType="${contentType.relationships}"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${contentType.workbook}"/>${overrides.join("")}</Types>`,
    ),
    "_rels/.rels": xml(`<Relationships xmlns="${ns.rel}"><Relationship Id="rId1" Type="${relationship.document}" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${ns.s}" xmlns:r="${ns.r}">${date1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${ns.rel}">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relationship.worksheet}" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    ),
  };
  for (const [i, name] of names.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = xml(sheetXml(sheets[name] ?? []));
  return zipSync(files);
}
