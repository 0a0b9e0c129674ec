import { findPlace, quoteOf, type FoundKind, type TextPlace } from "../../model/places";
import { anchorsOf } from "../../model/search-anchors";
import type { Batch } from "./batches";

/** Selects a place in the body, and how it was found; nothing else in the document is touched. */
export async function selectPlace(batch: Batch, place: TextPlace, signal: AbortSignal): Promise<FoundKind> {
  const { paragraphs } = batch.context.document.body;
  paragraphs.load("items/text");
  await batch.sync();
  signal.throwIfAborted();
  const found = findPlace(
    paragraphs.items.map((paragraph) => paragraph.text),
    place,
  );
  const paragraph = found && paragraphs.items[found.index];
  if (!paragraph) return "changed";
  const { from, to } = found;
  const passage = from === undefined || to === undefined ? undefined : await passageOf(batch, paragraph, from, to);
  signal.throwIfAborted();
  (passage ?? paragraph).select("Select");
  await batch.sync();
  return found.kind;
}

/** The passage as a range; undefined where Word's search sees the paragraph otherwise than its text says (hidden, deleted). */
async function passageOf(
  batch: Batch,
  paragraph: Word.Paragraph,
  from: number,
  to: number,
): Promise<Word.Range | undefined> {
  const anchors = anchorsOf(paragraph.text, from, to);
  if (!anchors) return undefined;
  const searches = anchors.map((anchor) => {
    const ranges = paragraph.search(anchor.text, { matchCase: true });
    ranges.load("items/text");
    return { anchor, ranges };
  });
  await batch.sync();
  const [head, tail] = searches.map(({ anchor, ranges }) =>
    ranges.items.length === anchor.count ? ranges.items[anchor.occurrence] : undefined,
  );
  if (!head) return undefined;
  if (searches.length === 1) return head;
  return tail && head.expandTo(tail);
}

/** The place of the selection, its words where some are selected; undefined outside the body. The selection stays. */
export async function selectedPlace(batch: Batch): Promise<TextPlace | undefined> {
  const { document } = batch.context;
  const selection = document.getSelection();
  const first = selection.paragraphs.getFirst();
  selection.load("text");
  first.load("text,tableNestingLevel");
  first.parentBody.load("type");
  document.body.paragraphs.load("items/text");
  await batch.sync();
  if (!(await isInBody(batch, first))) return undefined;
  const whole = first.getRange("Whole");
  const alike = document.body.paragraphs.items.flatMap((paragraph, index) =>
    paragraph.text === first.text ? [{ index, relation: paragraph.getRange("Whole").compareLocationWith(whole) }] : [],
  );
  await batch.sync();
  const here = alike.find(({ relation }) => relation.value === Word.LocationRelation.equal);
  return here && { paragraph: here.index + 1, quote: quoteOf(selection.text) };
}

/** A cell says of itself only that it is one: the outermost table says where it stands. */
async function isInBody(batch: Batch, paragraph: Word.Paragraph): Promise<boolean> {
  if (paragraph.tableNestingLevel === 0) return paragraph.parentBody.type === Word.BodyType.mainDoc;
  let table = paragraph.parentTable;
  for (let level = paragraph.tableNestingLevel; level > 1; level--) table = table.parentTable;
  table.parentBody.load("type");
  await batch.sync();
  return table.parentBody.type === Word.BodyType.mainDoc;
}
