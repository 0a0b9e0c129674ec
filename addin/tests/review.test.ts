import { describe, expect, it } from "vitest";
import { ActKeys } from "../src/client/act-keys";
import { ApiError } from "../src/client/api-error";
import type { Call, Http } from "../src/client/http";
import { ReviewService, type DocumentView, type PersonView, type ReviewView } from "../src/client/review-service";
import { isParagraph, remarkOf, storyOf } from "../src/model/remarks";
import { readRoute, writeRoute } from "../src/model/review-route";
import { allowedSteps, covers, mayRestore, mayWork, statesWaitingFor, versionOfStep } from "../src/model/review-rules";
import { day, kilobytes } from "../src/ui/when";

const unit = "ubnd-xa/van-phong";
const who = (...roles: string[]): PersonView => ({ id: "a", name: "A", unit, roles, active: true });
const document = { unit } as DocumentView;
const review = (state: string, stale = false): ReviewView =>
  ({ state, stale, version: "2", newest: stale ? "3" : "2" }) as ReviewView;

describe("Steps offered", () => {
  it.each([
    ["draft", false, "submit", ""],
    ["returned", false, "submit", ""],
    ["submitted", false, "unsubmit", "approve return"],
    ["submitted", true, "submit unsubmit", "submit return"],
    ["approved", false, "", "return"],
    ["approved", true, "submit", "submit return"],
    ["issued", false, "", "withdraw"],
    ["withdrawn", false, "", ""],
  ])("in state %s (stale: %s): clerk “%s”, leader “%s”", (state, stale, clerk, leader) => {
    expect(allowedSteps(who("clerk"), document, review(state, stale)).join(" ")).toBe(clerk);
    const expected = state === "draft" || state === "returned" ? "submit" : leader;
    expect(allowedSteps(who("leader"), document, review(state, stale)).join(" ")).toBe(expected);
    expect(allowedSteps(who("registrar", "admin"), document, review(state, stale))).toEqual([]);
  });

  it("let a leader take back only what was his own submission", () => {
    const own = { ...review("submitted"), submitter: "a" };

    expect(allowedSteps(who("leader"), document, own)).toEqual(["unsubmit", "approve", "return"]);
    expect(allowedSteps(who("leader"), document, { ...own, submitter: "b" })).toEqual(["approve", "return"]);
    expect(allowedSteps(who("leader"), document, { ...own, state: "approved" })).toEqual(["return"]);
    expect(versionOfStep("unsubmit", review("submitted", true))).toBe("2");
  });

  it("are none outside one's unit, in the recycle bin, or for someone who left", () => {
    const elsewhere = { unit: "ubnd-xa/van-phong-khac" } as DocumentView;
    const recycled = { unit, recycled: "2026-01-01T00:00:00Z" } as DocumentView;

    expect(allowedSteps(who("leader"), elsewhere, review("submitted"))).toEqual([]);
    expect(allowedSteps(who("leader"), recycled, review("submitted"))).toEqual([]);
    expect(allowedSteps({ ...who("leader"), active: false }, document, review("submitted"))).toEqual([]);
    expect([covers("a", "a"), covers("a", "a/b"), covers("a", "ab"), covers("a/b", "a")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("speak of what was submitted, and a submission of the newest", () => {
    expect(versionOfStep("return", review("submitted", true))).toBe("2");
    expect(versionOfStep("submit", review("submitted", true))).toBe("3");
  });

  it("are no saving and no remarks outside one's unit", () => {
    const elsewhere = { unit: "ubnd-xa/van-phong-khac" } as DocumentView;

    expect(mayWork(who("registrar"), document)).toBe(true);
    expect(mayWork(who("clerk", "leader", "registrar", "admin"), elsewhere)).toBe(false);
    expect(mayWork({ ...who("clerk"), active: false }, document)).toBe(false);
  });

  it("include restoring until the document is issued", () => {
    expect(mayRestore(who("clerk"), document, review("returned"))).toBe(true);
    expect(mayRestore(who("clerk"), document, review("issued"))).toBe(false);
    expect(mayRestore(who("registrar"), document, review("draft"))).toBe(false);
  });

  it("tell what waits for whom", () => {
    expect(statesWaitingFor(who("leader"))).toEqual(["submitted"]);
    expect(statesWaitingFor(who("clerk", "registrar"))).toEqual(["returned", "draft", "approved"]);
    expect(statesWaitingFor(who("admin"))).toEqual([]);
  });
});

function storage(): { getItem: (name: string) => string | null; setItem: (name: string, value: string) => void } {
  const kept = new Map<string, string>();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

describe("The part that a remark is on", () => {
  it("has the name that people give it", () => {
    const parts = ["word/document.xml", "word/header2.xml", "word/footer1.xml", "word/endnotes.xml", "xl/workbook.xml"];
    expect(parts.map(storyOf)).toEqual(["body", "header", "footer", "notes", undefined]);
  });
});

describe("An act sent again", () => {
  const step = { step: "approve", version: "2", reason: "Đồng ý." };
  const signal = new AbortController().signal;

  function service(answers: readonly (Error | undefined)[]): { service: ReviewService; keys: string[] } {
    const keys: string[] = [];
    const left = [...answers];
    const send = (call: Call): Promise<Response> => {
      keys.push(call.headers?.["Idempotency-Key"] ?? "");
      const answer = left.shift();
      return answer ? Promise.reject(answer) : Promise.resolve(new Response("{}"));
    };
    let count = 0;
    const acts = new ActKeys(storage(), () => `key${++count}`);
    return { service: new ReviewService({ send } as unknown as Http, acts, () => "a"), keys };
  }

  it.each([
    ["no answer", new TypeError("no network"), true],
    ["a fault of the service", new ApiError("POST", "/", 503, undefined), true],
    ["a refusal", new ApiError("POST", "/", 409, undefined), false],
  ])("after %s", async (_, error, sameKey) => {
    const { service: reviews, keys } = service([error]);

    await expect(reviews.step("qd", step, signal)).rejects.toBe(error);
    await reviews.step("qd", step, signal);
    await reviews.step("qd", step, signal);

    expect(keys[1] === keys[0]).toBe(sameKey);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it("keeps its key over a reload of the page, another act has another", () => {
    const kept = storage();
    let count = 0;
    const keys = (): ActKeys => new ActKeys(kept, () => `key${++count}`);

    expect([keys().keyOf("x"), keys().keyOf("x"), keys().keyOf("y")]).toEqual(["key1", "key1", "key2"]);
    keys().settle("x");
    expect(keys().keyOf("x")).toBe("key3");
  });

  it("has its key also where storage is forbidden", () => {
    const forbidden = {
      getItem: (): string => {
        throw new Error("forbidden");
      },
      setItem: (): void => {
        throw new Error("forbidden");
      },
    };
    let count = 0;
    const keys = new ActKeys(forbidden, () => `key${++count}`);

    expect([keys.keyOf("x"), keys.keyOf("x")]).toEqual(["key1", "key1"]);
  });
});

describe("Review page", () => {
  it("finds its way back from the address", () => {
    const route = { kind: "document", id: "qd 1&2" } as const;

    expect(readRoute(writeRoute(route))).toEqual(route);
    expect(readRoute("#document=")).toEqual({ kind: "list" });
    expect(readRoute(writeRoute({ kind: "list" }))).toEqual({ kind: "list" });
  });

  it("takes a paragraph by its number or none", () => {
    expect(["", " 12 ", "0", "1.5", "x", "10000001"].map(isParagraph)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(remarkOf("2", " Sửa ", "", "bỏ")).toEqual({ text: "Sửa", version: "2", place: null });
    expect(remarkOf("2", "Sửa", "3", "")).toEqual({
      text: "Sửa",
      version: "2",
      place: { part: "word/document.xml", paragraph: 3, quote: null },
    });
  });

  it("writes days and sizes as people read them", () => {
    expect([day("vi", "2026-11-05"), day("en", "2026-11-05")]).toEqual(["05/11/2026", "05/11/2026"]);
    expect([kilobytes("vi", 10), kilobytes("vi", 2_000_000), kilobytes("en", 2_000_000)]).toEqual([
      "1",
      "1.953",
      "1,953",
    ]);
  });
});
