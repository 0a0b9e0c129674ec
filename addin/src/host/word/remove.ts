import type { Batch } from "./batches";
import { loadTexts, texts } from "./insert-ooxml";
import { straysAfterRemoval } from "./strays";

/** Deletes the controls with their content, one after another, and the empty paragraphs that stay behind each. */
export async function removeBlocks(batch: Batch, tags: readonly string[], tail: number): Promise<void> {
  const { document } = batch.context;
  const collections = tags.map((tag) => {
    const collection = document.contentControls.getByTag(tag);
    collection.load("items/id");
    return collection;
  });
  await batch.sync();
  const controls = collections.flatMap((collection) => collection.items);
  for (const [i, control] of controls.entries()) {
    const inside = control.paragraphs;
    inside.load("items/text");
    const before = loadTexts(document.body);
    await batch.sync();
    // A locked control refuses; the lock is a hint for people, not for us.
    control.cannotDelete = false;
    control.cannotEdit = false;
    control.delete(false);
    const after = loadTexts(document.body);
    await batch.sync();
    const ownTail = i === controls.length - 1 ? tail : 0;
    const strays = straysAfterRemoval(texts(before), texts(after), inside.items.length, ownTail);
    for (const place of strays) after.items[place]?.delete();
    if (strays.length > 0) await batch.sync();
  }
}
