import { ServerError } from "@azure/msal-browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { naaWay } from "../src/auth/naa-way";
import type { Token } from "../src/client/sign-in-way";

const hour = 3_600_000;
const said = (errorCode: string): Error => Object.assign(new Error(errorCode), { errorCode });
const result = (accessToken: string, homeAccountId = "lan"): never =>
  ({ accessToken, expiresOn: new Date(hour), account: { homeAccountId } }) as never;
const good = (text: string, owner = "lan"): Token => ({ text, expires: hour, owner });

function office(
  silent: () => Promise<never>,
  popup: () => Promise<never> = () => Promise.reject(said("not_expected")),
) {
  const acquireTokenSilent = vi.fn(silent);
  const acquireTokenPopup = vi.fn(popup);
  return { acquireTokenSilent, acquireTokenPopup };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("Signing in by Office", () => {
  it("is silent first, with the account that Office knows", async () => {
    const msal = office(() => Promise.resolve(result("sso")));
    const quiet = naaWay(msal, ["s"]);

    expect(await quiet.silent()).toEqual(good("sso"));
    expect(await quiet.silent(true)).toEqual(good("sso"));
    expect(msal.acquireTokenSilent.mock.calls).toEqual([
      [{ scopes: ["s"], forceRefresh: false }],
      [{ scopes: ["s"], forceRefresh: true, account: { homeAccountId: "lan" } }],
    ]);
  });

  it.each(["interaction_required", "nested_app_auth_bridge_disabled", "untrusted_origin", ""])(
    "leaves asking to the click: “%s”",
    async (code) => {
      const msal = office(
        () => Promise.reject(said(code)),
        () => Promise.resolve(result("popup")),
      );
      const shy = naaWay(msal, ["s"]);

      expect(await shy.silent()).toBeUndefined();
      expect(msal.acquireTokenPopup).not.toHaveBeenCalled();
      expect((await shy.ask()).text).toBe("popup");
    },
  );

  it("says that there is no network instead of asking", async () => {
    const cut = naaWay(
      office(() => Promise.reject(said("no_network_connectivity"))),
      ["s"],
    );

    await expect(cut.silent()).rejects.toMatchObject({ trouble: "offline" });
  });

  it("tries again what broke by itself, once", async () => {
    const broken = vi.fn(() => Promise.resolve(result("second")));
    broken.mockRejectedValueOnce(new ServerError("temporarily_unavailable", ""));
    expect(await naaWay(office(broken), ["s"]).silent()).toEqual(good("second"));

    const lasting = office(() => Promise.reject(new ServerError("", "")));
    expect(await naaWay(lasting, ["s"]).silent()).toBeUndefined();
    expect(lasting.acquireTokenSilent).toHaveBeenCalledTimes(2);
  });

  it("takes whoever is there when the account has left Office, and says whose the token is", async () => {
    const silent = vi.fn(() => Promise.resolve(result("hers", "hoa")));
    silent.mockResolvedValueOnce(result("his"));
    silent.mockRejectedValueOnce(said("no_account_found"));
    const msal = office(silent);
    const left = naaWay(msal, ["s"]);
    expect(await left.silent()).toEqual(good("his"));

    expect(await left.silent()).toEqual(good("hers", "hoa"));
    expect(msal.acquireTokenSilent).toHaveBeenLastCalledWith({ scopes: ["s"], forceRefresh: false });
  });

  it.each([
    ["user_canceled", "cancelled"],
    ["user_cancelled", "cancelled"],
    ["access_denied", "cancelled"],
    ["no_network_connectivity", "offline"],
    ["untrusted_origin", "refused"],
  ])("tells “%s” as %s", async (code, trouble) => {
    const refused = naaWay(
      office(
        () => Promise.reject(said("interaction_required")),
        () => Promise.reject(said(code)),
      ),
      ["s"],
    );

    await expect(refused.ask()).rejects.toMatchObject({ trouble, code });
  });

  it("does not wait for an Office that says nothing, and then asks another way", async () => {
    vi.useFakeTimers();
    const mute = naaWay(
      office(() => new Promise(() => undefined)),
      ["s"],
    );
    const waiting = mute.silent();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(await waiting).toBeUndefined();
    await expect(mute.ask()).rejects.toMatchObject({ trouble: "refused", code: "no_answer" });
  });

  it("asks another way while Office has a window open that nobody answers", async () => {
    const stuck = naaWay(
      office(
        () => Promise.reject(said("interaction_required")),
        () => new Promise(() => undefined),
      ),
      ["s"],
    );
    void stuck.ask();

    await expect(stuck.ask()).rejects.toMatchObject({ code: "no_answer" });
  });
});
