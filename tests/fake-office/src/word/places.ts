import { officeError } from "../client/errors.ts";
import { contentOf } from "./controls.ts";
import { TextRange } from "./live-ranges.ts";
import { isW } from "./markup.ts";
import { paragraphsIn } from "./text.ts";
import type { WordDocument } from "./word-document.ts";

/** Something with a place in the document: a story, paragraph, control, table or stretch of text. */
export type Place = Element | TextRange;

/** The range at a location of a place: `Whole`, `Content`, `Start`, `End`, `Before`, `After`. */
export function rangeAt(document: WordDocument, place: Place, location: unknown = "Whole"): TextRange {
  if (place instanceof TextRange) return partOfRange(document, place, location);
  const inner = isW(place, "sdt") ? contentOf(place) : place;
  const hasOutside = ["p", "sdt", "tbl"].includes(place.localName);
  switch (location) {
    case "Whole":
      return hasOutside ? document.ranges.around(place) : document.ranges.inside(place);
    case "Content":
      return document.ranges.inside(inner);
    case "Start":
    case "End":
      return collapsed(insideText(document, inner, location), location === "Start");
    case "Before":
    case "After":
      if (!hasOutside) break;
      return collapsed(document.ranges.around(place), location === "Before");
  }
  if (location === "After") return collapsed(document.ranges.inside(inner), false);
  throw officeError("InvalidArgument", "", `range location ${String(location)}`);
}

/** The inside of the first or last paragraph, so that the caret stands in text. */
function insideText(document: WordDocument, inner: Element, location: "Start" | "End"): TextRange {
  const paragraphs = isW(inner, "p") ? [] : paragraphsIn(inner);
  const p = location === "Start" ? paragraphs[0] : paragraphs.at(-1);
  return document.ranges.inside(p ?? inner);
}

function collapsed(range: TextRange, toStart: boolean): TextRange {
  range.dom.collapse(toStart);
  return range;
}

function partOfRange(document: WordDocument, range: TextRange, location: unknown): TextRange {
  const { startContainer, startOffset, endContainer, endOffset } = range.dom;
  const copy = document.ranges.make([startContainer, startOffset], [endContainer, endOffset]);
  if (location === "Whole" || location === "Content") return copy;
  if (location === "Start" || location === "Before") return collapsed(copy, true);
  if (location === "End" || location === "After") return collapsed(copy, false);
  throw officeError("InvalidArgument", "", `range location ${String(location)}`);
}

export const isPlaceAlive = (place: Place): boolean => (place instanceof TextRange ? place.isAlive : place.isConnected);

/** The paragraphs of a place. */
export const paragraphsOf = (place: Place): Element[] => (place instanceof TextRange ? place.paragraphs : paragraphsIn(place));
