import { describe, expect, it, vi } from "vitest";
import { ApiError } from "../src/client/api-error";
import type { PersonView } from "../src/client/review-service";
import type { Session } from "../src/client/session";
import { SignInError, type SignInWay } from "../src/client/sign-in-way";
import { goOn, hour, person, session, way } from "./session-samples";

describe("A session whose token ends", () => {
  /** In until an hour has passed; then the way does as told. */
  async function ended(silent: SignInWay["silent"], at = 2 * hour): Promise<Session> {
    let now = 0;
    const renew = vi.fn(silent).mockResolvedValueOnce({ text: "first", expires: hour, owner: "lan" });
    const worn = session([way({ silent: renew })], { now: () => now });
    await worn.start();
    now = at;
    return worn;
  }

  it("uses the old one to its end where it cannot be renewed now", async () => {
    const worn = await ended(() => Promise.reject(new SignInError("offline", "no_network_connectivity")), hour - 1000);

    expect(await worn.bearer()).toBe("first");
    expect(worn.state.kind).toBe("in");
  });

  it("does not turn anybody out for want of a network", async () => {
    const worn = await ended(() => Promise.reject(new SignInError("offline", "no_network_connectivity")));

    await expect(worn.bearer()).rejects.toMatchObject({ trouble: "offline" });
    expect(worn.state.kind).toBe("in");
  });

  it("takes no other person's token in its place, and says that Office has switched", async () => {
    const worn = await ended(() => Promise.resolve({ text: "hers", expires: 4 * hour, owner: "hoa" }));

    expect(await worn.bearer()).toBeUndefined();
    expect(worn.state).toMatchObject({ kind: "out", error: { trouble: "switched" }, was: person });
  });

  it("goes on by itself when Office can renew it again", async () => {
    const answers = [undefined, { text: "again", expires: 4 * hour, owner: "lan" }];
    const worn = await ended(() => Promise.resolve(answers.shift()));
    expect([await worn.bearer(), worn.state.kind]).toEqual([undefined, "out"]);

    expect([await worn.bearer(), worn.state.kind]).toEqual(["again", "in"]);
  });

  it("asks for a fresh one where the service refused it, and is out where there is none", async () => {
    const silent = vi.fn<SignInWay["silent"]>((isRefused) =>
      Promise.resolve(
        isRefused ? { text: "fresh", expires: hour, owner: "lan" } : { text: "stale", expires: hour, owner: "lan" },
      ),
    );
    const known = session([way({ silent })]);
    expect(await known.bearer()).toBe("stale");

    expect(await known.replace("stale")).toBe("fresh");
    // Whoever else was refused with the old one takes the new one.
    expect(await known.replace("stale")).toBe("fresh");
    expect(silent).toHaveBeenCalledTimes(2);
    silent.mockResolvedValue(undefined);
    expect(await known.replace("fresh")).toBeUndefined();
    expect(known.state).toMatchObject({ kind: "out", was: person });
  });

  it("offers another account where the first one is not let in", async () => {
    const refused = vi.fn(() => Promise.resolve({ text: "office", expires: hour, owner: "khach" }));
    const other = vi.fn(() => Promise.resolve({ text: "dialog", expires: hour, owner: "lan" }));
    const me = (token: string): Promise<PersonView> =>
      token === "office" ? Promise.reject(new ApiError("GET", "/me", 403, undefined)) : Promise.resolve(person);
    const asked = session([way({ silent: refused, ask: refused }), way({ ask: other })], { me });
    await asked.start();
    expect(asked.state).toMatchObject({ kind: "out", error: { status: 403 } });

    await asked.signIn(goOn());

    expect([await asked.bearer(), refused.mock.calls.length]).toEqual(["dialog", 1]);
  });
});
