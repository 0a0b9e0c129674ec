import { backend, type AnyBackend } from "../../client/backend.ts";
import { officeError } from "../../client/errors.ts";
import { insertBreak } from "../breaks.ts";
import { insertFile } from "../insert-file.ts";
import type { Location } from "../block-edit.ts";
import { TextRange } from "../live-ranges.ts";
import { closest } from "../markup.ts";
import { isPlaceAlive, rangeAt } from "../places.ts";
import { sectionsOf } from "../sections.ts";
import { textRanges } from "../search.ts";
import { deleteRange, insertText } from "../text-edit.ts";
import type { WordDocument } from "../word-document.ts";
import { demand } from "../../client/demand.ts";
import { insertComment } from "./comments.ts";
import { contentMembers, insertControl, insertOoxml, insertParagraph, insertTable, nodeOf, tablesIn } from "./content.ts";

/** `Word.Range`: a stretch of text whose ends move with the document. */
export function rangeClass(document: WordDocument): AnyBackend {
  const common = contentMembers<TextRange>(document);
  const table = (range: TextRange): Element | null => closest(nodeOf(range), "tbl");
  const cell = (range: TextRange): Element | null => closest(nodeOf(range), "tc");
  return backend<TextRange>({
    alive: isPlaceAlive,
    get: { ...common.get, isEmpty: (range) => range.isCollapsed },
    set: common.set,
    nav: {
      ...common.nav,
      tables: tablesIn,
      sections: (range) => sectionsOf(document, range),
      parentTable: (range) => demand(table(range)),
      parentTableOrNullObject: table,
      parentTableCell: (range) => demand(cell(range)),
      parentTableCellOrNullObject: cell,
    },
    call: {
      ...common.call,
      delete: (range) => deleteRange(document, range),
      clear: (range) => deleteRange(document, range, true),
      getRange: (range, location?: string) => rangeAt(document, range, location ?? "Whole"),
      expandTo: (range, other: TextRange) => union(document, range, other),
      expandToOrNullObject: (range, other: TextRange) => union(document, range, other),
      intersectWith: (range, other: TextRange) => demand(intersection(document, range, other)),
      intersectWithOrNullObject: (range, other: TextRange) => intersection(document, range, other),
      compareLocationWith: (range, other: TextRange) => compareLocations(range.dom, other.dom),
      select: (range, mode?: string) => document.selectRange(rangeAt(document, range, mode === "Select" || !mode ? "Whole" : mode)),
      insertText: (range, text: string, location: string) => insertText(document, range, text, location),
      insertParagraph: (range, text: string, location: string) => insertParagraph(document, range, text, location, "Before", "After"),
      insertOoxml: (range, ooxml: string, location: string) => insertOoxml(document, range, ooxml, location, "Start", "End", "Replace"),
      insertFileFromBase64: (range, base64: string, location: string) => insertFile(document, range, base64, location as Location),
      insertComment: insertComment(document),
      getTextRanges: (range, marks: string[], trim?: boolean) => textRanges(document, range, marks, trim === true),
      insertBreak: (range, kind: string, location: string) => insertBreak(document, range, kind, location, "Before", "After"),
      insertTable: (range, rows: number, columns: number, location: string, values?: unknown) =>
        insertTable(document, range, rows, columns, location, values, "Before", "After"),
      insertContentControl: (range, type?: string) => insertControl(document, range, type),
    },
  });
}

function union(document: WordDocument, range: TextRange, other: TextRange): TextRange {
  const [a, b] = [range.dom, other.dom];
  if (!(other instanceof TextRange)) throw officeError("InvalidArgument");
  const first = a.compareBoundaryPoints(Range.START_TO_START, b) <= 0 ? a : b;
  const last = a.compareBoundaryPoints(Range.END_TO_END, b) >= 0 ? a : b;
  return document.ranges.make([first.startContainer, first.startOffset], [last.endContainer, last.endOffset]);
}

function intersection(document: WordDocument, range: TextRange, other: TextRange): TextRange | null {
  const [a, b] = [range.dom, other.dom];
  if (a.compareBoundaryPoints(Range.START_TO_END, b) < 0 || a.compareBoundaryPoints(Range.END_TO_START, b) > 0) return null;
  const start = a.compareBoundaryPoints(Range.START_TO_START, b) >= 0 ? a : b;
  const end = a.compareBoundaryPoints(Range.END_TO_END, b) <= 0 ? a : b;
  return document.ranges.make([start.startContainer, start.startOffset], [end.endContainer, end.endOffset]);
}

/** The words of `Word.LocationRelation`. */
function compareLocations(a: Range, b: Range): string {
  const starts = a.compareBoundaryPoints(Range.START_TO_START, b);
  const ends = a.compareBoundaryPoints(Range.END_TO_END, b);
  if (starts === 0 && ends === 0) return "Equal";
  const endToStart = a.compareBoundaryPoints(Range.START_TO_END, b);
  const startToEnd = a.compareBoundaryPoints(Range.END_TO_START, b);
  if (endToStart < 0) return "Before";
  if (startToEnd > 0) return "After";
  if (endToStart === 0) return "AdjacentBefore";
  if (startToEnd === 0) return "AdjacentAfter";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  if (starts <= 0 && ends >= 0) return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}
