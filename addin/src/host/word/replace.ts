import { compareShapes } from "../../ooxml/compare";
import { shapesOf } from "../../ooxml/shape";
import type { BlockMarkup, BlockRef, Insertion, Replacement } from "../document-host";
import { HostError } from "../host-error";
import type { Batch } from "./batches";
import { climb } from "./ladder";
import { markupOf, readControls, seek } from "./find-control";
import { removeBlocks } from "./remove";

/**
 * Puts an insertion where a block stood. Office cannot be kept from taking what a clerk types while we write, so the block
 * is read twice: before the insertion is made from it, and in the round trip before the one that deletes it. When it says
 * something else by then, it stays and the new one goes.
 */
export async function replaceBlock(
  batch: Batch,
  block: BlockRef,
  tail: number,
  make: (standing: BlockMarkup) => Insertion | undefined,
): Promise<Replacement> {
  const [standing] = await readControls(batch, [block]);
  if (!standing) throw new HostError("gone", "ItemNotFound", block.tag);
  const insertion = make(standing.markup);
  if (!insertion) return { kind: "changed" };
  const itself = { tag: block.tag, id: standing.control.id, isOnly: block.isOnly };
  const receipt = await climb(batch, insertion, { kind: "before", block: itself });
  if (receipt.rung === undefined) return { kind: "done", receipt };
  const again = standing.control.getOoxml();
  let isAsked = false as boolean;
  const mayGo = (): boolean => {
    isAsked = true;
    return isSame(standing.markup, markupOf(again.value, block.tag));
  };
  try {
    if (await removeBlocks(batch, [itself], tail, mayGo)) {
      return { kind: "done", receipt: { ...receipt, syncs: batch.syncs() } };
    }
  } catch (error) {
    // Two of them must not be left, nor none.
    if (!isAsked || (await stands(batch, itself))) await removeBlocks(batch, receipt.controls, receipt.tail);
    throw error;
  }
  await removeBlocks(batch, receipt.controls, receipt.tail);
  return { kind: "changed" };
}

async function stands(batch: Batch, block: BlockRef): Promise<boolean> {
  const control = seek(batch, block);
  await batch.sync();
  return control() !== undefined;
}

function isSame(one: BlockMarkup, other: BlockMarkup): boolean {
  return compareShapes(shapesOf(one.blocks), shapesOf(other.blocks), 1).length === 0;
}
