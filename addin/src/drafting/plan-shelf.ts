import { ApiError } from "../client/api-error";
import type { DocumentService, TaggedPlan } from "../client/service";

/** The plans that the blocks of a document come from, asked for anew each time: somebody may have changed them meanwhile. */
export class PlanShelf {
  private readonly known = new Map<string, TaggedPlan>();
  private readonly subjects = new Map<string, string>();

  constructor(private readonly service: DocumentService) {}

  /** The plan as the service has it now; undefined where it has none of this id. Throws where the service does not answer. */
  async now(id: string, signal: AbortSignal): Promise<TaggedPlan | undefined> {
    const known = this.known.get(id);
    try {
      const plan = await (known ? this.service.planSince(known, signal) : this.service.plan(id, signal));
      this.note(plan);
      return plan;
    } catch (error) {
      // Only the service itself can say so: a proxy's 404 says nothing of plans.
      if (!(error instanceof ApiError && error.status === 404 && error.problem)) throw error;
      this.known.delete(id);
      return undefined;
    }
  }

  /** A plan that was just read from the service. */
  note(plan: TaggedPlan): void {
    this.known.set(plan.plan.id, plan);
    this.subjects.set(plan.plan.id, plan.plan.subject);
  }

  /** What a plan is called, as far as it was ever seen; one that is gone keeps its name. */
  subject(id: string): string | undefined {
    return this.subjects.get(id);
  }
}
