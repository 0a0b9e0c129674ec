import type { TaggedPlan } from "../client/service";
import type { BlockMarkup, StandingBlock } from "../host/document-host";
import type { BoundRecord } from "../model/binding";
import { pickOf } from "../model/plan-pieces";
import { filterFrom } from "../model/task-filter";
import { unwrap } from "../ooxml/control";
import { mergeBlocks, saysTheSame, type Change } from "../ooxml/merge";
import type { Desk } from "./desk";
import { cutDocument, segmentsIn } from "./drafted";
import { renderBlock } from "./insert-block";
import { draft } from "./insert-document";

/** What bringing one block up to date would do. */
export interface Update {
  readonly block: StandingBlock;
  /**
   * `same`: nothing to do. `gone`: the plan has no such piece any more. `planless`: the plan itself is gone. `lost`: the
   * document forgot what was inserted.
   */
  readonly state: "same" | "changed" | "gone" | "planless" | "lost";
  readonly changes: readonly Change[];
  /** What the block was held against. */
  readonly plan: TaggedPlan | undefined;
  readonly theirs: BlockMarkup | undefined;
}

/** Holds bound blocks against their own plans as they are now, without touching the document. */
export async function findUpdates(
  desk: Desk,
  blocks: readonly StandingBlock[],
  signal: AbortSignal,
): Promise<Update[]> {
  const fresh = new FreshBlocks(desk, signal);
  const records = blocks.map((block) => desk.record(block.tag));
  // The plans first: against a service that does not answer nothing is compared.
  await fresh.ask(records.flatMap((record) => record?.plan ?? []));
  const standing = await desk.host.read(blocks);
  const updates: Update[] = [];
  for (const [i, block] of blocks.entries()) {
    signal.throwIfAborted();
    const [record, mine] = [records[i], standing[i]];
    if (mine) updates.push(record ? judge(block, record, mine, await fresh.of(record)) : nothing(block, "lost"));
  }
  return updates;
}

/** What the plan says now where a block stands. */
export interface Fresh {
  /** Undefined where it is gone. */
  readonly plan: TaggedPlan | undefined;
  /** Undefined where the plan has no such piece. */
  readonly theirs: BlockMarkup | undefined;
}

/** Holds a block as it stands against what the plan says. */
export function judge(block: StandingBlock, record: BoundRecord, mine: BlockMarkup, fresh: Fresh): Update {
  const { plan, theirs } = fresh;
  if (!plan) return nothing(block, "planless");
  if (!theirs) return { ...nothing(block, "gone"), plan };
  const { changes } = mergeBlocks(record.base, mine.blocks, theirs.blocks, "mine");
  // What only the clerk changed is no reason to write: it stays as it is.
  const isSame = saysTheSame(record.base, theirs.blocks) || changes.every((change) => change.kind === "clerk");
  return { block, state: isSame ? "same" : "changed", changes, plan, theirs };
}

function nothing(block: StandingBlock, state: Update["state"]): Update {
  return { block, state, changes: [], plan: undefined, theirs: undefined };
}

/** Blocks as their plans say now; each plan is asked for and drafted whole at most once. */
export class FreshBlocks {
  private readonly plans = new Map<string, Promise<TaggedPlan | undefined>>();
  private readonly documents = new Map<string, Promise<ReadonlyMap<string, BlockMarkup>>>();

  constructor(
    private readonly desk: Desk,
    private readonly signal: AbortSignal,
  ) {}

  async ask(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.plan(id)));
  }

  plan(id: string): Promise<TaggedPlan | undefined> {
    // What was bound before plans had a name in the document belongs to the chosen one.
    const known = id === "" ? (this.desk.plan?.plan.id ?? "") : id;
    if (known === "") return Promise.resolve(undefined);
    return once(this.plans, known, () => this.desk.planNow(known, this.signal));
  }

  async of(record: BoundRecord): Promise<Fresh> {
    const plan = await this.plan(record.plan);
    if (!plan) return { plan, theirs: undefined };
    if (record.source === "block") return { plan, theirs: await this.render(record, plan) };
    const segments = await once(this.documents, record.plan, () => this.segments(plan));
    return { plan, theirs: segments.get(`${record.kind}/${record.key}`) };
  }

  private render(record: BoundRecord, plan: TaggedPlan): Promise<BlockMarkup> {
    const { desk } = this;
    const wish = {
      kind: record.kind,
      pick: pickOf(record.kind, record.key),
      filter: filterFrom(record.filter),
      size: desk.binding.size,
      isLandscape: !record.isUpright,
    };
    return renderBlock(desk, desk.toDraft(plan), wish, this.signal);
  }

  private async segments(plan: TaggedPlan): Promise<ReadonlyMap<string, BlockMarkup>> {
    const { desk } = this;
    const { template, size } = desk.binding;
    const drafted = cutDocument(await draft(desk, { template, size }, this.signal, desk.toDraft(plan)));
    return new Map(
      segmentsIn(drafted).map((segment) => [
        `${segment.kind}/${segment.key}`,
        { blocks: unwrap(segment.blocks), styles: drafted.styles },
      ]),
    );
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const there = known.get(key) ?? make();
  known.set(key, there);
  return there;
}
