import { ApiError } from "./api-error";
import type { ActKeys } from "./act-keys";
import type { Call, Http } from "./http";
import type { Sent } from "./upload";
import type { components } from "./wire";

type Schemas = components["schemas"];
// The service leaves out what is null, whatever the types say: who reads these asks with == null.
export type DocumentView = Schemas["DocumentView"];
export type DocumentList = Schemas["DocumentList"];
export type VersionView = Schemas["VersionView"];
export type ReviewView = Schemas["ReviewView"];
export type CommentList = Schemas["CommentList"];
export type CommentView = Schemas["CommentView"];
export type CommentRequest = Schemas["CommentRequest"];
export type ComparisonView = Schemas["ComparisonView"];
export type PersonView = Schemas["PersonView"];
export type IssueView = Schemas["IssueView"];
export type IssueRequest = Schemas["IssueDocumentRequest"];
export type AuditList = Schemas["AuditList"];
export type AuditEntry = Schemas["AuditEntryView"];
export type SavedView = Schemas["SavedView"];
export type SaveVersionRequest = Schemas["SaveVersionRequest"];

/** What is looked for; empty text means any. */
export interface DocumentQuery {
  readonly text?: string;
  readonly unit?: string;
  readonly state?: string;
  /** Where the page before ended. */
  readonly after?: string;
  readonly count: number;
}

/** A file to be kept as a version. */
export interface VersionUpload {
  readonly request: SaveVersionRequest;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly extension: keyof typeof mediaTypes;
  /** Tells one attempt from the next: Office gives other bytes each time (office-js#1075), so the bytes do not. */
  readonly mark: string;
  /** Told how far it has come. */
  readonly sent: Sent;
}

const json = "application/json";
const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Versions and their review; every method may throw what Http throws. Acts may be sent again without being done twice. */
export class ReviewService {
  constructor(
    private readonly http: Http,
    private readonly keys: ActKeys,
    private readonly person: () => string | undefined,
  ) {}

  async people(signal: AbortSignal): Promise<readonly PersonView[]> {
    return (await this.read<Schemas["PersonList"]>("/people", signal)).people;
  }

  documents(query: DocumentQuery, signal: AbortSignal): Promise<DocumentList> {
    const given = Object.entries(query)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, String(value)]);
    return this.read(`/documents?${new URLSearchParams(given).toString()}`, signal);
  }

  document(id: string, signal: AbortSignal): Promise<DocumentView> {
    return this.read(path(id), signal);
  }

  async versions(id: string, signal: AbortSignal): Promise<readonly VersionView[]> {
    return (await this.read<Schemas["VersionList"]>(path(id, "versions"), signal)).versions;
  }

  review(id: string, signal: AbortSignal): Promise<ReviewView> {
    return this.read(path(id, "approvals"), signal);
  }

  comments(id: string, signal: AbortSignal): Promise<CommentList> {
    return this.read(path(id, "comments"), signal);
  }

  compare(id: string, older: string, newer: string, signal: AbortSignal): Promise<ComparisonView> {
    return this.read(path(id, "versions", older, "comparison", newer), signal);
  }

  /** A version, as PDF or as it was saved. */
  async content(id: string, version: string, as: "pdf" | "saved", signal: AbortSignal): Promise<Blob> {
    const accept = as === "pdf" ? "application/pdf" : "*/*";
    const response = await this.http.send(
      { method: "GET", url: path(id, "versions", version, "content"), accept },
      signal,
    );
    return response.blob();
  }

  async see(id: string, version: string, signal: AbortSignal): Promise<void> {
    await this.act(path(id, "versions", version, "seen"), undefined, signal);
  }

  async step(id: string, request: Schemas["ReviewStepRequest"], signal: AbortSignal): Promise<void> {
    await this.act(path(id, "approvals"), request, signal);
  }

  /** Saves a version; sent again with the same mark it is saved once. */
  async save(id: string, version: VersionUpload, signal: AbortSignal): Promise<SavedView> {
    const { request, bytes, extension, mark, sent } = version;
    const url = path(id, "versions");
    const form = new FormData();
    form.append("request", new Blob([JSON.stringify(request)], { type: json }));
    form.append("file", new Blob([bytes], { type: mediaTypes[extension] }), `${id}.${extension}`);
    const name = JSON.stringify([this.person(), url, request, mark]);
    return (await (
      await this.once(name, { method: "POST", url, accept: json, form, sent }, signal)
    ).json()) as SavedView;
  }

  async restore(
    id: string,
    version: string,
    request: Schemas["RestoreVersionRequest"],
    signal: AbortSignal,
  ): Promise<SavedView> {
    const response = await this.act(path(id, "versions", version, "restore"), request, signal);
    return (await response.json()) as SavedView;
  }

  /** The last issue of a document; undefined when there never was one. */
  async issueOf(id: string, signal: AbortSignal): Promise<IssueView | undefined> {
    try {
      return await this.read<IssueView>(path(id, "issue"), signal);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  }

  async issue(id: string, request: IssueRequest, signal: AbortSignal): Promise<IssueView> {
    return (await (await this.act(path(id, "issue"), request, signal)).json()) as IssueView;
  }

  async giveUpIssue(id: string, reason: string, signal: AbortSignal): Promise<void> {
    await this.act(path(id, "issue", "abandon"), { reason }, signal);
  }

  /** Entries of the audit trail after the given one, oldest first. */
  audit(id: string, after: number, signal: AbortSignal): Promise<AuditList> {
    return this.read(`${path(id, "audit")}?after=${after}&count=50`, signal);
  }

  /** The whole audit trail as a file. */
  async auditFile(id: string, type: string, signal: AbortSignal): Promise<Blob> {
    return (await this.http.send({ method: "GET", url: path(id, "audit"), accept: type }, signal)).blob();
  }

  async comment(id: string, request: CommentRequest, signal: AbortSignal): Promise<void> {
    await this.act(path(id, "comments"), request, signal);
  }

  async reply(id: string, number: number, text: string, signal: AbortSignal): Promise<void> {
    await this.act(path(id, "comments", String(number), "replies"), { text }, signal);
  }

  async resolve(id: string, number: number, reason: string, signal: AbortSignal): Promise<void> {
    await this.act(path(id, "comments", String(number), "resolve"), { reason }, signal);
  }

  private act(url: string, body: unknown, signal: AbortSignal): Promise<Response> {
    const name = JSON.stringify([this.person(), url, body]);
    return this.once(
      name,
      { method: "POST", url, accept: json, ...(body === undefined ? {} : { json: body }) },
      signal,
    );
  }

  /** Sends an act with its key, which is forgotten only when the service has said yes or no. */
  private async once(name: string, call: Call, signal: AbortSignal): Promise<Response> {
    const headers = { "Idempotency-Key": this.keys.keyOf(name) };
    let response: Response;
    try {
      response = await this.http.send({ ...call, headers }, signal);
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) this.keys.settle(name);
      throw error;
    }
    this.keys.settle(name);
    return response;
  }

  private async read<T>(url: string, signal: AbortSignal): Promise<T> {
    return (await (await this.http.send({ method: "GET", url, accept: json }, signal)).json()) as T;
  }
}

function path(id: string, ...rest: readonly string[]): string {
  return ["/documents", id, ...rest].map((part, i) => (i === 0 ? part : encodeURIComponent(part))).join("/");
}
