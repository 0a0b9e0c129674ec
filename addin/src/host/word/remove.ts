import type { BlockRef } from "../document-host";
import type { Batch } from "./batches";
import { seek, type Numbers } from "./find-control";
import { loadTexts, texts } from "./body-texts";
import { straysAfterRemoval } from "./strays";

/**
 * Deletes blocks with their controls, all in one batch however many there are, and the empty paragraphs that stay behind
 * where they stood together. What somebody wrote between them is left alone, and so is every empty paragraph then; so is
 * every copy that somebody made of a block. `mayGo` is asked when nothing stands between its answer and the deletion;
 * whether they went.
 */
export function removeBlocks(
  batch: Batch,
  blocks: readonly BlockRef[],
  tail: number,
  mayGo: () => boolean = () => true,
): Promise<boolean> {
  const sought = blocks.map((block) => seek(batch, block));
  return removeControls(batch, () => sought.flatMap((control) => control() ?? []), tail, mayGo);
}

/**
 * Deletes what a failed insertion left: everything with its tags, which nobody has had time to copy (office-js#1914), but
 * for `others`, which had them before.
 */
export async function removeLeftovers(
  batch: Batch,
  tags: readonly string[],
  tail: number,
  others: Numbers,
): Promise<void> {
  const collections = tags.map((tag) => {
    const collection = batch.context.document.contentControls.getByTag(tag);
    collection.load("items/id");
    return collection;
  });
  await removeControls(
    batch,
    () => collections.flatMap(({ items }) => items.filter((control) => !others.has(control.id))),
    tail,
    () => true,
  );
}

async function removeControls(
  batch: Batch,
  find: () => readonly Word.ContentControl[],
  tail: number,
  mayGo: () => boolean,
): Promise<boolean> {
  const { document } = batch.context;
  const before = loadTexts(document.body);
  await batch.sync();
  const controls = find();
  if (controls.length === 0) return true;
  if (!mayGo()) return false;
  const insides = controls.map((control) => {
    const inside = control.paragraphs;
    inside.load("items/text");
    // A locked control refuses; the lock is a hint for people, not for us.
    control.cannotDelete = false;
    control.cannotEdit = false;
    control.delete(false);
    return inside;
  });
  const after = loadTexts(document.body);
  await batch.sync();
  const gone = insides.reduce((sum, inside) => sum + inside.items.length, 0);
  const strays = straysAfterRemoval(texts(before), texts(after), gone, tail);
  for (const place of strays) after.items[place]?.delete();
  if (strays.length > 0) await batch.sync();
  return true;
}
