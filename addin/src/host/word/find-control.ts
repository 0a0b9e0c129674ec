import { contentOf, findControl } from "../../ooxml/control";
import { readFlatOpc } from "../../ooxml/flat-opc";
import type { BlockMarkup, BlockRef } from "../document-host";
import type { Batch } from "./batches";

/** A control that was made just now, under a tag that nothing else has. */
export function onlyOne(tag: string): BlockRef {
  return { tag, id: undefined, isOnly: true };
}

/** Asks for a block's control; what it gives is read after the next sync, undefined when the control is not there. */
export function seek(batch: Batch, block: BlockRef): () => Word.ContentControl | undefined {
  const found = batch.context.document.contentControls.getByTag(block.tag);
  found.load("items/id");
  return () => {
    const itself = found.items.filter((control) => control.id === block.id);
    if (itself.length === 1) return itself[0];
    return block.isOnly && found.items.length === 1 ? found.items[0] : undefined;
  };
}

/** Office's numbers of controls. */
export type Numbers = ReadonlySet<number>;

/** The numbers of all controls with these tags. */
export async function numbersOf(batch: Batch, tags: readonly string[]): Promise<Numbers> {
  const found = tags.map((tag) => batch.context.document.contentControls.getByTag(tag));
  for (const collection of found) collection.load("items/id");
  await batch.sync();
  return new Set(found.flatMap((collection) => collection.items.map((control) => control.id)));
}

/** A control with its markup. */
export interface ReadControl {
  readonly control: Word.ContentControl;
  readonly markup: BlockMarkup;
}

/** The controls of blocks as they stand, in the order of the blocks; undefined for one that is not there. */
export async function readControls(
  batch: Batch,
  blocks: readonly BlockRef[],
): Promise<readonly (ReadControl | undefined)[]> {
  const sought = blocks.map((block) => seek(batch, block));
  await batch.sync();
  const found = sought.map((control) => control()).map((control) => control && { control, xml: control.getOoxml() });
  await batch.sync();
  return found.map(
    (entry, i) => entry && { control: entry.control, markup: markupOf(entry.xml.value, blocks[i]?.tag ?? "") },
  );
}

/** What `getOoxml` of a control gave: mostly its content, at times the control with it (office-js#3099, #6350). */
export function markupOf(xml: string, tag: string): BlockMarkup {
  const { blocks, styles } = readFlatOpc(xml);
  const control = findControl(blocks, tag);
  return { blocks: control ? contentOf(control) : blocks, styles };
}
