import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { absoluteName, areaName, quoteSheet, splitAddress, parseArea, type Area } from "../address.ts";
import { culture, serialOf } from "../cell-value.ts";
import type { ExcelHost } from "../excel-host.ts";
import { insertSheets, type InsertOptions } from "../insert-sheets.ts";
import type { Sheet } from "../sheet.ts";
import { setAttribute } from "../sheet-order.ts";
import { clearValidation, invalidCells, ownValidation, ruleOf, setRule, typeOfRule, validationOf, type Rule } from "../validation.ts";
import { rangeOf, type CellRange } from "../workbook.ts";
import { nonEmpty } from "./range.ts";

/** Several areas of one sheet. */
type Areas = readonly CellRange[];

/** Names of a sheet, or of the workbook. */
interface Names {
  readonly sheet: Sheet | null;
}

/** `Excel.Workbook`, `Application`, culture and runtime. */
export function workbookClasses(host: ExcelHost): Record<string, AnyBackend> {
  const { workbook } = host;
  return {
    "Excel.Workbook": backend<object>({
      get: { name: () => host.fileName, isDirty: () => host.isDirty, readOnly: () => false },
      nav: {
        application: () => host,
        functions: () => host,
        worksheets: () => workbook,
        tables: () => ({ sheet: null }),
        names: () => ({ sheet: null }),
        settings: () => host.settings,
        customXmlParts: () => host.customXml.parts,
        properties: () => host.properties,
      },
      call: {
        getSelectedRange: () => workbook.selection,
        getActiveCell: () => rangeOf(workbook.selection.sheet, { ...workbook.selection, bottom: workbook.selection.top, right: workbook.selection.left }),
        insertWorksheetsFromBase64: (_, base64: string, options?: InsertOptions) => insertSheets(host, base64, options ?? {}),
        save: () => host.saveInPlace(),
      },
      events: { onSelectionChanged: (_, listener) => host.events.listen("selectionChanged", null, listener) },
    }),
    "Excel.Application": backend<object>({
      get: {
        calculationMode: () => "Automatic",
        calculationState: () => "Done",
        decimalSeparator: () => culture.decimal,
        thousandsSeparator: () => culture.group,
        useSystemSeparators: () => true,
      },
      nav: { cultureInfo: () => culture },
      call: { calculate: () => undefined, suspendApiCalculationUntilNextSync: () => undefined, suspendScreenUpdatingUntilNextSync: () => undefined },
    }),
    "Excel.Functions": backend<object>({
      call: { date: (_, year: number, month: number, dayOfMonth: number) => ({ value: serialOf(new Date(Date.UTC(year, month - 1, dayOfMonth)), workbook.dateSystem) }) },
    }),
    "Excel.FunctionResult": backend<{ readonly value: number }>({ get: { value: ({ value }) => value, error: () => undefined } }),
    "Excel.CultureInfo": backend<typeof culture>({ get: { name: (c) => c.name }, nav: { numberFormat: (c) => c, datetimeFormat: (c) => c } }),
    "Excel.NumberFormatInfo": backend<typeof culture>({
      get: { numberDecimalSeparator: (c) => c.decimal, numberGroupSeparator: (c) => c.group, currencySymbol: () => "₫" },
    }),
    "Excel.DatetimeFormatInfo": backend<typeof culture>({
      get: {
        dateSeparator: (c) => c.dateSeparator,
        shortDatePattern: (c) => c.shortDate,
        longDatePattern: (c) => c.longDate,
        longTimePattern: (c) => c.longTime,
        timeSeparator: () => ":",
      },
    }),
    "Excel.Runtime": backend<ExcelHost>({
      get: { enableEvents: () => host.events.isEnabled },
      set: { enableEvents: (_, on: boolean) => void (host.events.isEnabled = on) },
    }),
    "Excel.RangeAreas": backend<Areas>({
      get: {
        address: (areas) => areas.map((range) => `${quoteSheet(range.sheet.name)}!${areaName(range)}`).join(","),
        areaCount: (areas) => areas.length,
        cellCount: (areas) => areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0),
      },
      nav: { areas: (areas) => areas, worksheet: (areas) => areas[0]?.sheet },
    }),
    "Excel.RangeCollection": backend<Areas>({
      items: (areas) => areas,
      call: { getCount: (areas) => areas.length, getItemAt: (areas, index: number) => demand(areas[index]) },
    }),
  };
}

/** Defined names. */
export function nameClasses(host: ExcelHost): Record<string, AnyBackend> {
  const { workbook } = host;
  const listOf = ({ sheet }: Names): Element[] => {
    const local = sheet ? String(workbook.sheets.indexOf(sheet)) : null;
    return workbook.names.filter((e) => e.getAttribute("localSheetId") === local);
  };
  const find = (names: Names, name: string): Element | null => listOf(names).find((e) => e.getAttribute("name")?.toLowerCase() === name.toLowerCase()) ?? null;
  const target = (entry: Element): CellRange | null => {
    const { sheet, area } = splitAddress(entry.textContent ?? "");
    const home = sheet === null ? workbook.active : workbook.sheetByName(sheet);
    const parsed: Area | null = parseArea(area);
    return home && parsed && rangeOf(home, parsed);
  };
  return {
    "Excel.NamedItemCollection": backend<Names>({
      items: listOf,
      call: {
        add: ({ sheet }, name: string, reference: CellRange | string, comment?: string) => {
          const formula = typeof reference === "string" ? reference : `${quoteSheet(reference.sheet.name)}!${absoluteName(reference)}`;
          const made = workbook.addName(name, formula, sheet);
          setAttribute(made, "comment", comment);
          return made;
        },
        getCount: (names) => listOf(names).length,
        getItem: (names, name: string) => demand(find(names, name)),
        getItemOrNullObject: (names, name: string) => find(names, name),
      },
    }),
    "Excel.NamedItem": backend<Element>({
      alive: (entry) => entry.isConnected,
      get: {
        name: (entry) => entry.getAttribute("name"),
        formula: (entry) => `=${entry.textContent ?? ""}`,
        value: (entry) => `=${entry.textContent ?? ""}`,
        comment: (entry) => entry.getAttribute("comment") ?? "",
        scope: (entry) => (entry.hasAttribute("localSheetId") ? "Worksheet" : "Workbook"),
        type: (entry) => (target(entry) ? "Range" : "Error"),
        visible: (entry) => entry.getAttribute("hidden") !== "1",
      },
      set: {
        comment: (entry, comment: string) => entry.setAttribute("comment", comment),
        formula: (entry, formula: string) => void (entry.textContent = formula.replace(/^=/, "")),
        visible: (entry, visible: boolean) => setAttribute(entry, "hidden", !visible),
      },
      call: { getRange: (entry) => demand(target(entry)), getRangeOrNullObject: target, delete: (entry) => workbook.removeName(entry) },
    }),
  };
}

interface Prompt {
  readonly showPrompt?: boolean;
  readonly title?: string;
  readonly message?: string;
}

interface ErrorAlert {
  readonly showAlert?: boolean;
  readonly style?: string;
  readonly title?: string;
  readonly message?: string;
}

/** `Excel.DataValidation`. */
export function validationClass(): AnyBackend {
  return backend<CellRange>({
    get: {
      rule: (range) => ruleOf(validationOf(range)),
      type: (range) => typeOfRule(validationOf(range)),
      valid: (range) => invalidCells(range).length === 0,
      ignoreBlanks: (range) => validationOf(range)?.getAttribute("allowBlank") === "1",
      prompt: (range) => {
        const e = validationOf(range);
        return { showPrompt: e?.getAttribute("showInputMessage") === "1", title: e?.getAttribute("promptTitle") ?? "", message: e?.getAttribute("prompt") ?? "" };
      },
      errorAlert: (range) => {
        const e = validationOf(range);
        const style = e?.getAttribute("errorStyle") ?? "stop";
        return {
          showAlert: e?.getAttribute("showErrorMessage") === "1",
          style: `${style[0]?.toUpperCase() ?? ""}${style.slice(1)}`,
          title: e?.getAttribute("errorTitle") ?? "",
          message: e?.getAttribute("error") ?? "",
        };
      },
    },
    set: {
      rule: (range, rule: Rule) => setRule(range, rule),
      ignoreBlanks: (range, ignore: boolean) => setAttribute(ownValidation(range), "allowBlank", ignore),
      prompt: (range, { showPrompt = true, title, message }: Prompt) => {
        // Excel's own limits: 32 characters of title, 255 of message.
        if ((title ?? "").length > 32 || (message ?? "").length > 255) throw officeError("InvalidArgument", "", "prompt too long");
        const e = ownValidation(range);
        setAttribute(e, "showInputMessage", showPrompt);
        setAttribute(e, "promptTitle", title);
        setAttribute(e, "prompt", message);
      },
      errorAlert: (range, { showAlert = true, style = "Stop", title, message }: ErrorAlert) => {
        if ((title ?? "").length > 32 || (message ?? "").length > 255) throw officeError("InvalidArgument", "", "alert too long");
        const e = ownValidation(range);
        setAttribute(e, "showErrorMessage", showAlert);
        setAttribute(e, "errorStyle", style === "Stop" ? null : style.toLowerCase());
        setAttribute(e, "errorTitle", title);
        setAttribute(e, "error", message);
      },
    },
    call: {
      clear: clearValidation,
      getInvalidCells: (range) => demand(nonEmpty(invalidCells(range).map((area) => rangeOf(range.sheet, area)))),
      getInvalidCellsOrNullObject: (range) => nonEmpty(invalidCells(range).map((area) => rangeOf(range.sheet, area))),
    },
  });
}
