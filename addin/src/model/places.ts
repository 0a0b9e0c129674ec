import { comparable } from "./comparable-text";

/** A place in the body of a document: a paragraph from 1, and the words spoken of; empty for the whole paragraph. */
export interface TextPlace {
  readonly paragraph: number;
  readonly quote: string;
}

/** `passage`: the words themselves. `paragraph`: a place without words, by its number. `changed`: the words are gone; the likeliest paragraph. */
export type FoundKind = "passage" | "paragraph" | "changed";

export interface FoundPlace {
  readonly kind: FoundKind;
  /** The paragraph, from 0. */
  readonly index: number;
  /** The words in the text of that paragraph as it stands; undefined for all of it. */
  readonly from?: number;
  readonly to?: number;
}

/** Places in the text of the open file: where the cursor is put, and where it stands. */
export interface PlaceFinder {
  /** Selects the place and says how it was found; the text is not touched. */
  goTo(place: TextPlace, signal: AbortSignal): Promise<FoundKind>;
  /** Where the selection begins, with its words; undefined where that is not in the body. */
  selected(): Promise<TextPlace | undefined>;
}

/** As the service takes it. */
export const longestQuote = 500;
/** How many of the words of a quote a paragraph must have to pass for the one it was taken from. */
const likeEnough = 0.5;

/**
 * Where a place stands among paragraphs as they are now: the words in their paragraph, else the nearest paragraph that
 * has them, else the one with most of them, else the one of that number. Undefined only without paragraphs.
 */
export function findPlace(paragraphs: readonly string[], place: TextPlace): FoundPlace | undefined {
  if (paragraphs.length === 0) return undefined;
  const expected = place.paragraph - 1;
  const clamped = Math.min(Math.max(expected, 0), paragraphs.length - 1);
  const quote = comparable(place.quote.trim()).text;
  if (quote === "") return { kind: clamped === expected ? "paragraph" : "changed", index: clamped };
  const order = byDistance(paragraphs.length, clamped);
  for (const index of order) {
    const { text, starts, ends } = comparable(paragraphs[index] ?? "");
    const at = text.indexOf(quote);
    if (at < 0) continue;
    return { kind: "passage", index, from: starts[at] ?? 0, to: ends[at + quote.length - 1] ?? 0 };
  }
  return { kind: "changed", index: likeliest(paragraphs, quote, order) ?? clamped };
}

/** The words of a selection in the paragraph where it begins, short enough to be sent. */
export function quoteOf(selected: string): string {
  // Word ends paragraphs and cells in what it gives as text by these.
  const first = selected.split(/(?![\t\v])\p{Cc}/u).find((line) => line.trim() !== "") ?? "";
  const { text } = comparable(first.trim());
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuote / 2)).trim();
}

function byDistance(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b);
}

function likeliest(paragraphs: readonly string[], quote: string, order: readonly number[]): number | undefined {
  const wanted = wordsOf(quote);
  let best: number | undefined;
  let most = likeEnough * wanted.length;
  for (const index of order) {
    const there = new Set(wordsOf(comparable(paragraphs[index] ?? "").text));
    const common = wanted.filter((word) => there.has(word)).length;
    if (best === undefined ? common >= most : common > most) {
      best = index;
      most = common;
    }
  }
  return best;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
