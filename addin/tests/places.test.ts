import { describe, expect, it } from "vitest";
import { findPlace, quoteOf } from "../src/model/places";
import { anchorsOf } from "../src/model/search-anchors";

const text = [
  "QUYẾT ĐỊNH",
  "Căn cứ Luật Tổ chức chính quyền địa phương;",
  "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.",
  "Căn cứ Luật Tổ chức chính quyền địa phương;",
  "Điều 2. Văn phòng chịu trách nhiệm thi hành.",
];

function words(paragraphs: readonly string[], paragraph: number, quote: string): string {
  const found = findPlace(paragraphs, { paragraph, quote });
  const words = found?.from === undefined ? "" : paragraphs[found.index]?.slice(found.from, found.to);
  return `${found?.kind} ${(found?.index ?? -1) + 1} ${words ?? ""}`.trim();
}

describe("The place of a remark", () => {
  it.each([
    ["in its paragraph", 3, "kèm theo Quyết định", "passage 3 kèm theo Quyết định"],
    ["of two alike the one meant", 4, "Luật Tổ chức", "passage 4 Luật Tổ chức"],
    ["in the nearest paragraph that has it", 5, "Luật Tổ chức", "passage 4 Luật Tổ chức"],
    ["written in other marks (NFD)", 2, "Căn cứ Luật".normalize("NFD"), "passage 2 Căn cứ Luật"],
    ["with other blanks", 3, "kèm theo\u00a0Quyết\n định", "passage 3 kèm theo Quyết định"],
    ["by its number without words", 5, "", "paragraph 5"],
    [
      "mended since: the paragraph with most of its words",
      3,
      "Văn phòng chịu trách nhiệm tổ chức thi hành",
      "changed 5",
    ],
    ["written anew: the paragraph of that number", 3, "Kinh phí thực hiện", "changed 3"],
    ["behind the end of a shorter document", 40, "", "changed 5"],
  ])("is found %s", (_, paragraph, quote, expected) => {
    expect(words(text, paragraph, quote)).toBe(expected);
  });

  it("is found in a document written in other marks, by the letters that stand there", () => {
    const apart = text.map((paragraph) => paragraph.normalize("NFD"));

    expect(words(apart, 3, "kèm theo Quyết định")).toBe(`passage 3 ${"kèm theo Quyết định".normalize("NFD")}`);
  });

  it("is nowhere in nothing", () => {
    expect(findPlace([], { paragraph: 1, quote: "a" })).toBeUndefined();
  });
});

describe("Words of a selection", () => {
  it("are those of its first paragraph, as they are compared", () => {
    expect(quoteOf("\r Điều 1.\u00a0 Ban\thành \rĐiều 2")).toBe("Điều 1. Ban hành");
    expect(quoteOf("Điều".normalize("NFD"))).toBe("Điều".normalize("NFC"));
    expect(quoteOf("ô một\u0007ô hai")).toBe("ô một");
    expect(quoteOf("")).toBe("");
  });

  it("end with a whole word where they would be too long to be sent", () => {
    const quote = quoteOf("trách nhiệm ".repeat(60));

    expect(quote.length).toBeLessThanOrEqual(500);
    expect(quote).toMatch(/(trách|nhiệm)$/u);
  });
});

describe("What is searched for", () => {
  const anchored = (paragraph: string, passage: string): string =>
    (anchorsOf(paragraph, paragraph.indexOf(passage), paragraph.indexOf(passage) + passage.length) ?? [])
      .map((anchor) => `${anchor.text}/${anchor.occurrence}/${anchor.count}`)
      .join(" ");

  it("is the passage itself, and which one", () => {
    expect(anchored("a b a", "b")).toBe("b/0/1");
    expect(anchorsOf("a b a", 4, 5)).toEqual([{ text: "a", occurrence: 1, count: 2 }]);
    expect(anchorsOf("aaaa", 2, 4)).toEqual([{ text: "aa", occurrence: 1, count: 2 }]);
  });

  it("holds no code of Word's search, no tab and no break", () => {
    expect(anchored("x: 5^2\tlà 25", "5^2\tlà 25")).toBe("5/0/2 là 25/0/1");
    expect(anchorsOf("^^", 0, 2)).toBeUndefined();
  });

  it("is short at both ends of what is longer than Word takes", () => {
    const long = Array.from({ length: 120 }, (_, i) => `từ${i}`).join(" ");
    const [head, tail] = anchorsOf(long, 0, long.length) ?? [];

    expect([head?.text.length, tail?.text.length]).toEqual([100, 100]);
    expect([long.startsWith(head?.text ?? "?"), long.endsWith(tail?.text ?? "?")]).toEqual([true, true]);
  });
});
