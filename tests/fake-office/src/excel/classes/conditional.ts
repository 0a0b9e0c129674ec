import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import {
  addConditional, conditionalsOf, differential, formulaOf, partOf, removeConditional, setFormulas, typeOfConditional, type Conditional,
} from "../conditional.ts";
import { put, s, sChild } from "../sheet-order.ts";
import { argb, colourOf } from "../style-book.ts";
import type { CellRange } from "../workbook.ts";

const operators: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
};

const idOf = ({ rule }: Conditional): string => `{00000000-0000-0000-0000-${(rule.getAttribute("priority") ?? "0").padStart(12, "0")}}`;

/** Conditional formats: by formula and by value, with font and fill colours. */
export function conditionalClasses(): Record<string, AnyBackend> {
  const kind = (type: string) => (format: Conditional) => (typeOfConditional(format) === type ? format : null);
  return {
    "Excel.ConditionalFormatCollection": backend<CellRange>({
      items: conditionalsOf,
      call: {
        add: addConditional,
        clearAll: (range) => conditionalsOf(range).forEach(removeConditional),
        getCount: (range) => conditionalsOf(range).length,
        getItemAt: (range, index: number) => demand(conditionalsOf(range)[index]),
        getItem: (range, id: string) => demand(conditionalsOf(range).find((each) => idOf(each) === id)),
      },
    }),
    "Excel.ConditionalFormat": backend<Conditional>({
      alive: ({ rule }) => rule.isConnected,
      get: {
        id: idOf,
        type: typeOfConditional,
        priority: ({ rule }) => Number(rule.getAttribute("priority")) - 1,
        stopIfTrue: ({ rule }) => rule.getAttribute("stopIfTrue") === "1",
      },
      set: { stopIfTrue: ({ rule }, stop: boolean) => rule.setAttribute("stopIfTrue", stop ? "1" : "0") },
      nav: {
        custom: (format) => demand(kind("Custom")(format)),
        customOrNullObject: kind("Custom"),
        cellValue: (format) => demand(kind("CellValue")(format)),
        cellValueOrNullObject: kind("CellValue"),
      },
      call: { delete: removeConditional, getRange: ({ range }) => range },
    }),
    "Excel.CustomConditionalFormat": backend<Conditional>({ nav: { rule: (format) => format, format: (format) => format } }),
    "Excel.ConditionalFormatRule": backend<Conditional>({
      get: { formula: (format) => formulaOf(format) },
      set: { formula: (format, formula: string) => setFormulas(format, formula) },
    }),
    "Excel.CellValueConditionalFormat": backend<Conditional>({
      get: {
        rule: (format) => ({
          formula1: formulaOf(format),
          operator: Object.entries(operators).find(([, o]) => o === format.rule.getAttribute("operator"))?.[0],
        }),
      },
      set: {
        rule: (format, { formula1, formula2, operator }: { formula1: string; formula2?: string; operator: string }) => {
          setFormulas(format, formula1, formula2);
          format.rule.setAttribute("operator", operators[operator] ?? "equal");
        },
      },
      nav: { format: (format) => format },
    }),
    "Excel.ConditionalRangeFormat": backend<Conditional>({ nav: { font: (format) => format, fill: (format) => format } }),
    "Excel.ConditionalRangeFont": backend<Conditional>({
      get: {
        color: (format) => colourOf(sChild(sChild(differential(format), "font"), "color"), "#000000"),
        bold: (format) => sChild(sChild(differential(format), "font"), "b") !== null,
      },
      set: {
        color: (format, colour: string) => {
          const font = partOf(differential(format), "font");
          sChild(font, "color")?.remove();
          put(font, s(font, "color", { rgb: argb(colour) }));
        },
        bold: (format, bold: boolean) => {
          const font = partOf(differential(format), "font");
          sChild(font, "b")?.remove();
          if (bold) put(font, s(font, "b"));
        },
      },
    }),
    "Excel.ConditionalRangeFill": backend<Conditional>({
      get: { color: (format) => colourOf(sChild(sChild(sChild(differential(format), "fill"), "patternFill"), "bgColor"), "#FFFFFF") },
      set: {
        color: (format, colour: string) => {
          const fill = partOf(differential(format), "fill");
          fill.replaceChildren(s(fill, "patternFill", {}, s(fill, "bgColor", { rgb: argb(colour) })));
        },
      },
    }),
  };
}
