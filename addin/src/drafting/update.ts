import type { BlockMarkup, Insertion, Receipt, StandingBlock } from "../host/document-host";
import type { BoundRecord } from "../model/binding";
import { withoutBlocks } from "../model/turned-page";
import { mergeBlocks, type Change, type Preference } from "../ooxml/merge";
import { piecesOf } from "../ooxml/pieces";
import { joinStyles } from "../ooxml/styles";
import type { Act, Desk } from "./desk";
import { findUpdates, FreshBlocks, judge, type Fresh, type Update } from "./find-updates";

/** What came of bringing a block up to date: it was written, or there is something else to be seen first. */
export type Applied =
  { readonly kind: "done"; readonly act: Act } | { readonly kind: "again"; readonly update: Update | undefined };

/**
 * Writes one update: the plan's changes and the clerk's together; where both changed, whoever `preference` names. Plan and
 * block are read anew, and only what was shown is written: when by now there would be other changes, nothing is.
 */
export async function applyUpdate(
  desk: Desk,
  update: Update,
  preference: Preference,
  signal: AbortSignal,
): Promise<Applied> {
  const { block } = update;
  const record = desk.record(block.tag);
  if (!record || !update.theirs) throw new RangeError("nothing to apply");
  const fresh = await freshOf(desk, record, update, signal);
  signal.throwIfAborted();
  const handle = desk.handle(record.kind, block.title);
  let mine: BlockMarkup | undefined;
  const replacement = await desk.host.replace(block, record.tail, (standing): Insertion | undefined => {
    const now = judge(block, record, standing, fresh);
    if (now.state !== "changed" || !now.theirs || !isAsShown(now.changes, update.changes)) return undefined;
    mine = standing;
    const { blocks } = mergeBlocks(record.base, standing.blocks, now.theirs.blocks, preference);
    return { parts: [{ handle, blocks }], styles: joinStyles(now.theirs.styles, standing.styles) };
  });
  if (replacement.kind === "changed") {
    const [now] = await findUpdates(desk, [block], signal);
    return { kind: "again", update: now };
  }
  const { receipt } = replacement;
  if (receipt.rung === undefined || !fresh.theirs || !mine) {
    return { kind: "done", act: { receipt, keeping: "none", landscape: "none" } };
  }
  const base = piecesOf(fresh.theirs.blocks);
  const keeping = await remember(desk, block, { ...record, tag: handle.tag, base }, receipt, mine);
  await desk.takeBackIfCancelled(signal);
  return { kind: "done", act: { receipt, keeping, landscape: "none" } };
}

/** Remembers the new block in place of the old one, and how to put that back. */
async function remember(
  desk: Desk,
  old: StandingBlock,
  record: BoundRecord,
  receipt: Receipt,
  mine: BlockMarkup,
): Promise<Act["keeping"]> {
  const { tag } = old;
  const control = desk.record(tag)?.control ?? 0;
  const renewed = { ...record, control: receipt.controls[0]?.id ?? 0, tail: receipt.tail };
  // Copies of the block keep its tag, and what is remembered of it.
  const isLeft = await stands(desk, tag);
  const blocks = desk.binding.blocks.flatMap((other) =>
    other.tag === tag ? (isLeft ? [other, renewed] : [renewed]) : [other],
  );
  const pages = desk.binding.pages.map((page) => ({
    ...page,
    tags: page.tags.map((other) => (other === tag ? renewed.tag : other)),
  }));
  const handle = { tag, title: old.title, id: control || (old.id ?? 1) };
  const before = { parts: [{ handle, blocks: mine.blocks }], styles: mine.styles, isBack: true } as const;
  return desk.keep({ ...desk.binding, blocks, pages }, { controls: receipt.controls, tail: receipt.tail, before });
}

/** What the plan says now; drafted anew only where the plan has changed since it was shown. */
async function freshOf(desk: Desk, record: BoundRecord, shown: Update, signal: AbortSignal): Promise<Fresh> {
  const fresh = new FreshBlocks(desk, signal);
  const plan = await fresh.plan(record.plan);
  return plan === shown.plan ? { plan, theirs: shown.theirs } : fresh.of(record);
}

function isAsShown(now: readonly Change[], shown: readonly Change[]): boolean {
  return JSON.stringify(now) === JSON.stringify(shown);
}

async function stands(desk: Desk, tag: string): Promise<boolean> {
  return (await desk.host.outline()).some((block) => block.tag === tag);
}

/** Takes a bound block out of the document, and of its memory where no copy of it is left. */
export async function removeBlock(desk: Desk, block: StandingBlock, isCopy: boolean): Promise<void> {
  const record = desk.record(block.tag);
  // What was done for the block, its page and what stands behind it, was not done for a copy.
  const { kept, empty } = isCopy
    ? { kept: desk.binding.pages, empty: [] }
    : withoutBlocks(desk.binding.pages, [block.tag]);
  const left = await desk.host.remove([block], isCopy ? 0 : (record?.tail ?? 0), empty);
  desk.forgetUndo();
  const isLeft = await stands(desk, block.tag);
  const blocks = desk.binding.blocks.filter((other) => isLeft || other.tag !== block.tag);
  await desk.keep({ ...desk.binding, blocks, pages: [...kept, ...left] });
}
