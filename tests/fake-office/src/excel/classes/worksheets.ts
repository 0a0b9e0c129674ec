import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { demandInside, parseArea } from "../address.ts";
import type { ExcelHost } from "../excel-host.ts";
import { freeze, frozenArea } from "../freeze.ts";
import { optionsOf, protect, unprotect } from "../protection.ts";
import type { Sheet } from "../sheet.ts";
import { put, s, sChild } from "../sheet-order.ts";
import { argb, colourOf } from "../style-book.ts";
import { demandSheetName, rangeOf, type CellRange } from "../workbook.ts";

const visibilities: Readonly<Record<string, string>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** `Excel.Worksheet`, the collection, protection and frozen panes. */
export function worksheetClasses(host: ExcelHost): Record<string, AnyBackend> {
  const { workbook, events } = host;
  const at = (sheet: Sheet, row: number, column: number, rows: number, columns: number): CellRange =>
    rangeOf(sheet, demandInside({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }));
  const whole = (sheet: Sheet): CellRange => at(sheet, 0, 0, 1_048_576, 16_384);
  const neighbour = (sheet: Sheet, step: number): Sheet | null => workbook.sheets[workbook.sheets.indexOf(sheet) + step] ?? null;
  const used = (sheet: Sheet, valuesOnly?: boolean): CellRange | null => {
    const area = sheet.usedArea(valuesOnly === true);
    return area && rangeOf(sheet, area);
  };
  return {
    "Excel.Worksheet": backend<Sheet>({
      alive: (sheet) => sheet.isAlive,
      get: {
        id: (sheet) => sheet.id,
        name: (sheet) => sheet.name,
        position: (sheet) => workbook.sheets.indexOf(sheet),
        visibility: (sheet) => Object.entries(visibilities).find(([, v]) => v === (sheet.entry.getAttribute("state") ?? "visible"))?.[0],
        tabColor: (sheet) => colourOf(sChild(sChild(sheet.root, "sheetPr"), "tabColor"), ""),
        showGridlines: (sheet) => sChild(sChild(sheet.root, "sheetViews"), "sheetView")?.getAttribute("showGridLines") !== "0",
      },
      set: {
        name: (sheet, name: string) => {
          demandSheetName(name, workbook);
          sheet.entry.setAttribute("name", name);
        },
        position: (sheet, position: number) => workbook.moveSheet(sheet, position),
        visibility: (sheet, value: string) => sheet.entry.setAttribute("state", visibilities[value] ?? "visible"),
        tabColor: (sheet, colour: string) => {
          const properties = sChild(sheet.root, "sheetPr") ?? put(sheet.root, s(sheet.root, "sheetPr"));
          sChild(properties, "tabColor")?.remove();
          properties.prepend(s(properties, "tabColor", { rgb: argb(colour) }));
        },
      },
      nav: {
        tables: (sheet) => ({ sheet }),
        names: (sheet) => ({ sheet }),
        protection: (sheet) => sheet,
        freezePanes: (sheet) => sheet,
        pageLayout: (sheet) => sheet,
      },
      call: {
        activate: (sheet) => host.activate(sheet),
        calculate: () => undefined,
        getRange: (sheet, address?: string) => (address === undefined || address === "" ? whole(sheet) : own(sheet, address, workbook.resolve(address, sheet))),
        getCell: (sheet, row: number, column: number) => at(sheet, row, column, 1, 1),
        getRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) => at(sheet, row, column, rows, columns),
        getUsedRange: (sheet, valuesOnly?: boolean) => used(sheet, valuesOnly) ?? at(sheet, 0, 0, 1, 1),
        getUsedRangeOrNullObject: used,
        getNext: (sheet) => demand(neighbour(sheet, 1)),
        getNextOrNullObject: (sheet) => neighbour(sheet, 1),
        getPrevious: (sheet) => demand(neighbour(sheet, -1)),
        getPreviousOrNullObject: (sheet) => neighbour(sheet, -1),
        delete: (sheet) => {
          workbook.removeSheet(sheet);
          events.about("deleted", sheet);
        },
      },
      events: {
        onChanged: (sheet, listener) => events.listen("changed", sheet, listener),
        onSelectionChanged: (sheet, listener) => events.listen("selectionChanged", sheet, listener),
        onActivated: (sheet, listener) => events.listen("activated", sheet, listener),
        onDeactivated: (sheet, listener) => events.listen("deactivated", sheet, listener),
        onProtectionChanged: (sheet, listener) => events.listen("protectionChanged", sheet, listener),
      },
    }),
    "Excel.WorksheetCollection": backend<object>({
      items: () => workbook.sheets,
      call: {
        add: (_, name?: string) => {
          const sheet = workbook.addSheet(name);
          events.about("added", sheet);
          return sheet;
        },
        getActiveWorksheet: () => workbook.active,
        getCount: (_, visibleOnly?: boolean) => workbook.sheets.filter((sheet) => !visibleOnly || !sheet.entry.hasAttribute("state")).length,
        getFirst: () => demand(workbook.sheets[0]),
        getLast: () => demand(workbook.sheets.at(-1)),
        getItem: (_, name: string) => demand(workbook.sheetByName(name)),
        getItemOrNullObject: (_, name: string) => workbook.sheetByName(name),
      },
      events: {
        onChanged: (_, listener) => events.listen("changed", null, listener),
        onSelectionChanged: (_, listener) => events.listen("selectionChanged", null, listener),
        onActivated: (_, listener) => events.listen("activated", null, listener),
        onAdded: (_, listener) => events.listen("added", null, listener),
        onDeleted: (_, listener) => events.listen("deleted", null, listener),
        onProtectionChanged: (_, listener) => events.listen("protectionChanged", null, listener),
      },
    }),
    "Excel.WorksheetProtection": backend<Sheet>({
      get: { protected: (sheet) => sheet.isProtected, options: optionsOf },
      call: {
        protect: (sheet, options?: Record<string, unknown>, password?: string) => {
          protect(sheet, options, password);
          events.about("protectionChanged", sheet);
        },
        unprotect: (sheet, password?: string) => {
          unprotect(sheet, password);
          events.about("protectionChanged", sheet);
        },
      },
    }),
    "Excel.WorksheetFreezePanes": backend<Sheet>({
      call: {
        freezeRows: (sheet, count = 1) => freeze(sheet, count, 0),
        freezeColumns: (sheet, count = 1) => freeze(sheet, 0, count),
        freezeAt: (sheet, range: CellRange | string) => {
          const area = typeof range === "string" ? parseArea(range) : range;
          if (!area) throw officeError("InvalidArgument");
          freeze(sheet, area.bottom + 1, area.right + 1);
        },
        unfreeze: (sheet) => freeze(sheet, 0, 0),
        getLocationOrNullObject: (sheet) => {
          const area = frozenArea(sheet);
          return area && rangeOf(sheet, area);
        },
      },
    }),
  };
}

/** An address that names another sheet is refused by a worksheet. */
function own(sheet: Sheet, address: string, range: CellRange): CellRange {
  if (range.sheet !== sheet) throw officeError("InvalidArgument", "", address);
  return range;
}
