import { contentType, ns, relationship } from "../package/names.ts";
import type { OfficePackage } from "../package/office-package.ts";
import { markupOf } from "../package/xml.ts";
import { ensureS, put, s, sChild, sChildren } from "./sheet-order.ts";

const builtIn: Readonly<Record<string, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 49: "@",
};

const minimal =
  `<styleSheet xmlns="${ns.s}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** The workbook's cell formats. A changed format is a new entry; equal ones are shared. */
export class StyleBook {
  readonly root: Element;

  constructor(file: OfficePackage, workbookPart: string) {
    const known = file.related(workbookPart, relationship.styles);
    let live = known ? file.xml(known) : null;
    if (!live) {
      live = file.addXml("xl/styles.xml", minimal, contentType.spreadsheetStyles);
      file.relate(workbookPart, relationship.styles, "xl/styles.xml");
    }
    this.root = live.documentElement;
  }

  list(name: "fonts" | "fills" | "borders" | "cellXfs" | "dxfs" | "numFmts"): Element {
    return ensureS(this.root, name);
  }

  /** The format at an index. */
  format(index: number): Element {
    const all = sChildren(this.list("cellXfs"), "xf");
    return all[index] ?? (all[0] as Element);
  }

  /** Adds an entry unless an equal one is there; gives its index. */
  add(name: "fonts" | "fills" | "borders" | "cellXfs" | "dxfs", entry: Element): number {
    const holder = this.list(name);
    const all = [...holder.children];
    const markup = markupOf(entry);
    const known = all.findIndex((e) => markupOf(e) === markup);
    if (known >= 0) return known;
    holder.append(entry);
    holder.setAttribute("count", String(all.length + 1));
    return all.length;
  }

  /** The index of a format that differs by `change` from the one at `index`. */
  derive(index: number, change: (format: Element) => void): number {
    const copy = this.format(index).cloneNode(true) as Element;
    change(copy);
    return this.add("cellXfs", copy);
  }

  /** The font, fill or border a format uses. */
  part(format: Element, name: "font" | "fill" | "border"): Element {
    const holder = this.list(`${name}s`);
    const index = Number(format.getAttribute(`${name}Id`) ?? 0);
    return (holder.children[index] ?? holder.children[0]) as Element;
  }

  /** Changes the font, fill or border of a format without touching other cells. */
  changePart(format: Element, name: "font" | "fill" | "border", change: (part: Element) => void): void {
    const copy = this.part(format, name).cloneNode(true) as Element;
    change(copy);
    format.setAttribute(`${name}Id`, String(this.add(`${name}s`, copy)));
    format.setAttribute(`apply${name[0]?.toUpperCase() ?? ""}${name.slice(1)}`, "1");
  }

  numberFormat(format: Element): string {
    const id = format.getAttribute("numFmtId") ?? "0";
    const custom = sChildren(sChild(this.root, "numFmts"), "numFmt").find((e) => e.getAttribute("numFmtId") === id);
    return custom?.getAttribute("formatCode") ?? builtIn[id] ?? "General";
  }

  setNumberFormat(format: Element, code: string): void {
    format.setAttribute("numFmtId", this.numberFormatId(code));
    format.setAttribute("applyNumberFormat", "1");
  }

  numberFormatId(code: string): string {
    const usual = Object.entries(builtIn).find(([, each]) => each === code)?.[0];
    if (usual) return usual;
    const holder = sChild(this.root, "numFmts") ?? put(this.root, s(this.root, "numFmts"));
    const all = sChildren(holder, "numFmt");
    const known = all.find((e) => e.getAttribute("formatCode") === code);
    if (known) return known.getAttribute("numFmtId") ?? "0";
    const id = String(Math.max(163, ...all.map((e) => Number(e.getAttribute("numFmtId")))) + 1);
    holder.append(s(holder, "numFmt", { numFmtId: id, formatCode: code }));
    holder.setAttribute("count", String(all.length + 1));
    return id;
  }

  isLocked(format: Element): boolean {
    return sChild(format, "protection")?.getAttribute("locked") !== "0";
  }
}

/** `#FFCC00` → `FFFFCC00`, the form of `rgb`. */
export const argb = (colour: string): string => `FF${colour.replace("#", "").toUpperCase()}`;

export function colourOf(e: Element | null | undefined, usual: string): string {
  const rgb = e?.getAttribute("rgb");
  return rgb ? `#${rgb.slice(-6)}` : usual;
}
