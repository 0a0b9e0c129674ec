import { backend, type AnyBackend } from "../../client/backend.ts";
import { insertBreak } from "../breaks.ts";
import { demandDeletable, demandUnlocked } from "../controls.ts";
import { keepParagraph } from "../inline-edit.ts";
import { closest, ensure, isW, setVal, wAttr, wChild, wVal } from "../markup.ts";
import { rangeAt } from "../places.ts";
import { handOverSection } from "../sections.ts";
import { textRanges } from "../search.ts";
import { deleteRange, insertText } from "../text-edit.ts";
import { uniqueId } from "../paragraph-events.ts";
import { paragraphsIn, textOf } from "../text.ts";
import { isOwnInsertion } from "../tracking.ts";
import type { WordDocument } from "../word-document.ts";
import { demand } from "../../client/demand.ts";
import { contentMembers, insertControl, insertOoxml, insertParagraph, insertTable } from "./content.ts";

const alignments: Readonly<Record<string, string>> = { Left: "left", Centered: "center", Right: "right", Justified: "both" };

const properties = (p: Element): Element | null => wChild(p, "pPr");

/** A measure of the paragraph in points; twips in the file. */
function points(element: string, attribute: string) {
  return {
    get: (p: Element) => Number(wAttr(wChild(properties(p), element), attribute) ?? 0) / 20,
    set: (p: Element, value: number) => {
      const e = ensure(ensure(p, "pPr"), element);
      e.setAttributeNS(e.namespaceURI, `w:${attribute}`, String(Math.round(value * 20)));
    },
  };
}

const measures = {
  spaceAfter: points("spacing", "after"),
  spaceBefore: points("spacing", "before"),
  lineSpacing: points("spacing", "line"),
  leftIndent: points("ind", "left"),
  rightIndent: points("ind", "right"),
  firstLineIndent: points("ind", "firstLine"),
};

type Measure = keyof typeof measures;
const each = <K extends "get" | "set">(kind: K) =>
  Object.fromEntries(Object.entries(measures).map(([name, m]) => [name, m[kind]])) as Record<Measure, (typeof measures)[Measure][K]>;

/** `Word.Paragraph`. */
export function paragraphClass(document: WordDocument): AnyBackend {
  const common = contentMembers<Element>(document);
  const sibling = (p: Element, step: 1 | -1): Element | null => {
    const all = paragraphsIn(closest(p, "body", "hdr", "ftr", "footnote", "endnote") ?? document.body);
    return all[all.indexOf(p) + step] ?? null;
  };
  return backend<Element>({
    alive: (p) => p.isConnected,
    get: {
      ...common.get,
      ...each("get"),
      alignment: (p) => Object.entries(alignments).find(([, jc]) => jc === (wVal(properties(p), "jc") ?? "left"))?.[0] ?? "Unknown",
      outlineLevel: (p) => Number(wVal(properties(p), "outlineLvl") ?? 9) + 1,
      isListItem: (p) => !["0", null].includes(wVal(wChild(properties(p), "numPr"), "numId")),
      isLastParagraph: (p) => sibling(p, 1) === null,
      tableNestingLevel: (p) => nesting(p),
      uniqueLocalId: (p) => uniqueId(document, p),
    },
    set: {
      ...common.set,
      ...each("set"),
      alignment: (p, value: string) => setVal(ensure(p, "pPr"), "jc", alignments[value] ?? "left"),
      outlineLevel: (p, value: number) => setVal(ensure(p, "pPr"), "outlineLvl", String(value - 1)),
    },
    nav: {
      ...common.nav,
      parentTable: (p) => demand(closest(p, "tbl")),
      parentTableOrNullObject: (p) => closest(p, "tbl"),
      parentTableCell: (p) => demand(closest(p, "tc")),
      parentTableCellOrNullObject: (p) => closest(p, "tc"),
    },
    call: {
      ...common.call,
      delete: (p) => deleteParagraph(document, p),
      clear: (p) => deleteRange(document, rangeAt(document, p, "Content")),
      getRange: (p, location?: string) => rangeAt(document, p, location ?? "Whole"),
      getNext: (p) => demand(sibling(p, 1)),
      getNextOrNullObject: (p) => sibling(p, 1),
      getPrevious: (p) => demand(sibling(p, -1)),
      getPreviousOrNullObject: (p) => sibling(p, -1),
      select: (p, mode?: string) => document.selectRange(rangeAt(document, p, mode === "Start" || mode === "End" ? mode : "Whole")),
      insertText: (p, text: string, location: string) => insertText(document, rangeAt(document, p, "Content"), text, location),
      insertParagraph: (p, text: string, location: string) => insertParagraph(document, p, text, location, "Before", "After"),
      insertOoxml: (p, ooxml: string, location: string) => insertOoxml(document, p, ooxml, location, "Start", "End", "Replace"),
      getTextRanges: (p, marks: string[], trim?: boolean) => textRanges(document, p, marks, trim === true),
      insertBreak: (p, kind: string, location: string) => insertBreak(document, p, kind, location, "Before", "After"),
      insertTable: (p, rows: number, columns: number, location: string, values?: unknown) =>
        insertTable(document, p, rows, columns, location, values, "Before", "After"),
      insertContentControl: (p, type?: string) => insertControl(document, p, type),
    },
  });
}

function nesting(p: Element): number {
  let depth = 0;
  for (let table = closest(p, "tbl"); table; table = closest(table.parentNode, "tbl")) depth++;
  return depth;
}

/** The last paragraph of a cell, control or story cannot go; Word empties it instead. */
function deleteParagraph(document: WordDocument, p: Element): void {
  demandUnlocked(p);
  demandDeletable([p]);
  const parent = p.parentElement as Element;
  const isOnly = [...parent.children].filter((e) => isW(e, "p") || isW(e, "tbl") || isW(e, "sdt")).length === 1;
  if (document.isTracking || isOnly) {
    deleteRange(document, rangeAt(document, p, "Content"));
    // A paragraph that the same author had inserted goes at once, as runs do.
    if (isOnly || !isOwnInsertion(document, p) || textOf(p) !== "") return;
  }
  handOverSection(document, p);
  p.remove();
  keepParagraph(parent);
}
