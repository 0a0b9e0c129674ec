import { backend, type AnyBackend } from "../../client/backend.ts";
import { cellsOf } from "../address.ts";
import { ensureS, put, s, sChild, setAttribute } from "../sheet-order.ts";
import { argb, colourOf } from "../style-book.ts";
import { columnWidth, setColumnWidth } from "../column-widths.ts";
import { autofitRows } from "../row-heights.ts";
import type { CellRange, Workbook } from "../workbook.ts";

/** A border of a range. */
interface Side {
  readonly range: CellRange;
  readonly side: string;
}

const sides: Readonly<Record<string, string>> = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right", InsideHorizontal: "bottom", InsideVertical: "right" };
const lines: Readonly<Record<string, string>> = { None: "", Continuous: "thin", Dash: "dashed", Dot: "dotted", Double: "double" };

/** One value for all cells, or null when they differ. */
function read<T>(range: CellRange, reader: (format: Element) => T): T | null {
  const { styles } = range.sheet.workbook;
  const area = range.sheet.clip(range);
  const whole = area && area.top === range.top && area.left === range.left && area.bottom === range.bottom && area.right === range.right;
  const indices = new Set([...(area ? cellsOf(area) : [])].map(([row, column]) => range.sheet.styleIndex(row, column)));
  if (!whole) indices.add(0);
  const values = new Set([...indices].map((index) => reader(styles.format(index))));
  return values.size === 1 ? ([...values][0] as T) : null;
}

function write(range: CellRange, change: (format: Element) => void): void {
  range.sheet.demandUnprotected();
  // Whole rows and columns take their format where something stands; the rest keeps the default.
  const isHuge = range.bottom - range.top > 10_000 || range.right - range.left > 1_000;
  const area = isHuge ? range.sheet.clip(range) : range;
  if (area) range.sheet.restyleAll(cellsOf(area), change, () => "");
}

const alignment = (name: string, usual: string) => ({
  get: (range: CellRange) => read(range, (xf) => capital(sChild(xf, "alignment")?.getAttribute(name) ?? usual)),
  set: (range: CellRange, value: string) =>
    write(range, (xf) => {
      ensureS(xf, "alignment").setAttribute(name, value.toLowerCase());
      xf.setAttribute("applyAlignment", "1");
    }),
});

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

/** `Excel.RangeFormat` and what hangs on it. */
export function formatClasses(workbook: Workbook): Record<string, AnyBackend> {
  const { styles } = workbook;
  const font = <T>(range: CellRange, reader: (font: Element) => T): T | null => read(range, (xf) => reader(styles.part(xf, "font")));
  const setFont = (range: CellRange, change: (font: Element) => void): void => write(range, (xf) => styles.changePart(xf, "font", change));
  const toggle = (name: string) => ({
    get: (range: CellRange) => font(range, (f) => sChild(f, name) !== null),
    set: (range: CellRange, on: boolean) =>
      setFont(range, (f) => {
        sChild(f, name)?.remove();
        if (on) put(f, s(f, name));
      }),
  });
  const [bold, italic, strike] = [toggle("b"), toggle("i"), toggle("strike")];
  const horizontal = alignment("horizontal", "general");
  const vertical = alignment("vertical", "bottom");
  return {
    "Excel.RangeFormat": backend<CellRange>({
      get: {
        horizontalAlignment: horizontal.get,
        verticalAlignment: vertical.get,
        wrapText: (range) => read(range, (xf) => sChild(xf, "alignment")?.getAttribute("wrapText") === "1"),
        columnWidth: (range) => columnWidth(range),
        rowHeight: (range) => Number(range.sheet.rowElement(range.top, false)?.getAttribute("ht") ?? 15),
      },
      set: {
        horizontalAlignment: horizontal.set,
        verticalAlignment: vertical.set,
        wrapText: (range, wrap: boolean) =>
          write(range, (xf) => {
            setAttribute(ensureS(xf, "alignment"), "wrapText", wrap);
            xf.setAttribute("applyAlignment", "1");
          }),
        columnWidth: (range, points: number) => setColumnWidth(range, points),
        rowHeight: (range, points: number) => {
          for (let row = range.top; row <= range.bottom; row++) {
            range.sheet.rowElement(row, true)?.setAttribute("ht", String(points));
            range.sheet.rowElement(row, true)?.setAttribute("customHeight", "1");
          }
        },
      },
      nav: { font: (range) => range, fill: (range) => range, borders: (range) => range, protection: (range) => range },
      call: { autofitColumns: () => undefined, autofitRows: (range) => autofitRows(range) },
    }),
    "Excel.RangeFont": backend<CellRange>({
      get: {
        bold: bold.get,
        italic: italic.get,
        strikethrough: strike.get,
        underline: (range) => font(range, (f) => (sChild(f, "u") ? "Single" : "None")),
        size: (range) => font(range, (f) => Number(sChild(f, "sz")?.getAttribute("val") ?? 11)),
        name: (range) => font(range, (f) => sChild(f, "name")?.getAttribute("val") ?? ""),
        color: (range) => font(range, (f) => colourOf(sChild(f, "color"), "#000000")),
      },
      set: {
        bold: bold.set,
        italic: italic.set,
        strikethrough: strike.set,
        underline: (range, value: string) => toggle("u").set(range, value !== "None"),
        size: (range, value: number) => setFont(range, (f) => ensureS(f, "sz").setAttribute("val", String(value))),
        name: (range, value: string) => setFont(range, (f) => ensureS(f, "name").setAttribute("val", value)),
        color: (range, value: string) =>
          setFont(range, (f) => {
            sChild(f, "color")?.remove();
            put(f, s(f, "color", { rgb: argb(value) }));
          }),
      },
    }),
    "Excel.RangeFill": backend<CellRange>({
      get: { color: (range) => read(range, (xf) => colourOf(sChild(sChild(styles.part(xf, "fill"), "patternFill"), "fgColor"), "#FFFFFF")) },
      set: {
        color: (range, value: string) =>
          write(range, (xf) =>
            styles.changePart(xf, "fill", (fill) =>
              fill.replaceChildren(s(fill, "patternFill", { patternType: "solid" }, s(fill, "fgColor", { rgb: argb(value) }), s(fill, "bgColor", { indexed: "64" }))),
            ),
          ),
      },
      call: { clear: (range) => write(range, (xf) => xf.setAttribute("fillId", "0")) },
    }),
    "Excel.RangeBorderCollection": backend<CellRange>({
      items: (range) => Object.keys(sides).map((side) => ({ range, side })),
      call: { getItem: (range, side: string) => ({ range, side }) },
    }),
    "Excel.RangeBorder": backend<Side>({
      get: {
        sideIndex: ({ side }) => side,
        style: ({ range, side }) => read(range, (xf) => borderStyle(styles.part(xf, "border"), side)),
        color: ({ range, side }) => read(range, (xf) => colourOf(sChild(sChild(styles.part(xf, "border"), sides[side] ?? ""), "color"), "#000000")),
      },
      set: {
        style: ({ range, side }, value: string) =>
          write(range, (xf) =>
            styles.changePart(xf, "border", (border) => {
              const e = sChild(border, sides[side] ?? "");
              if (e) setAttribute(e, "style", lines[value] || null);
            }),
          ),
        color: ({ range, side }, value: string) =>
          write(range, (xf) =>
            styles.changePart(xf, "border", (border) => {
              const e = sChild(border, sides[side] ?? "");
              e?.replaceChildren(s(border, "color", { rgb: argb(value) }));
            }),
          ),
      },
    }),
    "Excel.FormatProtection": backend<CellRange>({
      get: { locked: (range) => read(range, (xf) => styles.isLocked(xf)) },
      set: {
        locked: (range, locked: boolean) =>
          write(range, (xf) => {
            ensureS(xf, "protection").setAttribute("locked", locked ? "1" : "0");
            xf.setAttribute("applyProtection", "1");
          }),
      },
    }),
  };
}

function borderStyle(border: Element, side: string): string {
  const written = sChild(border, sides[side] ?? "")?.getAttribute("style") ?? "";
  return Object.entries(lines).find(([, line]) => line === written)?.[0] ?? "Continuous";
}
