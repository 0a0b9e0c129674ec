import { describe, expect, it } from "vitest";
import { dayTyped, dayWritten } from "../src/ui/day-text";

describe("A day as people type it", () => {
  it.each([
    ["31/03/2026", "2026-03-31"],
    ["5/3/2026", "2026-03-05"],
    [" 5 . 3 . 2026 ", "2026-03-05"],
    ["05-12-2026", "2026-12-05"],
    ["29/2/2028", "2028-02-29"],
    ["29/2/2026", undefined],
    ["31/4/2026", undefined],
    ["3/31/2026", undefined],
    ["31/3/26", undefined],
    ["2026-03-31", undefined],
    ["hôm nay", undefined],
    ["", undefined],
  ])("%j is %s", (text, day) => {
    expect(dayTyped(text)).toBe(day);
  });

  it("is written with its noughts", () => {
    expect(dayWritten("2026-03-05")).toBe("05/03/2026");
    expect(dayWritten("")).toBe("");
    expect(dayWritten("x")).toBe("");
  });
});
