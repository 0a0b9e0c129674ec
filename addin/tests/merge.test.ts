import { describe, expect, it } from "vitest";
import { mergeBlocks, type Preference } from "../src/ooxml/merge";
import { linesOf, piecesOf } from "../src/ooxml/pieces";
import { body, p, table } from "./xml-samples";

function merge(
  base: string,
  mine: string,
  theirs: string,
  preference: Preference = "mine",
): { lines: string[]; kinds: string[] } {
  const merged = mergeBlocks(piecesOf(body(base)), body(mine), body(theirs), preference);
  return { lines: linesOf(piecesOf(merged.blocks)), kinds: merged.changes.map((change) => change.kind) };
}

describe("Three-way merge", () => {
  const [a, b, c] = [p("a"), p("b"), p("c")];

  it("takes what the plan changed", () => {
    expect(merge(a + b + c, a + b + c, a + p("B") + c)).toEqual({ lines: ["a", "B", "c"], kinds: ["plan"] });
  });

  it("keeps what the clerk changed", () => {
    expect(merge(a + b + c, a + p("của tôi") + c, a + b + c)).toEqual({
      lines: ["a", "của tôi", "c"],
      kinds: ["clerk"],
    });
  });

  it("joins changes of both at different places", () => {
    expect(merge(a + b + c, p("A") + b + c, a + b + p("C"))).toEqual({
      lines: ["A", "b", "C"],
      kinds: ["clerk", "plan"],
    });
  });

  it("joins changes of both in neighbouring paragraphs", () => {
    expect(merge(a + b, p("A") + b, a + p("B"))).toEqual({ lines: ["A", "B"], kinds: ["clerk", "plan"] });
  });

  it("asks where both changed, and does as it is told", () => {
    expect(merge(a, p("tôi"), p("kế hoạch"))).toEqual({ lines: ["tôi"], kinds: ["both"] });
    expect(merge(a, p("tôi"), p("kế hoạch"), "theirs").lines).toEqual(["kế hoạch"]);
  });

  it("sees no change where both changed alike", () => {
    expect(merge(a + b, a + p("B"), a + p("B"))).toEqual({ lines: ["a", "B"], kinds: [] });
  });

  it("keeps paragraphs that the clerk added and takes those that the plan adds", () => {
    expect(merge(a + c, a + p("thêm") + c, a + c + p("mới")).lines).toEqual(["a", "thêm", "c", "mới"]);
  });

  it("merges a table row by row", () => {
    const base = table(["TT", "Việc"], ["1", "x"], ["2", "y"]);
    const mine = table(["TT", "Việc"], ["1", "x (sửa)"], ["2", "y"]);
    const theirs = table(["TT", "Việc"], ["1", "x"], ["2", "y"], ["3", "z"]);

    expect(merge(base, mine, theirs)).toEqual({
      lines: ["TT | Việc", "1 | x (sửa)", "2 | y", "3 | z"],
      kinds: ["clerk", "plan"],
    });
  });

  it("loses no line that only one side has, whatever the order of edits", () => {
    // A small exhaustive walk: every pair of single edits on three lines.
    const edits = [
      (l: string[]) => l,
      (l: string[]) => l.slice(1),
      (l: string[]) => [...l, "+"],
      (l: string[]) => ["^", ...l],
      (l: string[]) => [l[0] ?? "", "~", ...l.slice(1)],
    ];
    const text = (lines: string[]): string => lines.map((line) => p(line)).join("");
    for (const mineEdit of edits) {
      for (const theirEdit of edits) {
        const base = ["a", "b", "c"];
        const mine = mineEdit(base).map((line) => (line.length === 1 && !base.includes(line) ? `${line}m` : line));
        const theirs = theirEdit(base).map((line) => (line.length === 1 && !base.includes(line) ? `${line}t` : line));
        const { lines, kinds } = merge(text(base), text(mine), text(theirs));
        for (const line of mine.filter((own) => own.endsWith("m"))) expect(lines).toContain(line);
        if (!kinds.includes("both"))
          for (const line of theirs.filter((own) => own.endsWith("t"))) expect(lines).toContain(line);
      }
    }
  });
});
