import { officeError } from "../client/errors.ts";
import { contentType, ns, relationship } from "../package/names.ts";
import { areaName, demandArea, intersect, type Area } from "./address.ts";
import { ensureS, put, s, sChild, sChildren, setAttribute } from "./sheet-order.ts";
import type { Sheet } from "./sheet.ts";

/** One Excel table: its part, and its cells in the sheet. */
export class Table {
  readonly root: Element;

  constructor(
    readonly sheet: Sheet,
    readonly part: string,
  ) {
    const root = sheet.workbook.file.xml(part)?.documentElement;
    if (!root) throw new Error(`The workbook has no part ${part}`);
    this.root = root;
  }

  /** Turns an area into a table; the header cells' texts become the column names. */
  static add(sheet: Sheet, area: Area, hasHeaders: boolean): Table {
    const { workbook } = sheet;
    sheet.demandUnprotected();
    if (workbook.tables.some((t) => t.sheet === sheet && intersect(t.area, area))) throw officeError("InvalidArgument", "", "tables may not overlap");
    let whole = area;
    if (!hasHeaders) {
      sheet.shift(area, 1);
      whole = { ...area, bottom: area.bottom + 1 };
    } else if (area.top === area.bottom) whole = { ...area, bottom: area.bottom + 1 };
    const number = 1 + Math.max(0, ...workbook.tables.map((t) => Number(t.id)));
    const part = workbook.file.freeName("xl/tables/table#.xml");
    const name = `Table${number}`;
    workbook.file.addXml(part, `<table xmlns="${ns.s}" id="${number}" name="${name}" displayName="${name}" ref="${areaName(whole)}" totalsRowShown="0"/>`, contentType.table);
    const relation = workbook.file.relate(sheet.part, relationship.table, part);
    const made = new Table(sheet, part);
    made.root.append(
      s(made.root, "autoFilter", { ref: areaName(whole) }),
      s(made.root, "tableColumns"),
      s(made.root, "tableStyleInfo", { name: "TableStyleMedium2", showFirstColumn: "0", showLastColumn: "0", showRowStripes: "1", showColumnStripes: "0" }),
    );
    for (let column = whole.left; column <= whole.right; column++) made.addColumnEntry(column - whole.left, made.headerText(whole.top, column, hasHeaders));
    made.link(relation);
    workbook.tables.push(made);
    return made;
  }

  /** Column names are unique and never empty; Excel invents what is missing. */
  private headerText(row: number, column: number, hasHeaders: boolean): string {
    const given = hasHeaders ? String(this.sheet.value(row, column)) : "";
    let name = given;
    for (let number = this.columnNames.length + 1; name === "" || this.columnNames.includes(name); number++) name = given ? `${given}${number}` : `Column${number}`;
    if (name !== given || !hasHeaders || typeof this.sheet.value(row, column) !== "string") this.sheet.write(row, column, `'${name}`);
    return name;
  }

  private link(relation: string): void {
    const parts = ensureS(this.sheet.root, "tableParts");
    const entry = s(parts, "tablePart");
    entry.setAttributeNS(ns.r, "r:id", relation);
    parts.append(entry);
    parts.setAttribute("count", String(parts.children.length));
  }

  private addColumnEntry(index: number, name: string): void {
    const columns = ensureS(this.root, "tableColumns");
    const id = 1 + Math.max(0, ...sChildren(columns, "tableColumn").map((e) => Number(e.getAttribute("id"))));
    columns.insertBefore(s(columns, "tableColumn", { id: String(id), name }), columns.children[index] ?? null);
    columns.setAttribute("count", String(columns.children.length));
  }

  get isAlive(): boolean {
    return this.sheet.workbook.tables.includes(this);
  }

  get id(): string {
    return this.root.getAttribute("id") ?? "";
  }

  get name(): string {
    return this.root.getAttribute("displayName") ?? "";
  }

  set name(name: string) {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || this.sheet.workbook.tableByName(name)) throw officeError("InvalidArgument", "", `table name ${name}`);
    this.root.setAttribute("name", name);
    this.root.setAttribute("displayName", name);
  }

  get area(): Area {
    return demandArea(this.root.getAttribute("ref"));
  }

  get hasTotals(): boolean {
    return Number(this.root.getAttribute("totalsRowCount") ?? 0) > 0;
  }

  get hasHeaders(): boolean {
    return this.root.getAttribute("headerRowCount") !== "0";
  }

  get bodyArea(): Area {
    const { top, left, bottom, right } = this.area;
    return { top: top + (this.hasHeaders ? 1 : 0), left, bottom: bottom - (this.hasTotals ? 1 : 0), right };
  }

  get columns(): Element[] {
    return sChildren(sChild(this.root, "tableColumns"), "tableColumn");
  }

  get columnNames(): string[] {
    return this.columns.map((e) => e.getAttribute("name") ?? "");
  }

  columnArea(index: number): Area {
    if (index < 0) throw officeError("ItemNotFound", "", "table column");
    const body = this.bodyArea;
    return { ...body, left: body.left + index, right: body.left + index };
  }

  get rowCount(): number {
    const { top, bottom } = this.bodyArea;
    return bottom - top + 1;
  }

  setArea(area: Area): void {
    this.root.setAttribute("ref", areaName(area));
    sChild(this.root, "autoFilter")?.setAttribute("ref", areaName({ ...area, bottom: area.bottom - (this.hasTotals ? 1 : 0) }));
  }

  /** Inserts rows of values before the body row `index`; null or -1 appends. Cells below the table move down. */
  addRows(index: number | null, values: readonly (readonly unknown[])[]): number {
    this.sheet.demandUnprotected();
    const { bodyArea: body, area, rowCount } = this;
    const at = index === null || index < 0 ? rowCount : index;
    const width = body.right - body.left + 1;
    if (at > rowCount || values.some((row) => row.length !== width)) throw officeError("InvalidArgument", "", "row index or values");
    const used = this.sheet.usedArea(false);
    const top = body.top + at;
    const isEmptyTable = rowCount === 1 && at === 1 && this.isEmptyRow(body.top);
    const by = values.length - (isEmptyTable ? 1 : 0);
    const first = isEmptyTable ? body.top : top;
    if (by > 0 && used && used.bottom >= top) this.sheet.shift({ ...body, top, bottom: used.bottom }, by);
    for (const [row, cells] of values.entries())
      for (const [column, value] of cells.entries()) {
        this.sheet.setStyleIndex(first + row, body.left + column, this.sheet.styleIndex(Math.max(body.top, first - 1), body.left + column));
        this.sheet.write(first + row, body.left + column, value);
      }
    this.setArea({ ...area, bottom: area.bottom + by });
    return first - body.top;
  }

  private isEmptyRow(row: number): boolean {
    const { left, right } = this.area;
    for (let column = left; column <= right; column++) if (this.sheet.value(row, column) !== "" || this.sheet.formula(row, column)) return false;
    return true;
  }

  deleteRow(index: number): void {
    this.sheet.demandUnprotected();
    const { bodyArea: body, area, rowCount } = this;
    if (index < 0 || index >= rowCount) throw officeError("ItemNotFound");
    for (let column = body.left; column <= body.right; column++) this.sheet.removeCell(body.top + index, column);
    if (rowCount === 1) return;
    const used = this.sheet.usedArea(false);
    if (used) this.sheet.shift({ ...body, top: body.top + index + 1, bottom: Math.max(used.bottom, area.bottom) }, -1);
    this.setArea({ ...area, bottom: area.bottom - 1 });
  }

  addColumn(index: number | null, values: readonly (readonly unknown[])[] | undefined, name: string | undefined): number {
    this.sheet.demandUnprotected();
    const { area, bodyArea } = this;
    const count = this.columns.length;
    const at = index === null || index < 0 ? count : index;
    if (at !== count) throw officeError("NotImplementedInFake", "", "a column in the middle of a table");
    const column = area.right + 1;
    this.setArea({ ...area, right: column });
    const given = values?.map((row) => row[0]) ?? [];
    const header = name ?? (given.length > this.rowCount ? String(given.shift()) : `Column${count + 1}`);
    this.addColumnEntry(at, header);
    this.sheet.write(area.top, column, `'${header}`);
    for (const [row, value] of given.entries()) this.sheet.write(bodyArea.top + row, column, value);
    return at;
  }

  renameColumn(index: number, name: string): void {
    if (this.columnNames.includes(name)) throw officeError("InvalidArgument", "", `column ${name}`);
    this.columns[index]?.setAttribute("name", name);
    this.sheet.write(this.area.top, this.area.left + index, `'${name}`);
  }

  /** The name cells follow what is typed into the header row. */
  followHeaders(): void {
    if (!this.hasHeaders) return;
    for (const [index, e] of this.columns.entries()) {
      const text = String(this.sheet.value(this.area.top, this.area.left + index));
      if (text !== "") e.setAttribute("name", text);
    }
  }

  showTotals(show: boolean): void {
    if (show === this.hasTotals) return;
    const { area } = this;
    if (show) {
      const used = this.sheet.usedArea(false);
      if (used && used.bottom > area.bottom) this.sheet.shift({ ...area, top: area.bottom + 1, bottom: used.bottom }, 1);
      this.setArea({ ...area, bottom: area.bottom + 1 });
      this.sheet.write(area.bottom + 1, area.left, "'Total");
      this.columns[0]?.setAttribute("totalsRowLabel", "Total");
      setAttribute(this.root, "totalsRowCount", 1);
      this.root.removeAttribute("totalsRowShown");
      sChild(this.root, "autoFilter")?.setAttribute("ref", areaName(area));
    } else {
      for (let column = area.left; column <= area.right; column++) this.sheet.removeCell(area.bottom, column);
      setAttribute(this.root, "totalsRowCount", null);
      this.setArea({ ...area, bottom: area.bottom - 1 });
    }
  }

  get styleInfo(): Element {
    return sChild(this.root, "tableStyleInfo") ?? put(this.root, s(this.root, "tableStyleInfo", { showRowStripes: "1" }));
  }

  /** Takes the table away; with its cells, or leaving them as plain cells. */
  remove(keepCells: boolean): void {
    const { file, tables } = this.sheet.workbook;
    this.sheet.demandUnprotected();
    const { area } = this;
    if (!keepCells) for (let row = area.top; row <= area.bottom; row++) for (let c = area.left; c <= area.right; c++) this.sheet.removeCell(row, c);
    const relation = file.relationships(this.sheet.part).find((r) => r.target === this.part)?.id;
    const parts = sChild(this.sheet.root, "tableParts");
    for (const e of sChildren(parts, "tablePart")) if (e.getAttributeNS(ns.r, "id") === relation) e.remove();
    if (parts?.children.length === 0) parts.remove();
    else parts?.setAttribute("count", String(parts.children.length));
    file.unrelate(this.sheet.part, this.part);
    file.remove(this.part);
    tables.splice(tables.indexOf(this), 1);
  }
}
