import { beforeAll, describe, expect, it, vi } from "vitest";
import { browserWay } from "../src/auth/browser-way";
import { dialogWay } from "../src/auth/dialog-way";
import { configuration, type Msal } from "../src/auth/msal";
import { ApiError, UnreachableError } from "../src/client/api-error";
import { SignInError, type SignInWay } from "../src/client/sign-in-way";
import { entra, goOn, hour, person, session, way } from "./session-samples";

const said = (errorCode: string): Error => Object.assign(new Error(errorCode), { errorCode });
const result = (accessToken: string): never =>
  ({ accessToken, expiresOn: new Date(hour), account: { homeAccountId: "lan" } }) as never;

function msal(given: Partial<Record<keyof Msal, unknown>>): Msal {
  const none = vi.fn(() => Promise.reject(said("not_expected")));
  return {
    acquireTokenPopup: none,
    acquireTokenRedirect: none,
    acquireTokenSilent: none,
    clearCache: none,
    getAllAccounts: () => [],
    handleRedirectPromise: () => Promise.resolve(null),
    logoutRedirect: none,
    ssoSilent: none,
    ...given,
  } as unknown as Msal;
}

describe("A session", () => {
  it("never loads the sign-in library where nothing is asked", async () => {
    const ways = vi.fn(() => Promise.resolve([]));
    const open = session([], { signIn: () => Promise.resolve({ mode: "person" } as typeof entra), ways });

    expect(await open.bearer()).toBeUndefined();
    expect([open.state.kind, open.takesWord]).toEqual(["open", true]);
    expect(ways).not.toHaveBeenCalled();
  });

  it("is in without asking where that can be", async () => {
    const ask = vi.fn();
    const known = session([
      way(),
      way({ silent: () => Promise.resolve({ text: "quiet", expires: hour, owner: "lan" }), ask }),
    ]);

    expect(await known.bearer()).toBe("quiet");
    expect(known.state).toEqual({ kind: "in", person });
    expect(ask).not.toHaveBeenCalled();
  });

  it("asks nobody anything before a click", async () => {
    const ask = vi.fn(() => Promise.resolve({ text: "asked", expires: hour, owner: "lan" }));
    const fresh = session([way({ ask })]);
    expect(await fresh.bearer()).toBeUndefined();
    expect(fresh.state).toEqual({ kind: "out", error: undefined });
    expect(ask).not.toHaveBeenCalled();

    await fresh.signIn(goOn());

    expect(await fresh.bearer()).toBe("asked");
    expect(fresh.state.kind).toBe("in");
  });

  it("goes the next way when one leads nowhere, and stops when the person says no", async () => {
    const lost = way({ ask: () => Promise.reject(new SignInError("refused", "naa")) });
    const no = way({ ask: () => Promise.reject(new SignInError("cancelled", "12006")) });
    const last = vi.fn(() => Promise.resolve({ text: "last", expires: hour, owner: "lan" }));
    const lucky = session([lost, way({ ask: last })]);
    await lucky.start();
    await lucky.signIn(goOn());
    expect(await lucky.bearer()).toBe("last");

    const refused = session([no, way({ ask: last })]);
    await refused.start();
    await expect(refused.signIn(goOn())).rejects.toMatchObject({ trouble: "cancelled" });
    expect(last).toHaveBeenCalledTimes(1);
  });

  it("says what the service says to someone who is not listed", async () => {
    const stranger = new ApiError("GET", "/me", 403, undefined);
    const unlisted = session([way()], { me: () => Promise.reject(stranger) });
    await unlisted.start();

    await expect(unlisted.signIn(goOn())).rejects.toBe(stranger);
    expect(unlisted.state.kind).toBe("out");
  });

  it("renews a token that ends within the minute, once for all who wait", async () => {
    let now = 0;
    const silent = vi.fn(() =>
      Promise.resolve({ text: `t${silent.mock.calls.length}`, expires: now + hour, owner: "lan" }),
    );
    const long = session([way({ silent })], { now: () => now });
    expect(await long.bearer()).toBe("t1");
    now = hour - 30_000;

    expect(await Promise.all([long.bearer(), long.bearer(), long.bearer()])).toEqual(["t2", "t2", "t2"]);
  });

  it("is out, and says so, when nothing renews the token", async () => {
    let now = 0;
    const heard = vi.fn();
    const short = session([way()], { now: () => now });
    await short.start();
    await short.signIn(goOn());
    short.subscribe(heard);
    now = 2 * hour;

    expect(await short.bearer()).toBeUndefined();
    expect(short.state).toEqual({ kind: "out", error: undefined, was: person });
    expect(heard).toHaveBeenCalledOnce();
  });

  it("can be given up while the person is asked", async () => {
    const slow = session([way({ ask: () => new Promise(() => undefined) })]);
    await slow.start();
    const giveUp = new AbortController();
    const asking = slow.signIn(giveUp.signal);
    giveUp.abort();

    await expect(asking).rejects.toMatchObject({ trouble: "cancelled" });
  });

  it("forgets the token on leaving", async () => {
    const left = session([way()]);
    await left.start();
    await left.signIn(goOn());
    await left.signOut();

    expect(await left.bearer()).toBeUndefined();
    expect(left.state.kind).toBe("out");
  });

  it("lets the views say that the service is gone, and asks it again later", async () => {
    const signIn = vi.fn(() => Promise.resolve(entra));
    signIn.mockRejectedValueOnce(new UnreachableError("GET", "/sign-in", true));
    const back = session([way({ silent: () => Promise.resolve({ text: "t", expires: hour, owner: "lan" }) })], {
      signIn,
    });
    await back.start();
    expect(back.state.kind).toBe("open");

    expect(await back.bearer()).toBe("t");
    expect(back.state.kind).toBe("in");
  });
});

describe("Signing in by Office's dialog", () => {
  const by = (message: string): SignInWay =>
    dialogWay(
      () => Promise.resolve({ kind: "said", message }),
      () => 0,
    );

  it("takes the token that the dialog says, and keeps it while it is good", async () => {
    const good = by(JSON.stringify({ token: { text: "t", expires: hour, owner: "lan" } }));
    expect(await good.silent()).toBeUndefined();
    expect(await good.ask()).toEqual({ text: "t", expires: hour, owner: "lan" });
    expect(await good.silent()).toEqual({ text: "t", expires: hour, owner: "lan" });
    await good.leave();
    expect(await good.silent()).toBeUndefined();
  });

  it.each([
    [12006, "cancelled"],
    [12009, "cancelled"],
    [12011, "blocked"],
    [12002, "page"],
    [12007, "page"],
  ])("tells Office's %i as %s", async (code, trouble) => {
    const closed = dialogWay(
      () => Promise.resolve({ kind: "failed", code }),
      () => 0,
    );

    await expect(closed.ask()).rejects.toMatchObject({ trouble });
  });

  it.each([
    "",
    "{}",
    '{"token":"x"}',
    '{"token":{"text":1,"expires":"soon"}}',
    '{"token":{"text":"t","expires":1}}',
    "[1]",
    "null",
  ])("takes no other word for a token: %s", async (message) => {
    await expect(by(message).ask()).rejects.toMatchObject({ trouble: "page" });
  });

  it("says what the sign-in page refused", async () => {
    await expect(by('{"trouble":"invalid_grant"}').ask()).rejects.toMatchObject({
      trouble: "refused",
      code: "invalid_grant",
    });
  });
});

describe("Signing in by the browser", () => {
  const here = (): string => "https://docs.test/addin/review.html#/d/1";

  it("takes up a sign-in that had left the page", async () => {
    const back = browserWay(msal({ handleRedirectPromise: () => Promise.resolve(result("back")) }), ["s"], here);

    expect((await back.silent())?.text).toBe("back");
  });

  it("leaves the page where pop-ups are blocked, and comes back to the same place", async () => {
    const acquireTokenRedirect = vi.fn(() => Promise.resolve());
    const blocked = browserWay(
      msal({ acquireTokenPopup: () => Promise.reject(said("popup_window_error")), acquireTokenRedirect }),
      ["s"],
      here,
    );

    await expect(blocked.ask()).rejects.toMatchObject({ trouble: "leaving" });
    expect(acquireTokenRedirect).toHaveBeenCalledWith(expect.objectContaining({ redirectStartPage: here() }));
  });

  it("stays where the person said no", async () => {
    const acquireTokenRedirect = vi.fn();
    const no = browserWay(
      msal({ acquireTokenPopup: () => Promise.reject(said("user_cancelled")), acquireTokenRedirect }),
      ["s"],
      here,
    );

    await expect(no.ask()).rejects.toMatchObject({ trouble: "cancelled" });
    expect(acquireTokenRedirect).not.toHaveBeenCalled();
  });
});

describe("The sign-in library", () => {
  beforeAll(() => {
    vi.stubGlobal("location", new URL("https://docs.test/addin/review.html#/d/1"));
  });

  it("keeps tokens in the session's storage, and asks the tenant that the service names and no other", () => {
    const { auth, cache } = configuration(entra, "signed-in.html");

    expect(cache?.cacheLocation).toBe("sessionStorage");
    expect(auth).toMatchObject({
      clientId: "c",
      authority: "https://login.test/t",
      knownAuthorities: ["login.test"],
      redirectUri: "https://docs.test/addin/signed-in.html",
      postLogoutRedirectUri: "https://docs.test/addin/review.html",
    });
  });
});
