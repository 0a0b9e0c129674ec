import type { BlockPick } from "../client/service";
import type { BlockMarkup, Where } from "../host/document-host";
import { lawfulPlace } from "../model/lawful-place";
import { pickKey } from "../model/plan-pieces";
import { everything, filterTasks, filterText, type TaskFilter } from "../model/task-filter";
import { unwrap } from "../ooxml/control";
import { readFlatOpc } from "../ooxml/flat-opc";
import { landscapeA4 } from "../ooxml/page";
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
  /** On a page on its side. */
  readonly isLandscape: boolean;
  readonly place: "cursor" | "lawful";
}

/** Inserts one block of the plan and binds it. When no way leads into the document, the service's file is opened. */
export async function insertBlock(desk: Desk, wish: BlockWish, signal: AbortSignal): Promise<Act> {
  const markup = await renderBlock(desk, wish, signal);
  const where = wish.place === "cursor" ? ({ kind: "cursor" } as const) : await lawfulWhere(desk, wish);
  signal.throwIfAborted();
  const handle = desk.handle(wish.kind, wish.title);
  const page = wish.isLandscape ? landscapeA4 : undefined;
  const receipt = await desk.host.insert(
    { parts: [{ handle, blocks: markup.blocks, page }], styles: markup.styles },
    where,
  );
  if (receipt.rung === undefined) {
    const file = await desk.service.renderBlockFile(wish.kind, requestOf(desk, wish), signal);
    await desk.host.openFile(file);
    return { receipt: { ...receipt, rung: "service" }, keeping: "none", landscape: "none" };
  }
  const record = {
    tag: handle.tag,
    kind: wish.kind,
    key: pickKey(wish.pick),
    source: "block",
    filter: filterText(wish.filter),
    isUpright: wish.kind === "bang-nhiem-vu" && !wish.isLandscape,
    tail: receipt.tail,
    base: piecesOf(markup.blocks),
  } as const;
  const binding = {
    ...desk.remembering([...desk.binding.blocks, record], desk.pagesWith(receipt)),
    size: wish.size,
  };
  const keeping = await desk.keep(binding, { tags: receipt.tags, tail: receipt.tail, before: undefined });
  await desk.takeBackIfCancelled(signal);
  return { receipt, keeping, landscape: desk.landscapeOf(wish.isLandscape, receipt) };
}

/** The service's markup of a block, without the control that the service puts round it. */
export async function renderBlock(
  desk: Desk,
  wish: Pick<BlockWish, "kind" | "pick" | "filter" | "size" | "isLandscape">,
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
  wish: Pick<BlockWish, "kind" | "pick" | "filter" | "size" | "isLandscape">,
): Parameters<typeof desk.service.renderBlock>[1] {
  const plan = filterTasks(desk.planToDraft(), wish.pick.table ?? "", wish.pick.table ? wish.filter : everything);
  const isUpright = wish.kind === "bang-nhiem-vu" && !wish.isLandscape;
  return { plan, size: wish.size, pick: isUpright ? { ...wish.pick, portrait: true } : wish.pick };
}

async function lawfulWhere(desk: Desk, wish: BlockWish): Promise<Where> {
  const standing = await desk.host.outline();
  return lawfulPlace(
    wish.kind,
    pickKey(wish.pick),
    standing.map((block) => ({ tag: block.tag, kind: block.kind, key: desk.record(block.tag)?.key ?? "" })),
  );
}
