import { backend, type AnyBackend } from "../../client/backend.ts";
import { officeError } from "../../client/errors.ts";
import { lastColumn, parseArea } from "../address.ts";
import { setState, setText, stateOf, textOf, type PageTexts } from "../header-footer.ts";
import {
  centred, marginOf, orientationOf, paperOf, printName, printTitleRows, setCentred, setMargins, setOrientation, setPaper, setZoom, zoomOf, type Zoom,
} from "../page-layout.ts";
import type { Sheet } from "../sheet.ts";
import { rangeOf, type CellRange } from "../workbook.ts";

const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
const places = { left: "L", center: "C", right: "R" } as const;

/** `Excel.PageLayout` and its headers and footers. */
export function pageLayoutClasses(): Record<string, AnyBackend> {
  const margins = sides.map((side) => [`${side}Margin`, side] as const);
  return {
    "Excel.PageLayout": backend<Sheet>({
      get: {
        orientation: orientationOf,
        paperSize: paperOf,
        zoom: zoomOf,
        centerHorizontally: (sheet) => centred(sheet, "horizontal"),
        centerVertically: (sheet) => centred(sheet, "vertical"),
        ...Object.fromEntries(margins.map(([name, side]) => [name, (sheet: Sheet) => marginOf(sheet, side)])),
      },
      set: {
        orientation: setOrientation,
        paperSize: setPaper,
        zoom: (sheet, zoom: Zoom) => setZoom(sheet, zoom),
        centerHorizontally: (sheet, on: boolean) => setCentred(sheet, "horizontal", on),
        centerVertically: (sheet, on: boolean) => setCentred(sheet, "vertical", on),
        ...Object.fromEntries(margins.map(([name, side]) => [name, (sheet: Sheet, points: number) => setMargins(sheet, "Points", { [side]: points })])),
      },
      nav: { headersFooters: (sheet) => sheet },
      call: {
        setPrintMargins: (sheet, unit: string, options: Record<string, number>) => setMargins(sheet, unit, options),
        setPrintTitleRows: (sheet, rows: CellRange | string) => {
          const area = typeof rows === "string" ? parseArea(rows.replaceAll("$", "")) : rows;
          // Only whole rows can be repeated.
          if (!area || area.left !== 0 || area.right !== lastColumn) throw officeError("InvalidArgument", "", "print title rows");
          printName(sheet, "Print_Titles", area);
        },
        getPrintTitleRowsOrNullObject: (sheet) => {
          const rows = printTitleRows(sheet);
          return rows && rangeOf(sheet, { ...rows, left: 0, right: lastColumn });
        },
      },
    }),
    "Excel.HeaderFooterGroup": backend<Sheet>({
      get: { state: stateOf },
      set: { state: setState },
      nav: {
        defaultForAllPages: (sheet): PageTexts => ({ sheet, pages: "odd" }),
        oddPages: (sheet): PageTexts => ({ sheet, pages: "odd" }),
        evenPages: (sheet): PageTexts => ({ sheet, pages: "even" }),
        firstPage: (sheet): PageTexts => ({ sheet, pages: "first" }),
      },
    }),
    "Excel.HeaderFooter": backend<PageTexts>({
      get: Object.fromEntries(
        Object.entries(places).flatMap(([name, side]) => (["Header", "Footer"] as const).map((kind) => [`${name}${kind}`, (texts: PageTexts) => textOf(texts, kind, side)])),
      ),
      set: Object.fromEntries(
        Object.entries(places).flatMap(([name, side]) =>
          (["Header", "Footer"] as const).map((kind) => [`${name}${kind}`, (texts: PageTexts, text: string) => setText(texts, kind, side, text)]),
        ),
      ),
    }),
  };
}
