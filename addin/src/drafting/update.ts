import type { BlockMarkup } from "../host/document-host";
import type { BoundRecord } from "../model/binding";
import { withoutBlocks } from "../model/turned-page";
import { pickOf } from "../model/plan-pieces";
import { filterFrom } from "../model/task-filter";
import { unwrap } from "../ooxml/control";
import { mergeBlocks, saysTheSame, type Change, type Preference } from "../ooxml/merge";
import { piecesOf } from "../ooxml/pieces";
import { joinStyles } from "../ooxml/styles";
import type { Act, Desk } from "./desk";
import { cutDocument, segmentsIn } from "./drafted";
import { renderBlock } from "./insert-block";
import { draft } from "./insert-document";

/** What bringing one block up to date would do. */
export interface Update {
  readonly tag: string;
  /** `same`: nothing to do. `gone`: the plan has no such piece any more. `lost`: the document forgot what was inserted. */
  readonly state: "same" | "changed" | "gone" | "lost";
  readonly changes: readonly Change[];
  readonly mine: BlockMarkup | undefined;
  readonly theirs: BlockMarkup | undefined;
}

/** Holds bound blocks against the plan as it is now, without touching the document. */
export async function findUpdates(desk: Desk, tags: readonly string[], signal: AbortSignal): Promise<Update[]> {
  const standing = await desk.host.read(tags);
  const records = tags.map((tag) => ({ tag, record: desk.record(tag), mine: standing.get(tag) }));
  const fresh = records.some(({ record }) => record?.source === "document")
    ? await freshSegments(desk, signal)
    : undefined;
  const updates: Update[] = [];
  for (const { tag, record, mine } of records) {
    signal.throwIfAborted();
    if (!mine) continue;
    if (!record) updates.push({ tag, state: "lost", changes: [], mine, theirs: undefined });
    else updates.push(await findUpdate(desk, record, mine, fresh, signal));
  }
  return updates;
}

async function findUpdate(
  desk: Desk,
  record: BoundRecord,
  mine: BlockMarkup,
  fresh: Map<string, BlockMarkup> | undefined,
  signal: AbortSignal,
): Promise<Update> {
  const theirs =
    record.source === "document"
      ? fresh?.get(`${record.kind}/${record.key}`)
      : await renderBlock(
          desk,
          {
            kind: record.kind,
            pick: pickOf(record.kind, record.key),
            filter: filterFrom(record.filter),
            size: desk.binding.size,
            isLandscape: !record.isUpright,
          },
          signal,
        );
  if (!theirs) return { tag: record.tag, state: "gone", changes: [], mine, theirs: undefined };
  const { changes } = mergeBlocks(record.base, mine.blocks, theirs.blocks, "mine");
  // What only the clerk changed is no reason to write: it stays as it is.
  const isSame = saysTheSame(record.base, theirs.blocks) || changes.every((change) => change.kind === "clerk");
  return { tag: record.tag, state: isSame ? "same" : "changed", changes, mine, theirs };
}

async function freshSegments(desk: Desk, signal: AbortSignal): Promise<Map<string, BlockMarkup>> {
  const { template, size } = desk.binding;
  const drafted = cutDocument(await draft(desk, { template, size }, signal));
  return new Map(
    segmentsIn(drafted).map((segment) => [
      `${segment.kind}/${segment.key}`,
      { blocks: unwrap(segment.blocks), styles: drafted.styles },
    ]),
  );
}

/** Writes one update: the plan's changes and the clerk's together; where both changed, whoever `preference` names. */
export async function applyUpdate(
  desk: Desk,
  update: Update,
  preference: Preference,
  signal: AbortSignal,
): Promise<Act> {
  const record = desk.record(update.tag);
  if (!record || !update.mine || !update.theirs) throw new RangeError("nothing to apply");
  const { mine, theirs } = update;
  const merged = mergeBlocks(record.base, mine.blocks, theirs.blocks, preference);
  const [title] = (await desk.host.outline()).filter((block) => block.tag === update.tag).map((block) => block.title);
  signal.throwIfAborted();
  const handle = desk.handle(record.kind, title ?? record.kind);
  const insertion = { parts: [{ handle, blocks: merged.blocks }], styles: joinStyles(theirs.styles, mine.styles) };
  const receipt = await desk.host.replace(update.tag, record.tail, insertion);
  if (receipt.rung === undefined) return { receipt, keeping: "none", landscape: "none" };
  const renewed = { ...record, tag: handle.tag, tail: receipt.tail, base: piecesOf(theirs.blocks) };
  const blocks = desk.binding.blocks.map((block) => (block.tag === update.tag ? renewed : block));
  const oldHandle = { tag: update.tag, title: title ?? record.kind, id: handle.id - 1 };
  const pages = desk.binding.pages.map((page) => ({
    ...page,
    tags: page.tags.map((tag) => (tag === update.tag ? handle.tag : tag)),
  }));
  const before = { parts: [{ handle: oldHandle, blocks: mine.blocks }], styles: mine.styles };
  const keeping = await desk.keep(desk.remembering(blocks, pages), { tags: receipt.tags, tail: receipt.tail, before });
  await desk.takeBackIfCancelled(signal);
  return { receipt, keeping, landscape: "none" };
}

/** Takes a bound block out of the document and of its memory. */
export async function removeBlock(desk: Desk, tag: string): Promise<void> {
  const record = desk.record(tag);
  const { kept, empty } = withoutBlocks(desk.binding.pages, [tag]);
  const left = await desk.host.remove([tag], record?.tail ?? 0, empty);
  desk.forgetUndo();
  const blocks = desk.binding.blocks.filter((block) => block.tag !== tag);
  await desk.keep({ ...desk.binding, blocks, pages: [...kept, ...left] });
}
