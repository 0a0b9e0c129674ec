import { describe, expect, it, vi } from "vitest";
import { browserWay } from "../src/auth/browser-way";
import { dialogWay } from "../src/auth/dialog-way";
import type { Msal } from "../src/auth/msal";
import { naaWay } from "../src/auth/naa-way";
import { ApiError } from "../src/client/api-error";
import { Http } from "../src/client/http";
import type { PersonView } from "../src/client/review-service";
import { Session, type SignInView } from "../src/client/session";
import type { SignInWay } from "../src/client/sign-in-way";

const entra: SignInView = {
  mode: "entra",
  clientId: "c",
  authority: "https://login.test/t",
  scopes: ["api://c/use"],
  actsAs: "user",
};
const person: PersonView = { id: "lan@xa.vn", name: "Lan", unit: "xa", roles: ["clerk"], active: true };
const hour = 3_600_000;
const goOn = (): AbortSignal => new AbortController().signal;

function session(given: Pick<SignInWay, "silent" | "ask">): Session {
  return new Session({
    signIn: () => Promise.resolve(entra),
    me: () => Promise.resolve(person),
    ways: () => Promise.resolve([{ ...given, leave: () => Promise.resolve(false) }]),
    now: () => 0,
  });
}

const library = (acquireTokenPopup: unknown): Msal => ({ acquireTokenPopup }) as unknown as Msal;

describe("A service that wants another proof", () => {
  const proof = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

  it("is heard, and the sign-in page is asked for that proof and no token is sent before", async () => {
    const ask = vi.fn(() => Promise.resolve({ text: "proved", expires: hour, owner: "o" }));
    const silent = vi.fn(() => Promise.resolve({ text: "plain", expires: hour, owner: "o" }));
    const open = session({ silent, ask });
    expect(await open.bearer()).toBe("plain");

    open.challenge(proof);
    expect(open.state).toEqual({ kind: "out", error: undefined, was: person });
    expect(await open.bearer()).toBeUndefined();
    await open.signIn(goOn());

    expect(ask).toHaveBeenCalledWith(proof);
    expect(silent).toHaveBeenCalledTimes(1);
    expect(await open.bearer()).toBe("proved");
  });

  it("says it in the answer's head, and the same token is not tried again", async () => {
    const challenge = vi.fn();
    const replace = vi.fn(() => Promise.resolve("other"));
    const head = `Bearer realm="onestop", error="insufficient_claims", claims="${btoa(proof)}"`;
    const fetched = vi.fn(() =>
      Promise.resolve(new Response("", { status: 401, headers: { "WWW-Authenticate": head } })),
    );
    vi.stubGlobal("fetch", fetched);
    const http = new Http(
      "",
      () => "vi",
      () => Promise.resolve("token"),
      undefined,
      replace,
      challenge,
    );

    await expect(
      http.send({ method: "GET", url: "/documents", accept: "application/json" }, goOn()),
    ).rejects.toBeInstanceOf(ApiError);

    vi.unstubAllGlobals();
    expect(challenge).toHaveBeenCalledWith(proof);
    expect([fetched.mock.calls.length, replace.mock.calls.length]).toEqual([1, 0]);
  });

  it("is answered by Office, by the dialog and by the browser alike", async () => {
    const popup = vi.fn(() =>
      Promise.resolve({ accessToken: "t", expiresOn: new Date(hour), account: { homeAccountId: "o" } }),
    );
    const open = vi.fn(() =>
      Promise.resolve({ kind: "said" as const, message: '{"token":{"text":"t","expires":1,"owner":"o"}}' }),
    );

    await naaWay(library(popup), ["s"]).ask(proof);
    await browserWay(library(popup), ["s"], () => "").ask(proof);
    await dialogWay(open, () => 0).ask(proof);

    expect(popup.mock.calls.map(([request]: unknown[]) => (request as { claims?: string }).claims)).toEqual([
      proof,
      proof,
    ]);
    expect(open).toHaveBeenCalledWith(proof);
  });
});
