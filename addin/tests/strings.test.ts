import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { languageFrom, languages, strings, wordingOf, type StringKey } from "../src/ui/strings";

const source = resolve(import.meta.dirname, "../src");
const code = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes("strings"))
  .map((name) => readFileSync(resolve(source, name), "utf8"))
  .join("\n");

// Keys that are put together at run time: `difference.${kind}` and the like.
const families = [...code.matchAll(/`([\w.]+\.)\$\{[\w.]+\}`/g)].map((match) => match[1] ?? "");

describe("Strings", () => {
  it("are there in both languages and fill the same places", () => {
    const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
    for (const [key, wording] of Object.entries(strings)) {
      for (const language of languages) expect(wording[language], key).not.toBe("");
      expect(holes(wording.vi), key).toEqual(holes(wording.en));
      expect(wording.vi, key).toBe(wording.vi.normalize("NFC"));
    }
  });

  it("are each used somewhere", () => {
    const unused = Object.keys(strings).filter(
      (key) => !code.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );

    expect(unused).toEqual([]);
  });

  it("leave a hole alone that nobody fills", () => {
    expect(wordingOf("en", "plan.chosen" satisfies StringKey)).toBe("In use: {subject}");
  });

  it("are Vietnamese for a Vietnamese Office and for none", () => {
    expect([languageFrom("vi-VN"), languageFrom(""), languageFrom("en-US"), languageFrom("de-DE")]).toEqual([
      "vi",
      "vi",
      "en",
      "en",
    ]);
  });
});
