import { ApiError, UnreachableError, type Problem } from "./api-error";

export interface Call {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly accept: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, with its type. */
  readonly bytes?: { readonly content: Uint8Array<ArrayBuffer>; readonly type: string };
  /** Sent as a form of several parts; the browser sets its type with the boundary. */
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one place that talks HTTP. Throws ApiError, UnreachableError, or the signal's own reason. */
export class Http {
  constructor(
    private readonly root: string,
    private readonly language: () => string,
    private readonly token: () => Promise<string | undefined> = () => Promise.resolve(undefined),
    /** Id of the person whom the embedded service is to take at their word. */
    private readonly person: () => string | undefined = () => undefined,
  ) {}

  async send(call: Call, signal: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = {
      Accept: call.accept,
      "Accept-Language": this.language(),
      ...call.headers,
    };
    const token = await this.token();
    if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
    const person = this.person();
    if (person !== undefined) headers["OneStop-Person"] = encodeURIComponent(person);
    if (call.json !== undefined) headers["Content-Type"] = "application/json";
    if (call.bytes) headers["Content-Type"] = call.bytes.type;
    const body = call.json !== undefined ? JSON.stringify(call.json) : (call.bytes?.content ?? call.form);
    let response: Response;
    try {
      response = await fetch(this.root + call.url, {
        method: call.method,
        headers,
        signal,
        ...(body === undefined ? {} : { body }),
      });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new UnreachableError(call.method, call.url, !navigator.onLine);
    }
    if (!response.ok) throw new ApiError(call.method, call.url, response.status, await problemOf(response));
    return response;
  }
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get("Content-Type")?.includes("json")) return undefined;
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  return typeof body?.detail === "string" ? (body as Problem) : undefined;
}
