import { officeError } from "../client/errors.ts";
import type { TextRange } from "./live-ranges.ts";
import { closest, isW, wAll } from "./markup.ts";
import { paragraphsOf, rangeAt, type Place } from "./places.ts";
import type { WordDocument } from "./word-document.ts";

export interface SearchOptions {
  readonly matchCase?: boolean;
  readonly matchWholeWord?: boolean;
  readonly matchPrefix?: boolean;
  readonly matchSuffix?: boolean;
  readonly matchWildcards?: boolean;
  readonly ignorePunct?: boolean;
  readonly ignoreSpace?: boolean;
}

/** Every occurrence of a text within paragraphs, in document order. */
export function search(document: WordDocument, place: Place, text: unknown, options: SearchOptions = {}): TextRange[] {
  if (typeof text !== "string" || text === "") throw officeError("InvalidArgument", "", "search text");
  // #1726, #31: special characters count with their escapes.
  const length = text.length + [...text].filter((c) => "^\\".includes(c)).length;
  if (document.has("search255") && length > 255) throw officeError("SearchStringInvalidOrTooLong");
  if ((options.matchWildcards && text !== "?") || options.ignorePunct || options.ignoreSpace)
    throw officeError("NotImplementedInFake", "", "search options");
  if (document.has("accentedWholeWordsFail") && options.matchWholeWord && /[^\0-\x7f]/.test(text)) return [];
  const bounds = rangeAt(document, place, "Content").dom;
  return paragraphsOf(place).flatMap((p) => (options.matchWildcards ? letters(document, p, bounds) : findIn(document, p, text, options, bounds)));
}

/** What the wildcard `?` finds: each letter by itself. Tabs and breaks are left out; whether Word finds them is asked by the probe. */
function letters(document: WordDocument, p: Element, bounds: Range): TextRange[] {
  const within = textNodes(p).filter((node) => bounds.intersectsNode(node));
  return within.flatMap((node) => {
    let at = 0;
    return [...node.data].flatMap((letter) => {
      const [from, to] = [at, (at += letter.length)];
      return bounds.comparePoint(node, from) < 0 || bounds.comparePoint(node, to) > 0 ? [] : [document.ranges.make([node, from], [node, to])];
    });
  });
}

function findIn(document: WordDocument, p: Element, text: string, options: SearchOptions, bounds: Range): TextRange[] {
  const nodes = textNodes(p);
  const whole = nodes.map((n) => n.data).join("");
  const [haystack, needle] = options.matchCase ? [whole, text] : [whole.toLowerCase(), text.toLowerCase()];
  const found: TextRange[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    if (!isWord(whole, at, at + needle.length, options)) continue;
    const start = locate(nodes, at, false);
    const end = locate(nodes, at + needle.length, true);
    if (!start || !end || bounds.comparePoint(...start) < 0 || bounds.comparePoint(...end) > 0) continue;
    found.push(document.ranges.make(start, end));
  }
  return found;
}

/** Cuts the text of a place behind each of the marks, paragraph by paragraph; `trim` leaves blanks at the ends out. */
export function textRanges(document: WordDocument, place: Place, marks: unknown, trim: boolean): TextRange[] {
  if (!Array.isArray(marks) || marks.length === 0) throw officeError("InvalidArgument", "", "ending marks");
  const bounds = rangeAt(document, place, "Content").dom;
  return paragraphsOf(place).flatMap((p) => {
    const nodes = textNodes(p);
    const text = nodes.map((n) => n.data).join("");
    return cut(text, marks as string[], trim).flatMap(([from, to]) => {
      const [start, end] = [locate(nodes, from, false), locate(nodes, to, true)];
      if (!start || !end || bounds.comparePoint(...start) < 0 || bounds.comparePoint(...end) > 0) return [];
      return [document.ranges.make(start, end)];
    });
  });
}

function cut(text: string, marks: readonly string[], trim: boolean): [from: number, to: number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = marks.find((each) => each !== "" && text.startsWith(each, at));
    if (mark === undefined) continue;
    at += mark.length - 1;
    pieces.push([from, at + 1]);
    from = at + 1;
  }
  if (from < text.length) pieces.push([from, text.length]);
  if (!trim) return pieces;
  const tight = pieces.map(([a, b]): [number, number] => {
    const piece = text.slice(a, b);
    return [a + piece.length - piece.trimStart().length, b - (piece.length - piece.trimEnd().length)];
  });
  return tight.filter(([a, b]) => a < b);
}

function textNodes(p: Element): Text[] {
  const leaves = wAll(p, "t").filter((t) => closest(t, "p") === p && !closest(t, "del"));
  return leaves.map((t) => t.firstChild).filter((n): n is Text => n instanceof Text && isW(n.parentElement, "t"));
}

function isWord(text: string, start: number, end: number, options: SearchOptions): boolean {
  const letter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(c);
  const startsWord = !letter(text[start - 1]);
  const endsWord = !letter(text[end]);
  if (options.matchWholeWord && !(startsWord && endsWord)) return false;
  return (!options.matchPrefix || startsWord) && (!options.matchSuffix || endsWord);
}

function locate(nodes: readonly Text[], offset: number, isEnd: boolean): [Text, number] | null {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
    rest -= node.length;
  }
  return null;
}
