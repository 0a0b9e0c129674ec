import type { TextChange, TextPiece, TextScope } from "../document-host";
import type { Batch } from "./batches";

interface Wish {
  readonly scope: TextScope;
  readonly change: (piece: TextPiece) => string;
  /** Heeded until the first word is written: then all are. */
  readonly signal: AbortSignal;
}

/** Every word that a change of wording touches, without touching it. */
export async function previewWords(batch: Batch, wish: Wish): Promise<TextChange[]> {
  return (await touchedWords(batch, wish)).map(({ before, after }) => ({ before, after }));
}

/** Writes each changed word in the place of the old one: its looks stay, and what did not change is not touched. */
export async function changeWords(batch: Batch, wish: Wish, font: string | undefined): Promise<number> {
  const touched = await touchedWords(batch, wish);
  for (const word of touched) {
    const written = word.range.insertText(word.after, "Replace");
    if (font !== undefined) written.font.name = font;
  }
  await batch.sync();
  return touched.length;
}

interface TouchedWord extends TextChange {
  readonly range: Word.Range;
}

// Whole paragraphs are read first and cut into words only where something would change: a long document stays quick.
async function touchedWords(batch: Batch, { scope, change, signal }: Wish): Promise<TouchedWord[]> {
  const { document } = batch.context;
  const paragraphs = scope === "selection" ? document.getSelection().paragraphs : document.body.paragraphs;
  paragraphs.load("items/text,items/font/name");
  await batch.sync();
  signal.throwIfAborted();
  const hit = paragraphs.items.filter((paragraph) => {
    const piece = { text: paragraph.text, font: paragraph.font.name };
    return paragraph.text !== "" && (piece.font === "" || change(piece) !== paragraph.text);
  });
  const words = hit.map((paragraph) => {
    const ranges = paragraph.getTextRanges([" "], false);
    ranges.load("items/text,items/font/name");
    return ranges;
  });
  if (words.length > 0) await batch.sync();
  signal.throwIfAborted();
  return words.flatMap((ranges) =>
    ranges.items.flatMap((range): TouchedWord[] => {
      const after = change({ text: range.text, font: range.font.name });
      return after === range.text ? [] : [{ before: range.text, after, range }];
    }),
  );
}
