import type { Batch } from "./batches";
import { loadTexts, texts } from "./insert-ooxml";
import { straysAfterRemoval } from "./strays";

/**
 * Deletes the controls with their content, all in one batch however many there are, and the empty paragraphs that stay
 * behind where they stood together. What somebody wrote between them is left alone, and so is every empty paragraph then.
 */
export async function removeBlocks(batch: Batch, tags: readonly string[], tail: number): Promise<void> {
  const { document } = batch.context;
  const collections = tags.map((tag) => {
    const collection = document.contentControls.getByTag(tag);
    collection.load("items/id");
    return collection;
  });
  const before = loadTexts(document.body);
  await batch.sync();
  const controls = collections.flatMap((collection) => collection.items);
  if (controls.length === 0) return;
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
}
