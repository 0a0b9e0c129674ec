import { officeError } from "../client/errors.ts";
import { ns } from "../package/names.ts";
import { cellName, cellsOf, columnNumber, intersect, type Area } from "./address.ts";
import { coerce, type CellValue } from "./cell-value.ts";
import { evaluate } from "./formula.ts";
import { s, sChild, sChildren } from "./sheet-order.ts";
import type { Workbook } from "./workbook.ts";

/** One worksheet over its live DOM; cells are found by number, not by search. */
export class Sheet {
  readonly root: Element;
  private readonly data: Element;
  private readonly rows = new Map<number, { readonly element: Element; readonly cells: Map<number, Element> }>();

  constructor(
    readonly workbook: Workbook,
    /** The entry in the workbook's list. */
    readonly entry: Element,
    readonly part: string,
    document: Document,
  ) {
    this.root = document.documentElement;
    const data = sChild(this.root, "sheetData");
    if (!data) throw new Error(`${part} has no sheetData`);
    this.data = data;
    for (const row of sChildren(data, "row")) {
      const cells = new Map(sChildren(row, "c").map((c) => [columnNumber((c.getAttribute("r") ?? "").replace(/\d+/, "")), c] as const));
      this.rows.set(Number(row.getAttribute("r")) - 1, { element: row, cells });
    }
  }

  get name(): string {
    return this.entry.getAttribute("name") ?? "";
  }

  get id(): string {
    return `{00000000-0000-0000-0000-${(this.entry.getAttribute("sheetId") ?? "0").padStart(12, "0")}}`;
  }

  get isAlive(): boolean {
    return this.entry.isConnected;
  }

  get isProtected(): boolean {
    return sChild(this.root, "sheetProtection")?.getAttribute("sheet") === "1";
  }

  cell(row: number, column: number): Element | null {
    return this.rows.get(row)?.cells.get(column) ?? null;
  }

  private row(row: number): { readonly element: Element; readonly cells: Map<number, Element> } {
    const known = this.rows.get(row);
    if (known) return known;
    const made = { element: s(this.data, "row", { r: String(row + 1) }), cells: new Map<number, Element>() };
    const next = sChildren(this.data, "row").find((e) => Number(e.getAttribute("r")) > row + 1);
    this.data.insertBefore(made.element, next ?? null);
    this.rows.set(row, made);
    return made;
  }

  rowElement(row: number, make: boolean): Element | null {
    return make ? this.row(row).element : (this.rows.get(row)?.element ?? null);
  }

  private ensureCell(row: number, column: number): Element {
    const { element, cells } = this.row(row);
    const known = cells.get(column);
    if (known) return known;
    const made = s(element, "c", { r: cellName(row, column) });
    const next = [...cells].filter(([other]) => other > column).sort(([a], [b]) => a - b)[0];
    element.insertBefore(made, next?.[1] ?? null);
    cells.set(column, made);
    return made;
  }

  styleIndex(row: number, column: number): number {
    return Number(this.cell(row, column)?.getAttribute("s") ?? 0);
  }

  setStyleIndex(row: number, column: number, index: number): void {
    this.ensureCell(row, column).setAttribute("s", String(index));
  }

  formatOf(row: number, column: number): string {
    const { styles } = this.workbook;
    return styles.numberFormat(styles.format(this.styleIndex(row, column)));
  }

  /** The formula with its equals sign, or null. */
  formula(row: number, column: number): string | null {
    const f = sChild(this.cell(row, column), "f");
    return f ? `=${f.textContent ?? ""}` : null;
  }

  value(row: number, column: number): CellValue {
    const c = this.cell(row, column);
    if (!c) return "";
    const v = sChild(c, "v")?.textContent;
    switch (c.getAttribute("t")) {
      case "s":
        return this.workbook.sharedString(Number(v));
      case "inlineStr":
        return [...(sChild(c, "is")?.getElementsByTagNameNS(ns.s, "t") ?? [])].map((t) => t.textContent).join("");
      case "b":
        return v === "1";
      case "str":
      case "e":
        return v ?? "";
    }
    if (v !== undefined && v !== null) return Number(v);
    const formula = this.formula(row, column);
    return formula === null ? "" : evaluate(this, formula, row);
  }

  /** Writes a value or a formula as Excel would take it; "" empties the cell, formats stay. */
  write(row: number, column: number, given: unknown): void {
    if (given === null || given === undefined) return;
    if (given === "" && !this.cell(row, column)) return;
    const c = this.ensureCell(row, column);
    c.removeAttribute("t");
    c.replaceChildren();
    if (given === "") return;
    if (typeof given === "string" && given.startsWith("=") && given.length > 1) {
      c.append(s(c, "f"));
      (c.firstElementChild as Element).textContent = given.slice(1);
      return;
    }
    if (!["string", "number", "boolean"].includes(typeof given)) throw officeError("InvalidArgument", "", "cell value");
    const { value, format } = coerce(given, this.formatOf(row, column), this.workbook.dateSystem);
    if (format && this.formatOf(row, column) === "General") this.restyle(row, column, (xf) => this.workbook.styles.setNumberFormat(xf, format));
    this.store(c, value);
  }

  /** Puts a value or formula where it goes as it is, as sorting and copying do: nothing is read as if it were typed. */
  place(row: number, column: number, written: CellValue): void {
    if (written === "" || (typeof written === "string" && written.startsWith("=") && written.length > 1)) {
      this.write(row, column, written);
      return;
    }
    const c = this.ensureCell(row, column);
    c.removeAttribute("t");
    c.replaceChildren();
    this.store(c, written);
  }

  private store(c: Element, value: CellValue): void {
    if (typeof value === "string") {
      const t = s(c, "t");
      t.setAttributeNS(ns.xml, "xml:space", "preserve");
      t.textContent = value;
      c.setAttribute("t", "inlineStr");
      c.append(s(c, "is", {}, t));
      return;
    }
    if (typeof value === "boolean") c.setAttribute("t", "b");
    const v = s(c, "v");
    v.textContent = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    c.append(v);
  }

  restyle(row: number, column: number, change: (format: Element) => void): void {
    this.setStyleIndex(row, column, this.workbook.styles.derive(this.styleIndex(row, column), change));
  }

  /** The same for many cells; each format that occurs is derived once for each `key`. */
  restyleAll(cells: Iterable<readonly [number, number]>, change: (format: Element, key: string) => void, keyOf: (row: number, column: number) => string | null): void {
    const derived = new Map<string, number>();
    for (const [row, column] of cells) {
      const key = keyOf(row, column);
      if (key === null) continue;
      const index = this.styleIndex(row, column);
      const known = `${index} ${key}`;
      if (!derived.has(known)) derived.set(known, this.workbook.styles.derive(index, (format) => change(format, key)));
      this.setStyleIndex(row, column, derived.get(known) ?? index);
    }
  }

  /** Moves the content of an area by rows within its columns, as shifting cells does. */
  shift(area: Area, by: number): void {
    const cells = [...cellsOf(area)].filter(([row, column]) => this.cell(row, column));
    const taken = cells.map(([row, column]) => {
      const entry = this.rows.get(row);
      const c = entry?.cells.get(column) as Element;
      c.remove();
      entry?.cells.delete(column);
      return [row + by, column, c] as const;
    });
    for (const [row, column, c] of taken) {
      this.removeCell(row, column);
      const fresh = this.ensureCell(row, column);
      for (const attribute of c.attributes) if (attribute.name !== "r") fresh.setAttribute(attribute.name, attribute.value);
      fresh.replaceChildren(...c.childNodes);
    }
  }

  removeCell(row: number, column: number): void {
    const entry = this.rows.get(row);
    entry?.cells.get(column)?.remove();
    entry?.cells.delete(column);
  }

  /** The smallest area that holds every cell with content, or with a format too. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const [row, { cells }] of this.rows)
      for (const [column, c] of cells) {
        if (c.childNodes.length === 0 && (valuesOnly || !c.getAttribute("s"))) continue;
        used = used
          ? { top: Math.min(used.top, row), left: Math.min(used.left, column), bottom: Math.max(used.bottom, row), right: Math.max(used.right, column) }
          : { top: row, left: column, bottom: row, right: column };
      }
    return used;
  }

  /** An area cut to what is used, so that whole columns do not take a million cells. */
  clip(area: Area): Area | null {
    const used = this.usedArea(false);
    return used && intersect(area, used);
  }

  /** Locked cells of a protected sheet refuse to change. */
  demandWritable(area: Area): void {
    if (!this.isProtected) return;
    const { styles } = this.workbook;
    for (const [row, column] of cellsOf(area))
      if (styles.isLocked(styles.format(this.styleIndex(row, column)))) throw officeError("AccessDenied", "", "the sheet is protected");
  }

  demandUnprotected(): void {
    if (this.isProtected) throw officeError("AccessDenied", "", "the sheet is protected");
  }
}
