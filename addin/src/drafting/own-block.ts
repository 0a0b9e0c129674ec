import { HostError } from "../host/host-error";
import type { StandingBlock } from "../host/document-host";
import { newTag } from "../model/random-ids";
import type { Desk } from "./desk";

/**
 * Makes a copy of a block a block of its own, with a tag and a memory of its own; its words are not touched. Word on the
 * web may lose the new tag when the file is closed (office-js#2052, #2742): then it is a copy again, and no worse.
 */
export async function ownBlock(desk: Desk, copy: StandingBlock): Promise<void> {
  const record = desk.record(copy.tag);
  if (!record) throw new RangeError("nothing is remembered of this block");
  const tag = newTag(record.kind);
  if (!(await desk.host.rename(copy, tag))) throw new HostError("unsupported", "TagNotTaken", copy.tag);
  const own = { ...record, tag, control: copy.id ?? 0, tail: 0 };
  await desk.keep(
    { ...desk.binding, blocks: [...desk.binding.blocks, own] },
    { controls: [{ tag, id: copy.id, isOnly: true }], tail: 0, before: undefined, oldTag: copy.tag },
  );
}

/** From now on the blocks of one plan are held against another: the way out when the first is gone. */
export async function moveToPlan(desk: Desk, from: string, to: string): Promise<void> {
  const blocks = desk.binding.blocks.map((record) => (record.plan === from ? { ...record, plan: to } : record));
  await desk.keep({ ...desk.binding, blocks });
}
