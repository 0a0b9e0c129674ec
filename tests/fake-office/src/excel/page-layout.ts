import { officeError } from "../client/errors.ts";
import { put, s, sChild, setAttribute, ensureS } from "./sheet-order.ts";
import type { Sheet } from "./sheet.ts";
import { quoteSheet, type Area } from "./address.ts";

/** Codes of paper sizes (§18.18.50 of Part 1, the usual ones). */
const papers: Readonly<Record<string, string>> = { Letter: "1", Tabloid: "3", Legal: "5", Executive: "7", A3: "8", A4: "9", A5: "11" };
const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
/** Margins that a sheet has when its file names none, in inches. */
const usual: Readonly<Record<string, number>> = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

const pageSetup = (sheet: Sheet): Element => ensureS(sheet.root, "pageSetup");

export function orientationOf(sheet: Sheet): string {
  return sChild(sheet.root, "pageSetup")?.getAttribute("orientation") === "landscape" ? "Landscape" : "Portrait";
}

export function setOrientation(sheet: Sheet, value: string): void {
  if (value !== "Landscape" && value !== "Portrait") throw officeError("InvalidArgument", "", `orientation ${value}`);
  pageSetup(sheet).setAttribute("orientation", value.toLowerCase());
}

export function paperOf(sheet: Sheet): string {
  const code = sChild(sheet.root, "pageSetup")?.getAttribute("paperSize") ?? "1";
  return Object.entries(papers).find(([, each]) => each === code)?.[0] ?? "Letter";
}

export function setPaper(sheet: Sheet, value: string): void {
  const code = papers[value];
  if (!code) throw officeError("NotImplementedInFake", "", `paper ${value}`);
  pageSetup(sheet).setAttribute("paperSize", code);
}

/** Points. */
export function marginOf(sheet: Sheet, side: string): number {
  const written = sChild(sheet.root, "pageMargins")?.getAttribute(side);
  return (written ? Number(written) : (usual[side] ?? 0)) * 72;
}

export function setMargins(sheet: Sheet, unit: string, given: Readonly<Record<string, number | undefined>>): void {
  const factor = units[unit];
  if (factor === undefined) throw officeError("InvalidArgument", "", `unit ${unit}`);
  const e = sChild(sheet.root, "pageMargins") ?? put(sheet.root, s(sheet.root, "pageMargins", Object.fromEntries(Object.entries(usual).map(([side, inches]) => [side, String(inches)]))));
  for (const [side, value] of Object.entries(given)) {
    if (!(side in usual)) throw officeError("InvalidArgument", "", `margin ${side}`);
    if (value !== undefined) e.setAttribute(side, String(Number(((value * factor) / 72).toFixed(6))));
  }
}

export function zoomOf(sheet: Sheet): Zoom {
  const e = sChild(sheet.root, "pageSetup");
  if (sChild(sChild(sheet.root, "sheetPr"), "pageSetUpPr")?.getAttribute("fitToPage") !== "1") return { scale: Number(e?.getAttribute("scale") ?? 100) };
  const pages = (name: string): number | null => Number(e?.getAttribute(name) ?? 1) || null;
  return { horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") };
}

/** A scale, or a number of pages each way; a way that is not named takes as many as it needs. */
export function setZoom(sheet: Sheet, { scale, horizontalFitToPages: across, verticalFitToPages: down }: Zoom): void {
  const isFitting = (across ?? down ?? null) !== null;
  if (isFitting && (scale ?? null) !== null) throw officeError("InvalidArgument", "", "zoom by scale and by pages");
  if (!isFitting && (scale === undefined || scale === null || scale < 10 || scale > 400)) throw officeError("InvalidArgument", "", "zoom");
  const e = pageSetup(sheet);
  const properties = ensureS(ensureS(sheet.root, "sheetPr"), "pageSetUpPr");
  setAttribute(properties, "fitToPage", isFitting);
  setAttribute(e, "scale", isFitting ? null : scale);
  setAttribute(e, "fitToWidth", isFitting ? (across ?? 0) : null);
  setAttribute(e, "fitToHeight", isFitting ? (down ?? 0) : null);
}

export function centred(sheet: Sheet, way: "horizontal" | "vertical"): boolean {
  return sChild(sheet.root, "printOptions")?.getAttribute(`${way}Centered`) === "1";
}

export function setCentred(sheet: Sheet, way: "horizontal" | "vertical", on: boolean): void {
  setAttribute(ensureS(sheet.root, "printOptions"), `${way}Centered`, on);
}

/** The defined name that a sheet keeps for printing. */
export function printName(sheet: Sheet, name: "Print_Titles" | "Print_Area", area: Area | null): void {
  const { workbook } = sheet;
  const local = String(workbook.sheets.indexOf(sheet));
  const holder = sChild(workbook.root, "definedNames") ?? put(workbook.root, s(workbook.root, "definedNames"));
  for (const e of [...holder.children]) if (e.getAttribute("name") === `_xlnm.${name}` && e.getAttribute("localSheetId") === local) e.remove();
  if (area) {
    const made = s(holder, "definedName", { name: `_xlnm.${name}`, localSheetId: local });
    made.textContent = `${quoteSheet(sheet.name)}!$${area.top + 1}:$${area.bottom + 1}`;
    holder.append(made);
  }
  if (holder.children.length === 0) holder.remove();
}

export function printTitleRows(sheet: Sheet): { top: number; bottom: number } | null {
  const local = String(sheet.workbook.sheets.indexOf(sheet));
  const all = [...(sChild(sheet.workbook.root, "definedNames")?.children ?? [])];
  const e = all.find((each) => each.getAttribute("name") === "_xlnm.Print_Titles" && each.getAttribute("localSheetId") === local);
  const [, top, bottom] = /\$(\d+):\$(\d+)$/.exec(e?.textContent ?? "") ?? [];
  return top && bottom ? { top: Number(top) - 1, bottom: Number(bottom) - 1 } : null;
}
