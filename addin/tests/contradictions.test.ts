import { describe, expect, it } from "vitest";
import { contradictions } from "../src/sheets/contradictions";
import type { ReadRows } from "../src/sheets/read-rows";
import { noCells, type FieldId } from "../src/sheets/task-cells";

const readOf = (
  rows: readonly (readonly [string, string])[],
  fields: readonly FieldId[] = ["status", "progress"],
): ReadRows => ({
  rows: rows.map(([status, progress], index) => ({
    index,
    key: `a-${index + 1}`,
    cells: { ...noCells, content: `Việc ${index + 1}`, status, progress },
    address: () => `K${index + 1}`,
    line: index + 1,
  })),
  errors: [],
  lost: [],
  columns: new Map(fields.map((field, at) => [field, at])),
});

describe("Status and progress that contradict each other", () => {
  it("are told row by row", () => {
    const rows = [
      ["done", "40"],
      ["inProgress", "100"],
      ["notStarted", "10"],
      ["done", "0"],
    ] as const;

    expect(contradictions(readOf(rows)).map(({ kind, address, progress }) => `${address} ${kind} ${progress}`)).toEqual(
      ["K1 doneNotWhole 40", "K2 wholeNotDone 100", "K3 begunNotStarted 10", "K4 doneNotWhole 0"],
    );
  });

  it("are none where they agree, or one of them is not said", () => {
    const rows = [
      ["done", "100"],
      ["inProgress", "0"],
      ["notStarted", "0"],
      ["paused", "60"],
      ["dropped", "5"],
      ["done", ""],
      ["", "100"],
    ] as const;

    expect(contradictions(readOf(rows))).toEqual([]);
    expect(contradictions(readOf([["done", "40"]], ["status"]))).toEqual([]);
  });
});
