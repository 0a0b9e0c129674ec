import { ApiError } from "./api-error";
import type { Http } from "./http";
import type { components } from "./wire";

type Schemas = components["schemas"];
export type Plan = Schemas["Plan"];
export type PlanSummary = Schemas["PlanSummary"];
export type TemplateView = Schemas["TemplateView"];
export type BlockView = Schemas["BlockView"];
export type BlockPick = Schemas["BlockPick"];
export type Deadline = Schemas["Deadline"];
export type Finding = Schemas["Finding"];
export type ImportView = Schemas["ImportView"];
export type PlanValidation = Schemas["PlanValidation"];

/** A plan with its version. */
export interface TaggedPlan {
  readonly plan: Plan;
  /** For If-Match; undefined for a plan that only this pane has. */
  readonly etag: string | undefined;
}

/** The media type of a Word document. */
export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const json = "application/json";

/** The document service, one method a use; every one may throw what Http throws. */
export class DocumentService {
  constructor(private readonly http: Http) {}

  async plans(signal: AbortSignal): Promise<readonly PlanSummary[]> {
    return (await this.read<Schemas["PlanList"]>("/plans", signal)).plans;
  }

  async plan(id: string, signal: AbortSignal): Promise<TaggedPlan> {
    const response = await this.http.send(
      { method: "GET", url: `/plans/${encodeURIComponent(id)}`, accept: json },
      signal,
    );
    return { plan: (await response.json()) as Plan, etag: response.headers.get("ETag") ?? undefined };
  }

  /** The plan as it is now; the known one itself where it has not changed, which costs no more than the question. */
  async planSince(known: TaggedPlan, signal: AbortSignal): Promise<TaggedPlan> {
    const url = `/plans/${encodeURIComponent(known.plan.id)}`;
    const headers = known.etag === undefined ? {} : { "If-None-Match": known.etag };
    try {
      const response = await this.http.send({ method: "GET", url, accept: json, headers }, signal);
      return { plan: (await response.json()) as Plan, etag: response.headers.get("ETag") ?? undefined };
    } catch (error) {
      if (error instanceof ApiError && error.status === 304) return known;
      throw error;
    }
  }

  async validate(plan: unknown, signal: AbortSignal): Promise<PlanValidation> {
    const response = await this.http.send({ method: "POST", url: "/plans/validate", accept: json, json: plan }, signal);
    return (await response.json()) as PlanValidation;
  }

  /** Keeps a plan that is not there yet. */
  async keepPlan(plan: Plan, signal: AbortSignal): Promise<void> {
    const url = `/plans/${encodeURIComponent(plan.id)}`;
    await this.http.send({ method: "PUT", url, accept: json, json: plan, headers: { "If-None-Match": "*" } }, signal);
  }

  /** Puts a plan over the one that its writer has seen; its new version. 412: somebody else was quicker. */
  async replacePlan({ plan, etag }: TaggedPlan, signal: AbortSignal): Promise<string | undefined> {
    const url = `/plans/${encodeURIComponent(plan.id)}`;
    const headers = { "If-Match": etag ?? "*" };
    const response = await this.http.send({ method: "PUT", url, accept: json, json: plan, headers }, signal);
    return response.headers.get("ETag") ?? undefined;
  }

  /** What the words of deadlines say, one answer a text, in order. */
  async readDeadlines(
    texts: readonly string[],
    year: number | null,
    signal: AbortSignal,
  ): Promise<readonly Deadline[]> {
    const call = { method: "POST", url: "/plans/deadlines", accept: json, json: { texts, year } } as const;
    return ((await (await this.http.send(call, signal)).json()) as Schemas["DeadlineList"]).deadlines;
  }

  async templates(signal: AbortSignal): Promise<readonly TemplateView[]> {
    return (await this.read<Schemas["TemplateList"]>("/templates", signal)).templates;
  }

  async blocks(signal: AbortSignal): Promise<readonly BlockView[]> {
    return (await this.read<Schemas["BlockList"]>("/blocks", signal)).blocks;
  }

  /** A block as flat OPC. */
  async renderBlock(id: string, request: Schemas["BlockRequest"], signal: AbortSignal): Promise<string> {
    return (await this.block(id, request, "application/xml", signal)).text();
  }

  /** A block as a .docx. */
  async renderBlockFile(id: string, request: Schemas["BlockRequest"], signal: AbortSignal): Promise<Uint8Array> {
    return new Uint8Array(await (await this.block(id, request, docx, signal)).arrayBuffer());
  }

  async renderDocument(request: Schemas["RenderRequest"], signal: AbortSignal): Promise<Uint8Array> {
    const response = await this.http.send(
      { method: "POST", url: "/documents/render", accept: docx, json: request },
      signal,
    );
    return new Uint8Array(await response.arrayBuffer());
  }

  async importDocument(content: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ImportView> {
    const call = { method: "POST", url: "/documents/import", accept: json, bytes: { content, type: docx } } as const;
    return (await (await this.http.send(call, signal)).json()) as ImportView;
  }

  private block(id: string, request: Schemas["BlockRequest"], accept: string, signal: AbortSignal): Promise<Response> {
    return this.http.send(
      { method: "POST", url: `/blocks/${encodeURIComponent(id)}/render`, accept, json: request },
      signal,
    );
  }

  private async read<T>(url: string, signal: AbortSignal): Promise<T> {
    return (await (await this.http.send({ method: "GET", url, accept: json }, signal)).json()) as T;
  }
}
