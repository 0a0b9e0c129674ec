import type { DocumentService, TaggedPlan } from "../client/service";
import type { BlockRef, DocumentHost, Keeping, Receipt } from "../host/document-host";
import type { Insertion } from "../host/document-host";
import { HostError } from "../host/host-error";
import { has } from "../host/capabilities";
import { emptyBinding, type Binding, type BoundRecord } from "../model/binding";
import { withFields } from "../model/fields";
import { withoutBlocks, type TurnedPage } from "../model/turned-page";
import { newBetweenTag, newControlId, newDocumentId, newTag } from "../model/random-ids";
import type { ControlHandle } from "../ooxml/control";
import { PlanShelf } from "./plan-shelf";

/** What one act did, so that it can be told and taken back. */
export interface Act {
  readonly receipt: Receipt;
  /** How the document remembers it. */
  readonly keeping: Keeping;
  /** What became of pages on their side: none was wanted; Word has them now, cannot have them, or did otherwise. */
  readonly landscape: "none" | "there" | "lost" | "failed";
}

/** How to take an act back. */
interface UndoStep {
  readonly controls: readonly BlockRef[];
  readonly tail: number;
  readonly binding: Binding;
  /** What stood there before, to be put back; undefined when there was nothing. */
  readonly before: Insertion | undefined;
  /** The tag that the control had before, where only that was changed. */
  readonly oldTag?: string;
}

/** The open document, the chosen plan and what the document remembers of it: what every drafting job works on. */
export class Desk {
  binding: Binding = emptyBinding("");
  plan: TaggedPlan | undefined;
  private readonly undoSteps: UndoStep[] = [];
  private readonly shelf: PlanShelf;

  constructor(
    readonly host: DocumentHost,
    readonly service: DocumentService,
  ) {
    this.shelf = new PlanShelf(service);
  }

  /** Reads what the document remembers; a document without a memory gets an id when something is first inserted. */
  async open(): Promise<void> {
    this.binding = (await this.host.readBinding()) ?? emptyBinding(newDocumentId());
  }

  /** From now on everything is drafted from this plan. */
  choose(plan: TaggedPlan | undefined): void {
    this.plan = plan;
    if (plan?.etag !== undefined) this.shelf.note(plan);
  }

  /**
   * The plan of this id as it is now, undefined where it is gone; the chosen one is renewed with it. One that only this
   * pane has, from a file, is as it was.
   */
  async planNow(id: string, signal: AbortSignal): Promise<TaggedPlan | undefined> {
    const chosen = this.plan?.plan.id === id ? this.plan : undefined;
    if (chosen && chosen.etag === undefined) return chosen;
    const now = await this.shelf.now(id, signal);
    if (chosen && now && this.plan === chosen) this.plan = now;
    return now;
  }

  /** What to call a plan: its subject where it was seen, else its id. */
  planName(id: string): string {
    return (this.plan?.plan.id === id ? this.plan.plan.subject : this.shelf.subject(id)) ?? id;
  }

  get canUndo(): boolean {
    return this.undoSteps.length > 0;
  }

  /** The plan with the clerk's fields; throws when none was chosen, which the views never let happen. */
  planToDraft(): TaggedPlan["plan"] {
    if (!this.plan) throw new RangeError("no plan was chosen");
    return this.toDraft(this.plan);
  }

  /** A plan with the clerk's fields. */
  toDraft({ plan }: TaggedPlan): TaggedPlan["plan"] {
    return withFields(plan, this.binding.fields);
  }

  handle(kind: string, title: string): ControlHandle {
    return { tag: newTag(kind), title: title.slice(0, 64), id: newControlId() };
  }

  /** For what stands between blocks; the title is what Word shows on it. */
  handleBetween(): ControlHandle {
    return { tag: newBetweenTag(), title: "Ngắt trang", id: newControlId() };
  }

  record(tag: string): BoundRecord | undefined {
    return this.binding.blocks.find((block) => block.tag === tag);
  }

  /** Keeps a new memory, and the step that leads back from it. */
  async keep(binding: Binding, undo?: Omit<UndoStep, "binding">): Promise<Keeping> {
    if (undo) this.undoSteps.push({ ...undo, binding: this.binding });
    this.binding = binding;
    return this.host.writeBinding(binding);
  }

  /** Takes the last act back whole. */
  async undo(): Promise<void> {
    const step = this.undoSteps.at(-1);
    if (!step) return;
    const [control] = step.controls;
    const { before, oldTag } = step;
    const tags = step.controls.map(({ tag }) => tag);
    if (oldTag !== undefined && control) await this.host.rename(control, oldTag);
    else if (before && control) {
      const { kind } = await this.host.replace(control, step.tail, () => before);
      if (kind === "changed") throw new HostError("busy", "Changed", control.tag);
    } else await this.host.remove(step.controls, step.tail, withoutBlocks(this.binding.pages, tags).empty);
    this.undoSteps.pop();
    this.binding = step.binding;
    await this.host.writeBinding(step.binding);
  }

  /**
   * Ends an act that was cancelled while Office was at it, which Office cannot be told: the act is taken back whole, and
   * only then is it true that nothing has changed. What cannot be taken back stays to be undone.
   */
  async takeBackIfCancelled(signal: AbortSignal): Promise<void> {
    if (!signal.aborted) return;
    await this.undo();
    signal.throwIfAborted();
  }

  /** Earlier acts can no longer be taken back: what they spoke of is gone. */
  forgetUndo(): void {
    this.undoSteps.length = 0;
  }

  /** What became of the pages on their side that an insertion wanted. */
  landscapeOf(wanted: boolean, receipt: Receipt): Act["landscape"] {
    if (!wanted) return "none";
    if (!has(this.host.capabilities, "landscape")) return "lost";
    return receipt.pages.some((page) => page.kind === "failed") ? "failed" : "there";
  }

  /** The memory with the plan that was drafted from. */
  remembering(blocks: readonly BoundRecord[], pages: readonly TurnedPage[] = this.binding.pages): Binding {
    return { ...this.binding, plan: this.plan?.plan.id ?? "", etag: this.plan?.etag ?? "", blocks, pages };
  }

  /** The turned pages, those of an insertion with them. */
  pagesWith(receipt: Receipt): readonly TurnedPage[] {
    return [...this.binding.pages, ...receipt.pages.flatMap((page) => (page.kind === "turned" ? [page.page] : []))];
  }
}
