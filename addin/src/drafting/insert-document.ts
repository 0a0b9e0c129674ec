import type { Part, Receipt } from "../host/document-host";
import { has } from "../host/capabilities";
import type { BoundRecord } from "../model/binding";
import { newDocumentId } from "../model/random-ids";
import type { ControlHandle } from "../ooxml/control";
import { piecesOf } from "../ooxml/pieces";
import { isSegment, type Segment } from "../ooxml/segments";
import { boundFile } from "./bound-file";
import type { Act, Desk } from "./desk";
import { cutDocument, looseForInsertion, segmentsIn } from "./drafted";

export interface DocumentWish {
  readonly template: string;
  readonly size: number;
}

/** A whole document as a new one: nothing is lost, pages on their side included. The file, for those who want to keep it. */
export async function openAsNew(desk: Desk, wish: DocumentWish, signal: AbortSignal): Promise<Uint8Array> {
  const file = await draftFile(desk, wish, signal);
  signal.throwIfAborted();
  await desk.host.openFile(file);
  return file;
}

/** A whole document as a file that is bound from the start. */
export async function draftFile(desk: Desk, wish: DocumentWish, signal: AbortSignal): Promise<Uint8Array> {
  const drafted = cutDocument(await draft(desk, wish, signal));
  const handles = new Map(segmentsIn(drafted).map((segment) => [segment, desk.handle(segment.kind, segment.title)]));
  const blocks = recordsOf(desk, handles, 0);
  const binding = { ...desk.remembering(blocks), document: newDocumentId(), template: wish.template, size: wish.size };
  return boundFile(drafted, handles, binding);
}

/** A whole document into the open, empty one, in one piece. */
export async function insertDocument(desk: Desk, wish: DocumentWish, signal: AbortSignal): Promise<Act> {
  const bytes = await draft(desk, wish, signal);
  const drafted = cutDocument(bytes);
  const handles = new Map(segmentsIn(drafted).map((segment) => [segment, desk.handle(segment.kind, segment.title)]));
  const turns = has(desk.host.capabilities, "landscape");
  const parts = drafted.stretches.flatMap((stretch, i): Part[] => {
    // A page that is turned begins by its section; elsewhere a page break stands for the end of a section.
    if (turns && !isSegment(stretch) && drafted.pages[i] !== drafted.pages[i + 1]) return [];
    const handle = isSegment(stretch) ? handles.get(stretch) : desk.handleBetween();
    const blocks = isSegment(stretch) ? stretch.blocks : looseForInsertion(stretch.loose);
    return handle && blocks.length > 0 ? [{ handle, blocks, page: drafted.pages[i] }] : [];
  });
  signal.throwIfAborted();
  const receipt = await desk.host.insert({ parts, styles: drafted.styles }, { kind: "start" });
  if (receipt.rung === undefined) return openInstead(desk, wish, receipt, signal);
  const binding = {
    ...desk.remembering([...desk.binding.blocks, ...recordsOf(desk, handles, receipt.tail)], desk.pagesWith(receipt)),
    template: wish.template,
    size: wish.size,
  };
  const keeping = await desk.keep(binding, { controls: receipt.controls, tail: receipt.tail, before: undefined });
  await desk.takeBackIfCancelled(signal);
  return { receipt, keeping, landscape: desk.landscapeOf(drafted.pages.some(Boolean), receipt) };
}

async function openInstead(desk: Desk, wish: DocumentWish, receipt: Receipt, signal: AbortSignal): Promise<Act> {
  await openAsNew(desk, wish, signal);
  return { receipt: { ...receipt, rung: "service" }, keeping: "part", landscape: "none" };
}

/** The document as the service drafts it now, from the chosen plan or another. */
export function draft(
  desk: Desk,
  wish: DocumentWish,
  signal: AbortSignal,
  plan = desk.planToDraft(),
): Promise<Uint8Array> {
  return desk.service.renderDocument({ template: wish.template, plan, size: wish.size }, signal);
}

/** What is remembered of each segment; what the host left behind belongs to the last. */
function recordsOf(desk: Desk, handles: ReadonlyMap<Segment, ControlHandle>, tail: number): BoundRecord[] {
  const all = [...handles];
  return all.map(([segment, handle], i) => ({
    tag: handle.tag,
    control: handle.id,
    plan: desk.plan?.plan.id ?? "",
    kind: segment.kind,
    key: segment.key,
    source: "document",
    filter: "",
    isUpright: false,
    tail: i === all.length - 1 ? tail : 0,
    base: piecesOf(segment.blocks),
  }));
}
