import { describe, expect, it } from "vitest";
import { tidyTones, tidyUnits } from "../src/features/text/tone-marks";
import { rhymesWithTone, wholeSyllables } from "./tone-rhymes";

const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const acute = "\u0301";
const vowel = /[aăâeêioôơuưy]/;

/** A word that bears sắc, with another tone. */
const toned = (word: string, tone: string): string => word.normalize("NFD").replace(acute, tone).normalize("NFC");

/** The same syllable with its tone on each vowel in turn. */
function misplaced(word: string, tone: string): string[] {
  const bare = Array.from(word.normalize("NFD").replace(acute, "").normalize("NFC"));
  return bare.flatMap((letter, at) =>
    vowel.test(letter) ? [[...bare.slice(0, at), letter + tone, ...bare.slice(at + 1)].join("").normalize("NFC")] : [],
  );
}

const ends = (word: string): boolean => /(?:c|ch|p|t)$/.test(word);
const lawful = (word: string): string[] => (ends(word) ? [acute, "\u0323"] : tones);

describe("Tone marks", () => {
  it.each(rhymesWithTone)(
    "of the rhyme $old / $modern come to their lawful vowel, with every onset, tone and mistake",
    ({ old, modern }) => {
      for (const onset of ["", "b", "đ", "h", "kh", "l", "ngh", "th", "tr", "x"]) {
        for (const tone of lawful(old)) {
          for (const wrong of misplaced(onset + old, tone)) {
            expect(tidyTones(wrong, "old"), wrong).toBe(toned(onset + old, tone));
            expect(tidyTones(wrong, "new"), wrong).toBe(toned(onset + modern, tone));
            expect(tidyTones(wrong.toUpperCase(), "old")).toBe(toned(onset + old, tone).toUpperCase());
          }
        }
      }
    },
  );

  it.each(wholeSyllables)("of “%s” too, whose qu and gi are no vowels", (right) => {
    for (const tone of lawful(right).filter((each) => right !== "giá" || each !== "\u0323")) {
      for (const wrong of misplaced(right, tone)) {
        expect(tidyTones(wrong, "old"), wrong).toBe(toned(right, tone));
        expect(tidyTones(wrong, "new"), wrong).toBe(toned(right, tone));
      }
    }
  });

  it.each([
    ["qúy, qủa, gía, ngừơi, tíên, húê, tùyên", "quý, quả, giá, người, tiến, huế, tuyền"],
    ["hoà bình, khoẻ, thuỷ", "hòa bình, khỏe, thủy"],
    ["hòan thành, ngòai, tòan", "hoàn thành, ngoài, toàn"],
    ["quý, quỳ, quỷ, quyết", "quý, quỳ, quỷ, quyết"],
    ["hoàn, hoạt, khoán, thuyết, gì, gìn giữ, giặt gịa", "hoàn, hoạt, khoán, thuyết, gì, gìn giữ, giặt gịa"],
    ["HOÀ, UỶ BAN", "HÒA, ỦY BAN"],
    ["Plain text 12", "Plain text 12"],
  ])("of “%s” stand as in “%s”", (before, after) => {
    expect(tidyTones(before)).toBe(after.normalize("NFC"));
  });

  it("of the new style stand on the second vowel where nothing follows", () => {
    expect(tidyTones("hòa, khỏe, THỦY, qúy, tòan, của, mía, tùyên", "new")).toBe(
      "hoà, khoẻ, THUỶ, quý, toàn, của, mía, tuyền",
    );
  });

  it("of what is no Vietnamese syllable are left: other tongues, two tones, a tone that the ending forbids", () => {
    for (const word of [
      "García",
      "Málaga",
      "Zoé",
      "crème",
      "señor",
      "Núria",
      "hòạ",
      "hòat",
      "Pơlei",
      "Kỏuya",
      "œuvré",
    ]) {
      expect(tidyTones(word)).toBe(word.normalize("NFC"));
    }
  });

  it("written apart are composed, in either order, and the letters of other scripts are not touched", () => {
    expect(tidyTones("Vie\u0323\u0302t")).toBe("Việt");
    expect(tidyTones("thu\u031b\u0323c")).toBe("thực");
    expect(tidyTones("5 \u2126 \u0438\u0306")).toBe("5 \u2126 \u0438\u0306");
  });

  it("are given unit by unit, so that every letter keeps its looks", () => {
    expect(tidyUnits("hoa\u0300", "old")).toEqual(["h", "ò", "a", ""]);
    expect(tidyUnits("a qúy", "old")).toEqual(["a", " ", "q", "u", "ý"]);
  });

  it("stay where they are the second time", () => {
    const once = tidyTones("hoà thuỷ ngòai quý khoẻ ngừơi");
    expect(tidyTones(once)).toBe(once);
  });
});
