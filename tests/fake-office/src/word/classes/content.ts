import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { demandLocation, insertBlocks, type Location } from "../block-edit.ts";
import { controlsIn, demandUnlocked, parentControl, wrapRange } from "../controls.ts";
import { TextRange } from "../live-ranges.ts";
import { closest, controlLevel, isW, textRun, w, wAll } from "../markup.ts";
import { exportOoxml } from "../ooxml-export.ts";
import { importOoxml } from "../ooxml-import.ts";
import { paragraphsOf, rangeAt, type Place } from "../places.ts";
import { search, type SearchOptions } from "../search.ts";
import { builtInName, setBuiltIn, setStyle, styleOf } from "../styling.ts";
import { inlinePointAt } from "../text-edit.ts";
import { rangeText, textOf } from "../text.ts";
import { markRunInserted } from "../tracking.ts";
import type { WordDocument } from "../word-document.ts";
import { commentMembers } from "./comments.ts";
import { fieldsIn } from "./fields.ts";
import { FontOf } from "./font.ts";
import { changesOf } from "./revisions.ts";
import { buildTable } from "../tables.ts";

/** The node of a place that parents are looked for from. */
export const nodeOf = (place: Place): Node => (place instanceof TextRange ? place.dom.commonAncestorContainer : place);

/** What bodies, ranges, paragraphs and controls have in common. */
export function contentMembers<T extends Place>(document: WordDocument) {
  return {
    get: {
      text: (place: T) => (place instanceof TextRange ? rangeText(place.dom, place.isCollapsed ? [] : place.paragraphs) : textOf(place)),
      style: (place: T) => styleOf(document, place),
      styleBuiltIn: (place: T) => builtInName(styleOf(document, place)),
    },
    set: {
      style: (place: T, name: unknown) => setStyle(document, place, name),
      styleBuiltIn: (place: T, name: unknown) => setBuiltIn(document, place, name),
    },
    nav: {
      font: (place: T) => new FontOf(place, document),
      contentControls: (place: T) => controlsIn(place).filter((sdt) => sdt !== place),
      paragraphs: (place: T) => paragraphsOf(place),
      fields: (place: T) => fieldsIn(place),
      parentContentControlOrNullObject: (place: T) => parentControl(place instanceof TextRange ? wrapper(place) : place),
      parentContentControl: (place: T) => demand(parentControl(place instanceof TextRange ? wrapper(place) : place)),
      parentBody: (place: T) => demand(closest(nodeOf(place), "body", "hdr", "ftr", "tc", "footnote", "endnote")),
    },
    call: {
      getOoxml: (place: T) => exportOoxml(document, place),
      search: (place: T, text: unknown, options?: SearchOptions) => search(document, place, text, options),
      getContentControls: (place: T) => controlsIn(place).filter((sdt) => sdt !== place),
      getReviewedText: (place: T, version: string) => reviewedText(place, version),
      getTrackedChanges: (place: T) => changesOf(place),
      ...commentMembers<T>(document),
    },
  } as const;
}

/** A child of the range's ancestor, so that a control around the range itself counts as its parent. */
function wrapper(range: TextRange): Node {
  const node = range.dom.commonAncestorContainer;
  return node.firstChild ?? node;
}

export const tablesIn = (place: Place): Element[] => {
  if (place instanceof Element) return wAll(place, "tbl");
  return wAll(place.container, "tbl").filter((table) => place.dom.intersectsNode(table));
};

function reviewedText(place: Place, version: string): string {
  const gone = version === "Original" ? "ins" : "del";
  return paragraphsOf(place)
    .map((p) => [...wAll(p, "t"), ...wAll(p, "delText")].sort(inOrder).filter((t) => !closest(t, gone)).map((t) => t.textContent).join(""))
    .join("\r");
}

const inOrder = (a: Node, b: Node): number => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** `insertOoxml` of any place. A package of one paragraph is inserted as text (#3149). */
export function insertOoxml(document: WordDocument, place: Place, ooxml: unknown, location: unknown, ...allowed: Location[]): TextRange {
  demandLocation(location, ...allowed);
  demandUnlocked(place instanceof TextRange ? nodeOf(place) : isW(place, "p") ? place.parentNode : place);
  const { blocks, isOneParagraph } = importOoxml(document, ooxml, nodeOf(place));
  const inline = place instanceof TextRange || isW(place, "p") || (isW(place, "sdt") && controlLevel(place) === "run");
  if (isOneParagraph && inline) return insertRuns(document, place, blocks[0] as Element, location);
  if (isOneParagraph && document.has("oneParagraphLosesProperties"))
    for (const e of [...(blocks[0] as Element).children]) if (isW(e, "pPr")) e.remove();
  const inserted = insertBlocks(document, place, location, blocks, true);
  if (document.has("trailingParagraphNumbered")) numberTrailing(inserted);
  return inserted;
}

function insertRuns(document: WordDocument, place: Place, p: Element, location: Location): TextRange {
  const point = inlinePointAt(document, rangeAt(document, place, "Content"), location);
  const runs = [...p.children].filter((e) => !isW(e, "pPr"));
  const placed = runs.length > 0 ? runs : [textRun(point.parent, "")];
  for (const run of placed) point.parent.insertBefore(run, point.before);
  if (document.isTracking) for (const run of placed) if (isW(run, "r")) markRunInserted(document, run);
  return document.ranges.around(placed[0] as Element, placed.at(-1) as Element);
}

/** #6904: on the Mac the plain paragraph behind a list joins the list. */
function numberTrailing(inserted: TextRange): void {
  const [last, before] = [inserted.paragraphs.at(-1), inserted.paragraphs.at(-2)];
  const behind = last?.nextElementSibling;
  const empty = isW(behind, "p") && textOf(behind) === "" ? behind : last;
  const list = (empty === behind ? last : before)?.getElementsByTagNameNS(last?.namespaceURI ?? "", "numPr")[0];
  if (!list || !empty || textOf(empty) !== "") return;
  const properties = empty.firstElementChild ?? empty.appendChild(w(empty, "pPr"));
  properties.append(list.cloneNode(true));
}

/** `insertParagraph` of any place. The new paragraph takes on the style of its neighbour, as in Word. */
export function insertParagraph(document: WordDocument, place: Place, text: unknown, location: unknown, ...allowed: Location[]): Element {
  demandLocation(location, ...allowed);
  if (typeof text !== "string") throw officeError("InvalidArgument", "", "text");
  const all = paragraphsOf(place);
  const neighbour = location === "Start" || location === "Before" ? all[0] : all.at(-1);
  const made = w(nodeOf(place), "p");
  const properties = neighbour && [...neighbour.children].find((e) => isW(e, "pPr"));
  if (properties && location !== "Start") made.append(properties.cloneNode(true));
  for (const s of wAll(made, "sectPr")) s.remove();
  if (text !== "") made.append(textRun(made, text));
  const target = place instanceof TextRange ? (neighbour ?? place) : place;
  insertBlocks(document, target, location, [made], false);
  return made;
}

/** `insertTable` of any place. */
export function insertTable(
  document: WordDocument, place: Place, rows: number, columns: number, location: unknown, values: unknown, ...allowed: Location[]
): Element {
  demandLocation(location, ...allowed);
  const table = buildTable(document, nodeOf(place), rows, columns, values);
  const target = place instanceof TextRange ? (place.paragraphs.at(-1) ?? place) : place;
  insertBlocks(document, target, location, [table], false);
  // Two tables side by side would become one.
  if (isW(table.nextElementSibling, "tbl")) table.after(w(table, "p"));
  if (isW(table.previousElementSibling, "tbl")) table.before(w(table, "p"));
  return table;
}

/** `insertContentControl` of any place. */
export function insertControl(document: WordDocument, place: Place, type: unknown = "RichText"): Element {
  if (type !== "RichText" && type !== "PlainText") throw officeError("NotImplementedInFake", "", `control of type ${String(type)}`);
  const sdt = place instanceof TextRange ? wrapRange(document, place) : wrapRange(document, rangeAt(document, place, "Whole"));
  if (type === "PlainText") sdt.firstElementChild?.append(w(sdt, "text"));
  return sdt;
}
