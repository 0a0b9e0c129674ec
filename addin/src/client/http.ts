import { ApiError, UnreachableError, type Problem } from "./api-error";
import { SignInError } from "./sign-in-way";
import { upload, type Sent } from "./upload";

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
  /** Told how far the form has come. */
  readonly sent?: Sent;
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
    /** Another token in place of one that the service refused; undefined where there is none. */
    private readonly replace: (refused: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
    /** Told when the service wants another proof of the person, as JSON. */
    private readonly challenge: (claims: string) => void = () => undefined,
  ) {}

  async send(call: Call, signal: AbortSignal): Promise<Response> {
    const token = await this.tokenFor(call, this.token);
    let response = await this.fetch(call, token, signal);
    if (response.status === 401 && token !== undefined && claimsOf(response) === undefined) {
      // Nothing was done, or the same key does it once only. The token may have ended earlier than we thought.
      const fresh = await this.tokenFor(call, () => this.replace(token));
      if (fresh !== undefined) response = await this.fetch(call, fresh, signal);
    }
    const claims = response.status === 401 ? claimsOf(response) : undefined;
    if (claims !== undefined) this.challenge(claims);
    if (!response.ok) throw new ApiError(call.method, call.url, response.status, await problemOf(response));
    return response;
  }

  private async tokenFor(call: Call, get: () => Promise<string | undefined>): Promise<string | undefined> {
    try {
      return await get();
    } catch (error) {
      if (error instanceof SignInError) throw new UnreachableError(call.method, call.url, true);
      throw error;
    }
  }

  private async fetch(call: Call, token: string | undefined, signal: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = {
      Accept: call.accept,
      "Accept-Language": this.language(),
      ...call.headers,
    };
    if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
    const person = this.person();
    if (person !== undefined) headers["OneStop-Person"] = encodeURIComponent(person);
    if (call.json !== undefined) headers["Content-Type"] = "application/json";
    if (call.bytes) headers["Content-Type"] = call.bytes.type;
    const body = call.json !== undefined ? JSON.stringify(call.json) : (call.bytes?.content ?? call.form);
    try {
      const url = this.root + call.url;
      return call.form && call.sent
        ? await upload(url, { method: call.method, headers, body: call.form, signal, sent: call.sent })
        : await fetch(url, { method: call.method, headers, signal, ...(body === undefined ? {} : { body }) });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new UnreachableError(call.method, call.url, !navigator.onLine);
    }
  }
}

/** The claims of a challenge (`insufficient_claims`), as Microsoft's services write them: JSON in Base64. */
function claimsOf(response: Response): string | undefined {
  const [, text] = /claims="([A-Za-z0-9+/=]{1,8192})"/.exec(response.headers.get("WWW-Authenticate") ?? "") ?? [];
  if (text === undefined) return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get("Content-Type")?.includes("json")) return undefined;
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  return typeof body?.detail === "string" ? (body as Problem) : undefined;
}
