import type { BodyPiece } from "../../model/body-pieces";
import { isBetween, kindOfTag } from "../../model/random-ids";
import type { Batch } from "./batches";

interface Block {
  readonly tag: string;
  readonly block: string;
  readonly inside: Word.ParagraphCollection;
}

/** What stands in the body, at its outermost level, in two round trips however long it is. */
export async function readPieces(batch: Batch): Promise<BodyPiece[]> {
  const { document } = batch.context;
  const { paragraphs } = document.body.getRange("Whole");
  const controls = document.body.contentControls;
  const { sections } = document;
  paragraphs.load("items/text,items/tableNestingLevel,items/alignment,items/isListItem");
  controls.load("items/tag");
  sections.load("items");
  await batch.sync();

  const blocks = controls.items.flatMap(({ tag, paragraphs: inside }): Block[] => {
    const block = kindOfTag(tag);
    if (block === undefined || block === "f" || isBetween(tag)) return [];
    inside.load("items/text");
    return [{ tag, block, inside }];
  });
  const ends = sections.items.length > 1 ? sections.items.map(({ body }) => body.paragraphs) : [];
  for (const end of ends) end.load("items/text");
  if (blocks.length + ends.length > 0) await batch.sync();

  let count = 0;
  const lasts = new Set(ends.slice(0, -1).map((end) => (count += end.items.length) - 1));
  return piecesOf(paragraphs.items, await findBlocks(batch, blocks, paragraphs.items), lasts);
}

function piecesOf(
  paragraphs: readonly Word.Paragraph[],
  starts: ReadonlyMap<number, Block>,
  lasts: ReadonlySet<number>,
): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const block = starts.get(at);
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (block) {
      pieces.push({ kind: "block", tag: block.tag, block: block.block });
      at += Math.max(1, block.inside.items.length);
    } else if (paragraph.tableNestingLevel > 0) {
      let end = at + 1;
      while (!starts.has(end) && (paragraphs[end]?.tableNestingLevel ?? 0) > 0) end++;
      pieces.push({ kind: "table", at, texts: paragraphs.slice(at, end).map(({ text }) => text) });
      at = end;
    } else {
      pieces.push({
        kind: "paragraph",
        at,
        text: paragraph.text,
        isCentred: paragraph.alignment === "Centered",
        isNumbered: paragraph.isListItem,
        endsSection: lasts.has(at),
      });
      at++;
    }
  }
  return pieces;
}

/** Where each block begins among the paragraphs: by its words; where those stand there twice, Word is asked which they are. */
async function findBlocks(
  batch: Batch,
  blocks: readonly Block[],
  paragraphs: readonly Word.Paragraph[],
): Promise<ReadonlyMap<number, Block>> {
  const texts = paragraphs.map(({ text }) => text);
  const asked = blocks.flatMap((block) => {
    const own = block.inside.items.map(({ text }) => text);
    const places = texts.flatMap((_, at) => (own.every((text, i) => texts[at + i] === text) ? [at] : []));
    const first = block.inside.items[0]?.getRange("Whole");
    if (own.length === 0 || !first || places.length === 0) return [];
    const [only] = places;
    if (places.length === 1 && only !== undefined) return [{ block, at: only, relation: undefined }];
    return places.map((at) => ({
      block,
      at,
      relation: paragraphs[at]?.getRange("Whole").compareLocationWith(first),
    }));
  });
  if (asked.some(({ relation }) => relation)) await batch.sync();
  return new Map(
    asked.flatMap(({ block, at, relation }) =>
      relation === undefined || relation.value === Word.LocationRelation.equal ? [[at, block] as const] : [],
    ),
  );
}
