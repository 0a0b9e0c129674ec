import { ns } from "../package/names.ts";
import { child, children } from "../package/xml.ts";

/** Child order, ECMA-376-1 §18.3.1.99 (worksheet), §18.2.27 (workbook), §18.8.39 (styleSheet). */
const orders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    worksheet: `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
      scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
      dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
      cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls
      webPublishItems tableParts extLst`,
    workbook: `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
      definedNames calcPr`,
    styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    dataValidation: "formula1 formula2",
    sheetPr: "tabColor outlinePr pageSetUpPr",
    headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    table: "autoFilter sortState tableColumns tableStyleInfo",
    xf: "alignment protection",
    dxf: "font numFmt fill alignment border protection",
    font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  }).map(([name, list]) => [name, list.split(/\s+/)]),
);

/** Makes a SpreadsheetML element. */
export function s(near: Node, name: string, attributes: Readonly<Record<string, string>> = {}, ...inner: Node[]): Element {
  const owner = near instanceof Document ? near : near.ownerDocument;
  if (!owner) throw new Error("A node without a document");
  const made = owner.createElementNS(ns.s, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inner);
  return made;
}

export const sChild = (parent: Element | null | undefined, name: string): Element | null => child(parent, ns.s, name);
export const sChildren = (parent: Element | null | undefined, name?: string): Element[] => (parent ? children(parent, ns.s, name) : []);

/** Puts a child where the schema wants it. */
export function put(parent: Element, added: Element): Element {
  const order = orders[parent.localName] ?? [];
  const rank = (e: Element): number => (order.indexOf(e.localName) + order.length + 1) % (order.length + 1);
  const wanted = rank(added);
  parent.insertBefore(added, [...parent.children].find((e) => rank(e) > wanted) ?? null);
  return added;
}

export const ensureS = (parent: Element, name: string): Element => sChild(parent, name) ?? put(parent, s(parent, name));

/** Sets or takes away an attribute. */
export function setAttribute(e: Element, name: string, value: string | number | boolean | null | undefined): void {
  if (value === null || value === undefined || value === false) e.removeAttribute(name);
  else e.setAttribute(name, value === true ? "1" : String(value));
}
