import { officeError } from "../client/errors.ts";
import { fromBase64 } from "../package/flat-opc.ts";
import { contentType, ns, relationship } from "../package/names.ts";
import { OfficePackage } from "../package/office-package.ts";
import { markupOf } from "../package/xml.ts";
import type { ExcelHost } from "./excel-host.ts";
import { s, sChild, sChildren } from "./sheet-order.ts";
import { Sheet } from "./sheet.ts";
import { Table } from "./table.ts";
import { Workbook } from "./workbook.ts";

export interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: "Before" | "After" | "Beginning" | "End" | "None";
  readonly relativeTo?: Sheet | string;
}

/** `insertWorksheetsFromBase64`: sheets of another workbook with formats and tables; gives their ids. */
export function insertSheets(host: ExcelHost, base64: unknown, options: InsertOptions): string[] {
  const source = open(host, base64);
  if (source.dateSystem !== host.workbook.dateSystem) throw officeError("NotImplementedInFake", "", "sheets that count days from another day");
  const wanted = options.sheetNamesToInsert ?? [];
  const missing = wanted.find((name) => !source.sheetByName(name));
  if (missing !== undefined) throw officeError("InvalidArgument", "", `sheet ${missing}`);
  const sheets = source.sheets.filter((sheet) => wanted.length === 0 || wanted.includes(sheet.name));
  const made = sheets.map((sheet) => bringSheet(host.workbook, sheet));
  place(host.workbook, made, options);
  for (const sheet of made) host.events.about("added", sheet);
  return made.map((sheet) => sheet.id);
}

function open(host: ExcelHost, base64: unknown): Workbook {
  try {
    if (typeof base64 !== "string") throw new TypeError("base64");
    return new Workbook(OfficePackage.open(fromBase64(base64)), host.workbook.profile);
  } catch {
    throw officeError("InvalidArgument", "", "not a base64 .xlsx");
  }
}

function bringSheet(workbook: Workbook, source: Sheet): Sheet {
  const { file } = workbook;
  let name = source.name;
  for (let number = 2; workbook.sheetByName(name); number++) name = `${source.name} (${number})`;
  const root = source.root.cloneNode(true) as Element;
  for (const foreign of ["drawing", "legacyDrawing", "pageSetup", "tableParts", "extLst"]) for (const e of sChildren(root, foreign)) if (foreign !== "pageSetup" || e.hasAttributeNS(ns.r, "id")) e.remove();
  inlineStrings(root, source);
  restyle(root, workbook, source.workbook);
  const made = workbook.addSheet(name, markupOf(root));
  for (const table of source.workbook.tables.filter((t) => t.sheet === source)) bringTable(workbook, made, table);
  for (const r of source.workbook.file.relationships(source.part))
    if (r.type !== relationship.table && !r.external) throw officeError("NotImplementedInFake", "", `a sheet with ${r.target}`);
  if (!file.has(made.part)) throw officeError("GeneralException");
  return made;
}

function inlineStrings(root: Element, source: Sheet): void {
  for (const c of root.getElementsByTagNameNS(ns.s, "c")) {
    if (c.getAttribute("t") !== "s") continue;
    const text = s(c, "t");
    text.setAttributeNS(ns.xml, "xml:space", "preserve");
    text.textContent = source.workbook.sharedString(Number(sChild(c, "v")?.textContent));
    c.setAttribute("t", "inlineStr");
    c.replaceChildren(s(c, "is", {}, text));
  }
}

/** Brings the formats that cells use into this workbook's style book. */
function restyle(root: Element, to: Workbook, from: Workbook): void {
  const known = new Map<string, string>();
  for (const e of [...root.getElementsByTagNameNS(ns.s, "c"), ...root.getElementsByTagNameNS(ns.s, "row"), ...root.getElementsByTagNameNS(ns.s, "col")]) {
    const attribute = e.localName === "col" ? "style" : "s";
    const index = e.getAttribute(attribute);
    if (index === null) continue;
    if (!known.has(index)) known.set(index, String(bringFormat(to, from, Number(index))));
    e.setAttribute(attribute, known.get(index) ?? "0");
  }
  const differentials = sChildren(from.styles.list("dxfs"), "dxf");
  for (const rule of root.getElementsByTagNameNS(ns.s, "cfRule")) {
    const dxf = differentials[Number(rule.getAttribute("dxfId") ?? -1)];
    if (dxf) rule.setAttribute("dxfId", String(to.styles.add("dxfs", to.root.ownerDocument.importNode(dxf, true))));
  }
}

function bringFormat(to: Workbook, from: Workbook, index: number): number {
  const format = from.styles.format(index);
  const owner = to.styles.root.ownerDocument;
  const copy = owner.importNode(format, true);
  for (const part of ["font", "fill", "border"] as const)
    copy.setAttribute(`${part}Id`, String(to.styles.add(`${part}s`, owner.importNode(from.styles.part(format, part), true))));
  copy.setAttribute("numFmtId", to.styles.numberFormatId(from.styles.numberFormat(format)));
  copy.setAttribute("xfId", "0");
  return to.styles.add("cellXfs", copy);
}

function bringTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  const { file } = workbook;
  const root = table.root.cloneNode(true) as Element;
  const number = 1 + Math.max(0, ...workbook.tables.map((t) => Number(t.id)));
  let name = table.name;
  for (let suffix = 1; workbook.tableByName(name); suffix++) name = `${table.name}_${suffix}`;
  for (const [key, value] of Object.entries({ id: String(number), name, displayName: name })) root.setAttribute(key, value);
  const part = file.freeName("xl/tables/table#.xml");
  file.addXml(part, markupOf(root), contentType.table);
  const relation = file.relate(sheet.part, relationship.table, part);
  const parts = sChild(sheet.root, "tableParts") ?? sheet.root.appendChild(s(sheet.root, "tableParts"));
  const entry = s(parts, "tablePart");
  entry.setAttributeNS(ns.r, "r:id", relation);
  parts.append(entry);
  parts.setAttribute("count", String(parts.children.length));
  workbook.tables.push(new Table(sheet, part));
}

function place(workbook: Workbook, made: readonly Sheet[], { positionType = "End", relativeTo }: InsertOptions): void {
  const anchor = typeof relativeTo === "string" ? workbook.sheetByName(relativeTo) : (relativeTo ?? null);
  if ((positionType === "Before" || positionType === "After") && !anchor) throw officeError("InvalidArgument", "", "relativeTo");
  const others = workbook.sheets.filter((sheet) => !made.includes(sheet));
  const start =
    positionType === "Beginning" ? 0 : positionType === "End" || positionType === "None" ? others.length : others.indexOf(anchor as Sheet) + (positionType === "After" ? 1 : 0);
  for (const [index, sheet] of made.entries()) workbook.moveSheet(sheet, start + index);
}
