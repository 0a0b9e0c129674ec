import { officeError } from "../client/errors.ts";
import { areaName, intersect, parseArea } from "./address.ts";
import { put, s, sChild, sChildren } from "./sheet-order.ts";
import { rangeOf, type CellRange } from "./workbook.ts";

/** One rule of a sheet: the native of `Excel.ConditionalFormat`. */
export interface Conditional {
  readonly range: CellRange;
  /** The `cfRule`. */
  readonly rule: Element;
}

const types: Readonly<Record<string, string>> = { Custom: "expression", CellValue: "cellIs", ContainsText: "containsText" };

export const typeOfConditional = ({ rule }: Conditional): string => Object.entries(types).find(([, type]) => type === rule.getAttribute("type"))?.[0] ?? "Custom";

export function conditionalsOf(range: CellRange): Conditional[] {
  return sChildren(range.sheet.root, "conditionalFormatting").flatMap((e) => {
    const area = parseArea((e.getAttribute("sqref") ?? "").split(" ")[0] ?? "");
    return area && intersect(area, range) ? sChildren(e, "cfRule").map((rule) => ({ range: rangeOf(range.sheet, area), rule })) : [];
  });
}

export function addConditional(range: CellRange, type: string): Conditional {
  const written = types[type];
  if (!written) throw officeError("NotImplementedInFake", "", `conditional format ${type}`);
  range.sheet.demandUnprotected();
  const { root } = range.sheet;
  const priority = 1 + Math.max(0, ...[...root.getElementsByTagNameNS(root.namespaceURI, "cfRule")].map((e) => Number(e.getAttribute("priority"))));
  const dxf = range.sheet.workbook.styles.list("dxfs");
  dxf.append(s(dxf, "dxf"));
  dxf.setAttribute("count", String(dxf.children.length));
  const rule = s(root, "cfRule", { type: written, dxfId: String(dxf.children.length - 1), priority: String(priority) });
  // Until the add-in says more, the rule holds nowhere.
  rule.append(s(root, "formula"));
  (rule.firstElementChild as Element).textContent = "FALSE";
  if (written === "cellIs") rule.setAttribute("operator", "equal");
  put(root, s(root, "conditionalFormatting", { sqref: areaName(range) }, rule));
  return { range, rule };
}

export function removeConditional({ rule }: Conditional): void {
  const holder = rule.parentElement;
  rule.remove();
  if (holder && sChildren(holder, "cfRule").length === 0) holder.remove();
}

export function setFormulas({ rule }: Conditional, ...formulas: readonly (string | undefined)[]): void {
  for (const e of sChildren(rule, "formula")) e.remove();
  for (const formula of formulas) {
    if (formula === undefined) continue;
    const e = s(rule, "formula");
    e.textContent = String(formula).replace(/^=/, "");
    rule.append(e);
  }
}

export const formulaOf = ({ rule }: Conditional, index = 0): string => `=${sChildren(rule, "formula")[index]?.textContent ?? ""}`;

/** The differential format of a rule. */
export function differential({ range, rule }: Conditional): Element {
  const all = sChildren(range.sheet.workbook.styles.list("dxfs"), "dxf");
  const found = all[Number(rule.getAttribute("dxfId") ?? -1)];
  if (!found) throw officeError("GeneralException", "", "a rule without format");
  return found;
}

export const partOf = (format: Element, name: string): Element => sChild(format, name) ?? put(format, s(format, name));
