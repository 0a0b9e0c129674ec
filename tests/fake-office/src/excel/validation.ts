import { officeError } from "../client/errors.ts";
import { areaName, cellsOf, intersect, parseArea, type Area } from "./address.ts";
import { serialOf, type DateSystem } from "./cell-value.ts";
import { ensureS, s, sChild, sChildren, setAttribute } from "./sheet-order.ts";
import type { Sheet } from "./sheet.ts";
import type { CellRange } from "./workbook.ts";

/** The rule of `Excel.DataValidation` as the add-in writes it. */
export type Rule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const types: Readonly<Record<string, string>> = {
  list: "list", wholeNumber: "whole", decimal: "decimal", date: "date", time: "time", textLength: "textLength", custom: "custom",
};

const operators: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
};

const holderOf = (sheet: Sheet): Element | null => sChild(sheet.root, "dataValidations");

const areasOf = (entry: Element): Area[] => (entry.getAttribute("sqref") ?? "").split(" ").map(parseArea).filter((a) => a !== null);

/** The validation that holds for a range; null when none or several do. */
export function validationOf(range: CellRange): Element | null {
  const all = sChildren(holderOf(range.sheet), "dataValidation").filter((e) => areasOf(e).some((area) => intersect(area, range)));
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The entry for exactly this range; others give up the cells it takes. */
export function ownValidation(range: CellRange): Element {
  range.sheet.demandUnprotected();
  const known = sChildren(holderOf(range.sheet), "dataValidation").find((e) => e.getAttribute("sqref") === areaName(range));
  if (known) return known;
  clearValidation(range);
  const holder = ensureS(range.sheet.root, "dataValidations");
  const made = s(holder, "dataValidation", { allowBlank: "1", showInputMessage: "1", showErrorMessage: "1", sqref: areaName(range) });
  holder.append(made);
  holder.setAttribute("count", String(holder.children.length));
  return made;
}

export function clearValidation(range: CellRange): void {
  const holder = holderOf(range.sheet);
  for (const entry of sChildren(holder, "dataValidation")) {
    const kept = areasOf(entry).flatMap((area) => subtract(area, range));
    if (kept.length === 0) entry.remove();
    else entry.setAttribute("sqref", kept.map(areaName).join(" "));
  }
  if (holder?.children.length === 0) holder.remove();
  else holder?.setAttribute("count", String(holder.children.length));
}

/** What is left of an area when another is cut out of it. */
function subtract(area: Area, cut: Area): Area[] {
  const hit = intersect(area, cut);
  if (!hit) return [area];
  const parts: Area[] = [
    { ...area, bottom: hit.top - 1 },
    { ...area, top: hit.bottom + 1 },
    { top: hit.top, bottom: hit.bottom, left: area.left, right: hit.left - 1 },
    { top: hit.top, bottom: hit.bottom, left: hit.right + 1, right: area.right },
  ];
  return parts.filter((p) => p.top <= p.bottom && p.left <= p.right);
}

/** Writes a rule; Excel takes exactly one kind. */
export function setRule(range: CellRange, rule: Rule): void {
  const kinds = Object.keys(rule);
  const [kind = ""] = kinds;
  const type = types[kind];
  const given = rule[kind];
  if (kinds.length !== 1 || !type || !given) throw officeError("InvalidArgument", "", "validation rule");
  const entry = ownValidation(range);
  entry.setAttribute("type", type);
  entry.replaceChildren();
  const formulas = kind === "list" ? [listFormula(given["source"])] : kind === "custom" ? [given["formula"]] : [given["formula1"], given["formula2"]];
  if (formulas[0] === undefined) throw officeError("InvalidArgument", "", "validation rule without formula");
  for (const [index, formula] of formulas.entries()) {
    if (formula === undefined) continue;
    const e = s(entry, `formula${index + 1}`);
    e.textContent = String(formula).replace(/^=/, "");
    entry.append(e);
  }
  const operator = operators[String(given["operator"])];
  setAttribute(entry, "operator", operator && operator !== "between" ? operator : null);
  // In the file the attribute means the opposite of its name.
  setAttribute(entry, "showDropDown", kind === "list" && given["inCellDropDown"] === false);
}

function listFormula(source: unknown): string {
  if (typeof source === "object" && source !== null && "sheet" in source) throw officeError("NotImplementedInFake", "", "a range as list source");
  const text = String(source ?? "");
  if (text === "") throw officeError("InvalidArgument", "", "list source");
  if (text.startsWith("=")) return text;
  if (text.length > 255) throw officeError("InvalidArgument", "", "a list of more than 255 characters");
  return `"${text}"`;
}

/** The rule as the add-in reads it. */
export function ruleOf(entry: Element | null): Rule {
  const kind = Object.entries(types).find(([, type]) => type === entry?.getAttribute("type"))?.[0];
  if (!entry || !kind) return {};
  const formula = (number: number): string => sChild(entry, `formula${number}`)?.textContent ?? "";
  if (kind === "list") {
    const source = formula(1);
    return { list: { inCellDropDown: entry.getAttribute("showDropDown") !== "1", source: source.startsWith('"') ? source.slice(1, -1) : `=${source}` } };
  }
  if (kind === "custom") return { custom: { formula: `=${formula(1)}` } };
  const operator = Object.entries(operators).find(([, o]) => o === (entry.getAttribute("operator") ?? "between"))?.[0];
  return { [kind]: { formula1: scalar(formula(1)), ...(formula(2) ? { formula2: scalar(formula(2)) } : {}), operator } };
}

const scalar = (text: string): string | number => (/^-?[\d.]+$/.test(text) ? Number(text) : `=${text}`);

export function typeOfRule(entry: Element | null): string {
  const kind = Object.keys(ruleOf(entry))[0];
  return kind ? `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}` : "None";
}

/** The cells of a range that break their validation. */
export function invalidCells(range: CellRange): Area[] {
  const found: Area[] = [];
  for (const entry of sChildren(holderOf(range.sheet), "dataValidation"))
    for (const area of areasOf(entry)) {
      const hit = intersect(area, range);
      for (const [row, column] of hit ? cellsOf(hit) : [])
        if (!isValid(range.sheet, entry, row, column)) found.push({ top: row, left: column, bottom: row, right: column });
    }
  return found;
}

function isValid(sheet: Sheet, entry: Element, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (value === "") return entry.getAttribute("allowBlank") === "1";
  const type = entry.getAttribute("type");
  const operand = (number: number): number => constant(sChild(entry, `formula${number}`)?.textContent ?? "", sheet.workbook.dateSystem);
  if (type === "list") return listOf(sheet, sChild(entry, "formula1")?.textContent ?? "").includes(String(value));
  if (type === "custom") throw officeError("NotImplementedInFake", "", "checking a custom rule");
  const number = type === "textLength" ? String(value).length : value;
  if (typeof number !== "number" || (type === "whole" && !Number.isInteger(number))) return false;
  switch (entry.getAttribute("operator") ?? "between") {
    case "between":
      return number >= operand(1) && number <= operand(2);
    case "notBetween":
      return number < operand(1) || number > operand(2);
    case "equal":
      return number === operand(1);
    case "notEqual":
      return number !== operand(1);
    case "greaterThan":
      return number > operand(1);
    case "lessThan":
      return number < operand(1);
    case "greaterThanOrEqual":
      return number >= operand(1);
    default:
      return number <= operand(1);
  }
}

function constant(text: string, system: DateSystem): number {
  if (/^-?[\d.]+$/.test(text)) return Number(text);
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return serialOf(new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]))), system);
  throw officeError("NotImplementedInFake", "", `checking against ${text}`);
}

function listOf(sheet: Sheet, formula: string): string[] {
  if (formula.startsWith('"')) return formula.slice(1, -1).split(",").map((each) => each.trim());
  const range = sheet.workbook.resolve(formula, sheet);
  return [...cellsOf(range)].map(([row, column]) => String(range.sheet.value(row, column))).filter((text) => text !== "");
}
