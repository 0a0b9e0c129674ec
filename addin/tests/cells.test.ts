import { describe, expect, it } from "vitest";
import { dayFromText, dayOf, days1904, dayShown, serialOf, writtenDay } from "../src/sheets/dates";
import { looksLikeFormula, sheetName, tableName } from "../src/sheets/sheet-names";
import { tag } from "./sheet-samples";

describe("Days", () => {
  it("are the numbers that Excel keeps, in both directions", () => {
    expect(serialOf("2026-03-09")).toBe(46090);
    expect(dayOf(46090.75)).toBe("2026-03-09");
    expect(["1900-02-28", "2026-02-29", "nothing", "2300-01-01"].map(serialOf)).toEqual([
      undefined,
      46082,
      undefined,
      undefined,
    ]);
  });

  it("are those of the workbook, and never others than the cell shows", () => {
    // 9 March 2026, as a workbook of either system keeps and shows it.
    expect(dayShown(46090, 0, "09/03/2026")).toBe("2026-03-09");
    expect(dayShown(44628, days1904, "09/03/2026")).toBe("2026-03-09");
    expect(dayShown(44628, days1904, "####")).toBe("2026-03-09");
    // The host is wrong about its days: what is seen decides.
    expect(dayShown(44628, 0, "09/03/2026")).toBe("2026-03-09");
    expect(dayShown(46090, days1904, "09/03/2026")).toBe("2026-03-09");
    // Shown month first by the clerk's own format: that is another day in no system.
    expect(dayShown(46090, 0, "03/09/2026")).toBe("2026-03-09");
  });

  it("are read day first, and written as NĐ 30 wants", () => {
    expect(["15/4/2026", "5-4-2026", "31.12.2026", "2026-04-15", "31/2/2026", "4/15/2026"].map(dayFromText)).toEqual([
      "2026-04-15",
      "2026-04-05",
      "2026-12-31",
      "2026-04-15",
      undefined,
      undefined,
    ]);
    expect([writtenDay("2026-02-05"), writtenDay("2026-03-05")]).toEqual(["05/02/2026", "05/3/2026"]);
  });
});

describe("Names for Excel", () => {
  it("lose what Excel forbids, are at most 31 long and new whatever the case", () => {
    expect(sheetName("Nhiệm vụ [I]: 'a/b'?*", ["sheet1"])).toBe("Nhiệm vụ I 'a b");
    expect(sheetName("Trung tâm Phục vụ hành chính công xã Minh Phúc", [])).toHaveLength(31);
    expect(sheetName("nhiệm vụ", ["Nhiệm Vụ", "NHIỆM VỤ (2)"])).toBe("nhiệm vụ (3)");
    expect([sheetName("History", []), sheetName("'?'", [])]).toEqual(["OneStop", "OneStop"]);
    expect(tableName(tag, ["nhiemvu_A1B2C3"])).toBe("NhiemVu_a1b2c3_2");
  });

  it("know what Excel would take for a formula", () => {
    expect(["=1+1", "+84 …", "- Rà soát", "@x", "'x", "Rà soát = tốt"].map(looksLikeFormula)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
