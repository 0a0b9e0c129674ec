import type { Rewriting, TextChange, TextPiece, TextTool } from "../text-tool";
import type { Batch } from "./batches";
import { fontOf, isUniform, looksToLoad } from "./text-looks";

/** A stretch of a word in one font: whole as one range, or letter by letter (undefined where Word gives no range for it). */
interface Stretch extends TextPiece {
  readonly ranges: { readonly whole: Word.Range } | { readonly letters: readonly (Letter | undefined)[] };
}

interface Letter {
  readonly range: Word.Range;
  readonly length: number;
}

/** What a tool would do to a word, and what it leaves of it. */
export interface TouchedWord {
  readonly change: TextChange | undefined;
  readonly refonted: boolean;
  readonly left: string | undefined;
  write(): void;
}

const atOnce = 150;
// Tabs, breaks, marks of notes and pictures: never written over.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\ufffc]/;

/** Every word of these paragraphs that the tool touches or leaves to somebody's care, in order. */
export async function touchedWords(
  batch: Batch,
  paragraphs: readonly Word.Paragraph[],
  tool: TextTool,
  signal: AbortSignal,
): Promise<TouchedWord[]> {
  // Whole paragraphs are read first and cut into words only where something is to be done: a long document stays quick.
  const hit = paragraphs.filter(({ text, font }) => {
    const name = fontOf(font);
    if (text.trim() === "") return false;
    if (name === undefined) return true;
    const words = text.split(/(?<= )/).map((word) => ({ text: word, font: name }));
    return words.some((word) => tool.stays(word) || tool.rewrite(word) !== undefined);
  });
  const touched: TouchedWord[] = [];
  for (let at = 0; at < hit.length; at += atOnce) {
    const words = hit.slice(at, at + atOnce).map((paragraph) => {
      const ranges = paragraph.getTextRanges([" "], false);
      ranges.load(`items/text,${looksToLoad}`);
      return ranges;
    });
    await batch.sync();
    signal.throwIfAborted();
    const stretches = await stretchesOf(
      batch,
      words.flatMap((ranges) => ranges.items),
      tool,
    );
    signal.throwIfAborted();
    touched.push(...stretches.flatMap((word) => touch(word, tool) ?? []));
  }
  return touched;
}

/** Words as stretches of one font; those of several looks letter by letter, where anything is to be done to them. */
async function stretchesOf(batch: Batch, words: readonly Word.Range[], tool: TextTool): Promise<Stretch[][]> {
  const read = words.map((range) => {
    const font = fontOf(range.font);
    const isWhole = font !== undefined && canBeWhole(range, tool.rewrite({ text: range.text, font }));
    if (isWhole || range.text.trim() === "") return { range, letters: undefined };
    const letters = range.search("?", { matchWildcards: true });
    letters.load("items/text,items/font/name");
    return { range, letters };
  });
  if (read.some(({ letters }) => letters)) await batch.sync();
  return read.map(({ range, letters }) =>
    letters
      ? cut(range, letters.items)
      : [{ text: range.text, font: fontOf(range.font) ?? "", ranges: { whole: range } }],
  );
}

/** Whether a word of one font can be written as one: all of it looks alike, or its letters stay. */
function canBeWhole({ text, font }: Word.Range, rewriting: Rewriting | undefined): boolean {
  if (!rewriting || rewriting.units.join("") === text) return true;
  return isUniform(font) && !control.test(text);
}

/** The letters of a word gathered by font. What Word's search did not give (a tab, a break, a mark) belongs to none. */
function cut(word: Word.Range, found: readonly Word.Range[]): Stretch[] {
  const stretches: { text: string; font: string; letters: (Letter | undefined)[] }[] = [];
  const put = (text: string, font: string, letter: Letter | undefined): void => {
    const last = stretches.at(-1);
    if (last?.font === font) {
      last.text += text;
      last.letters.push(letter);
    } else stretches.push({ text, font, letters: [letter] });
  };
  let next = 0;
  for (let at = 0; at < word.text.length;) {
    const range = found[next];
    const text = range?.text ?? "";
    if (range && text !== "" && word.text.startsWith(text, at)) {
      put(text, fontOf(range.font) ?? "", control.test(text) ? undefined : { range, length: text.length });
      at += text.length;
      next++;
    } else {
      put(word.text.charAt(at), stretches.at(-1)?.font ?? fontOf(word.font) ?? "", undefined);
      at++;
    }
  }
  return stretches.map(({ text, font, letters }) => ({ text, font, ranges: { letters } }));
}

function touch(word: readonly Stretch[], tool: TextTool): TouchedWord | undefined {
  const parts = word.map((stretch) => ({ stretch, rewriting: feasible(stretch, tool.rewrite(stretch)) }));
  const left = parts
    .filter(({ stretch, rewriting }) => !rewriting && (tool.stays(stretch) || tool.rewrite(stretch) !== undefined))
    .map(({ stretch }) => stretch.text)
    .join("");
  if (left === "" && parts.every(({ rewriting }) => !rewriting)) return undefined;
  const before = word.map(({ text }) => text).join("");
  const after = parts.map(({ stretch, rewriting }) => rewriting?.units.join("") ?? stretch.text).join("");
  return {
    change: before === after ? undefined : { before, after },
    refonted: before === after && parts.some(({ rewriting }) => rewriting !== undefined),
    left: left === "" ? undefined : left,
    write: () => {
      for (const { stretch, rewriting } of parts) if (rewriting) write(stretch, rewriting);
    },
  };
}

/** Undefined where a letter that changes could not be had as a range. */
function feasible(stretch: Stretch, rewriting: Rewriting | undefined): Rewriting | undefined {
  if (!rewriting || "whole" in stretch.ranges) return rewriting;
  let at = 0;
  for (const letter of stretch.ranges.letters) {
    const length = letter?.length ?? 1;
    if (!letter && rewriting.units[at] !== stretch.text.charAt(at)) return undefined;
    at += length;
  }
  return rewriting;
}

/** Letter by letter only what differs is written, so that each keeps its looks and what stands between them stays. */
function write({ text, ranges }: Stretch, { units, font }: Rewriting): void {
  if ("whole" in ranges) {
    const written = units.join("") === text ? ranges.whole : ranges.whole.insertText(units.join(""), "Replace");
    if (font !== undefined) written.font.name = font;
    return;
  }
  let at = 0;
  for (const letter of ranges.letters) {
    const length = letter?.length ?? 1;
    if (letter) writeLetter(letter.range, text.slice(at, at + length), units.slice(at, at + length).join(""), font);
    at += length;
  }
}

function writeLetter(range: Word.Range, before: string, after: string, font: string | undefined): void {
  if (after === "") {
    range.delete();
    return;
  }
  const written = before === after ? range : range.insertText(after, "Replace");
  if (font !== undefined) written.font.name = font;
}
