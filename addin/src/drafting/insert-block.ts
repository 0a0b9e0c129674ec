import type { BlockPick } from "../client/service";
import type { BlockMarkup, Where } from "../host/document-host";
import { lawfulPlace } from "../model/lawful-place";
import { pickKey } from "../model/plan-pieces";
import { everything, filterTasks, filterText, type TaskFilter } from "../model/task-filter";
import { unwrap } from "../ooxml/control";
import { readFlatOpc } from "../ooxml/flat-opc";
import { piecesOf } from "../ooxml/pieces";
import { isSegment, segmentsOf } from "../ooxml/segments";
import type { Act, Desk } from "./desk";

/** A block that someone asked for. */
export interface BlockWish {
  readonly kind: string;
  readonly title: string;
  readonly pick: BlockPick;
  readonly filter: TaskFilter;
  readonly size: number;
  readonly place: "cursor" | "lawful";
}

/** Inserts one block of the plan and binds it. When no way leads into the document, the service's file is opened. */
export async function insertBlock(desk: Desk, wish: BlockWish, signal: AbortSignal): Promise<Act> {
  const markup = await renderBlock(desk, wish, signal);
  const where = wish.place === "cursor" ? ({ kind: "cursor" } as const) : await lawfulWhere(desk, wish);
  signal.throwIfAborted();
  const handle = desk.handle(wish.kind, wish.title);
  const receipt = await desk.host.insert({ parts: [{ handle, blocks: markup.blocks }], styles: markup.styles }, where);
  if (receipt.rung === undefined) {
    const file = await desk.service.renderBlockFile(wish.kind, requestOf(desk, wish), signal);
    await desk.host.openFile(file);
    return { receipt: { ...receipt, rung: "service" }, keeping: "none", lostLandscape: false };
  }
  const record = {
    tag: handle.tag,
    kind: wish.kind,
    key: pickKey(wish.pick),
    source: "block",
    filter: filterText(wish.filter),
    tail: receipt.tail,
    base: piecesOf(markup.blocks),
  } as const;
  const binding = { ...desk.remembering([...desk.binding.blocks, record]), size: wish.size };
  const keeping = await desk.keep(binding, { tags: receipt.tags, tail: receipt.tail, before: undefined });
  await desk.takeBackIfCancelled(signal);
  return { receipt, keeping, lostLandscape: landscapeKinds.has(wish.kind) };
}

/** Blocks that are meant for a page on its side. */
export const landscapeKinds: ReadonlySet<string> = new Set(["bang-nhiem-vu", "dau-phu-luc-ngang"]);

/** The service's markup of a block, without the control that the service puts round it. */
export async function renderBlock(
  desk: Desk,
  wish: Pick<BlockWish, "kind" | "pick" | "filter" | "size">,
  signal: AbortSignal,
): Promise<BlockMarkup> {
  const content = readFlatOpc(await desk.service.renderBlock(wish.kind, requestOf(desk, wish), signal));
  const blocks = segmentsOf(content.blocks)
    .filter(isSegment)
    .flatMap((segment) => unwrap(segment.blocks));
  return { blocks, styles: content.styles };
}

function requestOf(
  desk: Desk,
  wish: Pick<BlockWish, "pick" | "filter" | "size">,
): Parameters<typeof desk.service.renderBlock>[1] {
  const plan = filterTasks(desk.planToDraft(), wish.pick.table ?? "", wish.pick.table ? wish.filter : everything);
  return { plan, size: wish.size, pick: wish.pick };
}

async function lawfulWhere(desk: Desk, wish: BlockWish): Promise<Where> {
  const standing = await desk.host.outline();
  return lawfulPlace(
    wish.kind,
    pickKey(wish.pick),
    standing.map((block) => ({ tag: block.tag, kind: block.kind, key: desk.record(block.tag)?.key ?? "" })),
  );
}
