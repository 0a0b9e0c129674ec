import { officeError } from "../client/errors.ts";
import { s, sChild, put } from "./sheet-order.ts";
import type { Sheet } from "./sheet.ts";

const options = [
  "allowFormatCells", "allowFormatColumns", "allowFormatRows", "allowInsertColumns", "allowInsertRows", "allowInsertHyperlinks",
  "allowDeleteColumns", "allowDeleteRows", "allowSort", "allowAutoFilter", "allowPivotTables", "allowEditObjects", "allowEditScenarios",
] as const;

const attributes: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells", allowFormatColumns: "formatColumns", allowFormatRows: "formatRows", allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows", allowInsertHyperlinks: "insertHyperlinks", allowDeleteColumns: "deleteColumns", allowDeleteRows: "deleteRows",
  allowSort: "sort", allowAutoFilter: "autoFilter", allowPivotTables: "pivotTables", allowEditObjects: "objects", allowEditScenarios: "scenarios",
};

/** Protects a sheet; a password is kept in memory only, as a fake has nothing to guard. */
export function protect(sheet: Sheet, given: Readonly<Record<string, unknown>> = {}, password?: string): void {
  if (sheet.isProtected) throw officeError("AccessDenied", "", "already protected");
  sChild(sheet.root, "sheetProtection")?.remove();
  const e = s(sheet.root, "sheetProtection", { sheet: "1" });
  for (const option of options) {
    const name = attributes[option];
    // In the file "1" means locked; objects and scenarios are free unless said otherwise.
    const usual = option === "allowEditObjects" || option === "allowEditScenarios";
    if (name && given[option] === true && !usual) e.setAttribute(name, "0");
    if (name && given[option] !== true && usual) e.setAttribute(name, "1");
  }
  put(sheet.root, e);
  if (password) passwords.set(sheet, password);
}

const passwords = new WeakMap<Sheet, string>();

export function unprotect(sheet: Sheet, password?: string): void {
  if (passwords.has(sheet) && passwords.get(sheet) !== password) throw officeError("AccessDenied", "", "password");
  passwords.delete(sheet);
  sChild(sheet.root, "sheetProtection")?.remove();
}

export function optionsOf(sheet: Sheet): object | null {
  const e = sChild(sheet.root, "sheetProtection");
  if (!e) return null;
  const read = (option: string): boolean => {
    const value = e.getAttribute(attributes[option] ?? "");
    return option === "allowEditObjects" || option === "allowEditScenarios" ? value !== "1" : value === "0";
  };
  return { ...Object.fromEntries(options.map((option) => [option, read(option)])), selectionMode: "Normal" };
}
