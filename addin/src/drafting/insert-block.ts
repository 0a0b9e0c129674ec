import type { BlockPick, DocumentService, Plan } from "../client/service";
import type { BlockMarkup, Where } from "../host/document-host";
import { copiesAmong } from "../model/copies";
import type { LawfulPlace, LawfulWhere } from "../model/lawful-place";
import { pickKey } from "../model/plan-pieces";
import { everything, filterTasks, filterText, type TaskFilter } from "../model/task-filter";
import { unwrap } from "../ooxml/control";
import { readFlatOpc } from "../ooxml/flat-opc";
import { landscapeA4 } from "../ooxml/page";
import { piecesOf } from "../ooxml/pieces";
import { isSegment, segmentsOf } from "../ooxml/segments";
import type { Act, Desk } from "./desk";
import { findPlace } from "./find-place";

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

/** What came of it: an act, and the place where it was found for it; or nothing was done, for no place was found. */
export type Inserted =
  { readonly kind: "act"; readonly act: Act; readonly place: LawfulPlace | undefined } | { readonly kind: "noPlace" };

/** Inserts one block of the plan and binds it; never at a place that is only guessed. */
export async function insertBlock(desk: Desk, wish: BlockWish, signal: AbortSignal): Promise<Inserted> {
  const plan = desk.planToDraft();
  const markup = await renderBlock(desk, plan, wish, signal);
  const place = wish.place === "cursor" ? undefined : await findPlace(desk, wish);
  signal.throwIfAborted();
  if (place && place.kind !== "found") return { kind: "noPlace" };
  const where = place ? await standingWhere(desk, place.where) : ({ kind: "cursor" } as const);
  if (!where) return { kind: "noPlace" };
  const act = await insertAt(desk, plan, wish, markup, where, signal);
  return { kind: "act", act, place };
}

/** When no way leads into the document, the service's file is opened. */
async function insertAt(
  desk: Desk,
  plan: Plan,
  wish: BlockWish,
  markup: BlockMarkup,
  where: Where,
  signal: AbortSignal,
): Promise<Act> {
  const handle = desk.handle(wish.kind, wish.title);
  const page = wish.isLandscape ? landscapeA4 : undefined;
  const receipt = await desk.host.insert(
    { parts: [{ handle, blocks: markup.blocks, page }], styles: markup.styles },
    where,
  );
  if (receipt.rung === undefined) {
    const file = await desk.service.renderBlockFile(wish.kind, requestOf(plan, wish), signal);
    await desk.host.openFile(file);
    return { receipt: { ...receipt, rung: "service" }, keeping: "none", landscape: "none" };
  }
  const record = {
    tag: handle.tag,
    control: receipt.controls[0]?.id ?? 0,
    plan: plan.id,
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
  const keeping = await desk.keep(binding, { controls: receipt.controls, tail: receipt.tail, before: undefined });
  await desk.takeBackIfCancelled(signal);
  return { receipt, keeping, landscape: desk.landscapeOf(wish.isLandscape, receipt) };
}

/** The service's markup of a block, without the control that the service puts round it. */
export async function renderBlock(
  desk: Desk,
  plan: Plan,
  wish: Pick<BlockWish, "kind" | "pick" | "filter" | "size" | "isLandscape">,
  signal: AbortSignal,
): Promise<BlockMarkup> {
  const content = readFlatOpc(await desk.service.renderBlock(wish.kind, requestOf(plan, wish), signal));
  const blocks = segmentsOf(content.blocks)
    .filter(isSegment)
    .flatMap((segment) => unwrap(segment.blocks));
  return { blocks, styles: content.styles };
}

function requestOf(
  whole: Plan,
  wish: Pick<BlockWish, "kind" | "pick" | "filter" | "size" | "isLandscape">,
): Parameters<DocumentService["renderBlock"]>[1] {
  const plan = filterTasks(whole, wish.pick.table ?? "", wish.pick.table ? wish.filter : everything);
  const isUpright = wish.kind === "bang-nhiem-vu" && !wish.isLandscape;
  return { plan, size: wish.size, pick: isUpright ? { ...wish.pick, portrait: true } : wish.pick };
}

/** The place beside a bound block is beside itself: a copy of it stands wherever somebody put it. */
async function standingWhere(desk: Desk, where: LawfulWhere): Promise<Where | undefined> {
  if (!("tag" in where)) return where;
  const all = await desk.host.outline();
  const copies = copiesAmong(all, (tag) => desk.record(tag)?.control);
  const block = all.find((standing) => standing.tag === where.tag && !copies.has(standing));
  return block && { kind: where.kind, block };
}
