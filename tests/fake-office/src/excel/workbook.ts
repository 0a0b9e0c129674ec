import { officeError } from "../client/errors.ts";
import { contentType, ns, relationship } from "../package/names.ts";
import type { OfficePackage } from "../package/office-package.ts";
import type { Profile } from "../profiles/profile.ts";
import { demandArea, splitAddress, type Area } from "./address.ts";
import type { DateSystem } from "./cell-value.ts";
import { ensureS, put, s, sChild, sChildren } from "./sheet-order.ts";
import { Sheet } from "./sheet.ts";
import { StyleBook } from "./style-book.ts";
import { Table } from "./table.ts";

/** A stretch of one sheet: the native of `Excel.Range`. */
export interface CellRange extends Area {
  readonly sheet: Sheet;
}

export const rangeOf = (sheet: Sheet, { top, left, bottom, right }: Area): CellRange => ({ sheet, top, left, bottom, right });

/** An open workbook. */
export class Workbook {
  readonly part: string;
  readonly root: Element;
  readonly styles: StyleBook;
  readonly sheets: Sheet[] = [];
  readonly tables: Table[] = [];
  active: Sheet;
  selection: CellRange;
  private readonly strings: readonly string[];

  constructor(
    readonly file: OfficePackage,
    readonly profile: Profile,
  ) {
    this.part = file.related("", relationship.document) ?? "xl/workbook.xml";
    const root = file.xml(this.part)?.documentElement;
    if (!root) throw new Error("Not a workbook");
    this.root = root;
    this.styles = new StyleBook(file, this.part);
    const shared = file.related(this.part, relationship.sharedStrings);
    const table = shared ? file.xml(shared)?.documentElement : null;
    this.strings = sChildren(table, "si").map((si) => [...si.getElementsByTagNameNS(ns.s, "t")].map((t) => t.textContent).join(""));
    const targets = new Map(file.relationships(this.part).map((r) => [r.id, r.target]));
    for (const entry of sChildren(sChild(root, "sheets"), "sheet")) this.load(entry, targets.get(entry.getAttributeNS(ns.r, "id") ?? "") ?? "");
    const [first] = this.sheets;
    if (!first) throw new Error("A workbook without sheets");
    this.active = first;
    this.selection = rangeOf(first, { top: 0, left: 0, bottom: 0, right: 0 });
  }

  load(entry: Element, part: string): Sheet {
    const document = this.file.xml(part);
    if (!document) throw new Error(`The workbook has no part ${part}`);
    const sheet = new Sheet(this, entry, part, document);
    this.sheets.push(sheet);
    for (const r of this.file.relationships(part)) if (r.type === relationship.table) this.tables.push(new Table(sheet, r.target));
    return sheet;
  }

  /** From which day the workbook counts. */
  get dateSystem(): DateSystem {
    return ["1", "true", "on"].includes(sChild(this.root, "workbookPr")?.getAttribute("date1904") ?? "") ? "1904" : "1900";
  }

  sharedString(index: number): string {
    return this.strings[index] ?? "";
  }

  sheetByName(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase() || sheet.id === name) ?? null;
  }

  addSheet(name: string | undefined, markup?: string): Sheet {
    const wanted = name ?? this.freeSheetName();
    demandSheetName(wanted, this);
    const part = this.file.freeName("xl/worksheets/sheet#.xml");
    const empty = `<worksheet xmlns="${ns.s}" xmlns:r="${ns.r}"><sheetData/></worksheet>`;
    this.file.addXml(part, markup ?? empty, contentType.worksheet);
    const id = this.file.relate(this.part, relationship.worksheet, part);
    const list = ensureS(this.root, "sheets");
    const sheetId = String(1 + Math.max(0, ...sChildren(list, "sheet").map((e) => Number(e.getAttribute("sheetId")))));
    const entry = s(list, "sheet", { name: wanted, sheetId });
    entry.setAttributeNS(ns.r, "r:id", id);
    list.append(entry);
    return this.load(entry, part);
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheetByName(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  removeSheet(sheet: Sheet): void {
    if (this.sheets.length === 1) throw officeError("GeneralException", "", "the last sheet cannot go");
    for (const table of this.tables.filter((t) => t.sheet === sheet)) this.file.remove(table.part);
    this.tables.splice(0, this.tables.length, ...this.tables.filter((t) => t.sheet !== sheet));
    this.withNames((before) => before !== sheet, () => this.sheets.splice(this.sheets.indexOf(sheet), 1));
    sheet.entry.remove();
    this.file.unrelate(this.part, sheet.part);
    this.file.remove(sheet.part);
    if (this.active === sheet) this.active = this.sheets[0] as Sheet;
  }

  /** Names that belong to a sheet tell it by its place (§18.2.5 localSheetId): they follow, or go with the sheet. */
  private withNames(isKept: (sheet: Sheet) => boolean, change: () => void): void {
    const holder = sChild(this.root, "definedNames");
    const local = sChildren(holder, "definedName").flatMap((e) => {
      const sheet = e.hasAttribute("localSheetId") ? this.sheets[Number(e.getAttribute("localSheetId"))] : undefined;
      return sheet ? [{ e, sheet }] : [];
    });
    change();
    for (const { e, sheet } of local)
      if (isKept(sheet)) e.setAttribute("localSheetId", String(this.sheets.indexOf(sheet)));
      else e.remove();
    if (holder?.children.length === 0) holder.remove();
  }

  moveSheet(sheet: Sheet, position: number): void {
    const list = sheet.entry.parentElement as Element;
    this.withNames(() => true, () => {
      this.sheets.splice(this.sheets.indexOf(sheet), 1);
      this.sheets.splice(position, 0, sheet);
    });
    list.replaceChildren(...this.sheets.map((each) => each.entry));
  }

  /** The area of an address with or without a sheet name; defined names are addresses too. */
  resolve(address: string, home: Sheet): CellRange {
    const named = this.nameOf(address, home);
    const { sheet, area } = splitAddress(named?.textContent ?? address);
    const target = sheet === null ? home : this.sheetByName(sheet);
    if (!target) throw officeError("ItemNotFound", "", address);
    const table = this.tables.find((t) => t.name.toLowerCase() === area.toLowerCase());
    return rangeOf(table?.sheet ?? target, table ? table.bodyArea : demandArea(area));
  }

  get names(): Element[] {
    return sChildren(sChild(this.root, "definedNames"), "definedName").filter((e) => !(e.getAttribute("name") ?? "").startsWith("_xlnm."));
  }

  nameOf(name: string, scope: Sheet | null): Element | null {
    const local = scope ? String(this.sheets.indexOf(scope)) : null;
    const same = this.names.filter((e) => e.getAttribute("name")?.toLowerCase() === name.toLowerCase());
    return same.find((e) => e.getAttribute("localSheetId") === local) ?? same.find((e) => !e.hasAttribute("localSheetId")) ?? null;
  }

  addName(name: string, formula: string, scope: Sheet | null): Element {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || demandNoAddress(name) || this.nameOf(name, scope)) throw officeError("InvalidArgument", "", `name ${name}`);
    const holder = sChild(this.root, "definedNames") ?? put(this.root, s(this.root, "definedNames"));
    const made = s(holder, "definedName", { name });
    if (scope) made.setAttribute("localSheetId", String(this.sheets.indexOf(scope)));
    made.textContent = formula.replace(/^=/, "");
    holder.append(made);
    return made;
  }

  removeName(entry: Element): void {
    const holder = entry.parentElement;
    entry.remove();
    if (holder?.children.length === 0) holder.remove();
  }

  tableByName(name: string): Table | null {
    return this.tables.find((t) => t.name.toLowerCase() === name.toLowerCase() || t.id === name) ?? null;
  }
}

const demandNoAddress = (name: string): boolean => /^[A-Za-z]{1,3}\d+$/.test(name);

export function demandSheetName(name: string, workbook: Workbook): void {
  const isBad = name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || name.startsWith("'");
  if (isBad) throw officeError("InvalidArgument", "", `sheet name ${name}`);
  if (workbook.sheetByName(name)) throw officeError("ItemAlreadyExists", "", name);
}

