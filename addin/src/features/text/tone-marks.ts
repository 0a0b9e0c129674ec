import { toneBearer, type ToneStyle } from "./syllables";

// Combining marks of the five tones: huyền, hỏi, ngã, sắc, nặng.
const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const tone = /[\u0300\u0309\u0303\u0301\u0323]/g;
const letter = /\p{Script=Latin}[\u0300-\u036f]*/uy;

/**
 * The same words with their tone marks on the lawful vowel and all letters composed (NFC). What is no syllable of
 * Vietnamese is only composed. As many strings as the text has UTF-16 units: joined they are the new text.
 */
export function tidyUnits(text: string, style: ToneStyle): string[] {
  const units = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  let word: Letter[] = [];
  const end = (): void => {
    for (const [at, written] of tidyWord(word, style)) {
      units.fill("", at.from, at.to);
      units[at.from] = written;
    }
    word = [];
  };
  for (let at = 0; at < text.length;) {
    letter.lastIndex = at;
    const found = letter.exec(text)?.[0];
    if (found === undefined) end();
    else word.push({ from: at, to: at + found.length, source: found });
    at += found?.length ?? 1;
  }
  end();
  return units;
}

/** The same as text. */
export function tidyTones(text: string, style: ToneStyle = "old"): string {
  return tidyUnits(text, style).join("");
}

interface Letter {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** The letters of a word that are written otherwise. */
function tidyWord(word: readonly Letter[], style: ToneStyle): [Letter, string][] {
  const plain = word.map(({ source }) => source.normalize("NFD"));
  const found = plain.flatMap((each) => each.match(tone) ?? []);
  const bare = plain.map((each) => each.replace(tone, "").normalize("NFC"));
  const mark = found.length === 1 ? found[0] : undefined;
  const bearer = mark && toneBearer(bare.join("").toLowerCase(), mark, style);
  const written = (at: number): string => {
    if (bearer === undefined || mark === undefined) return ordered(plain[at] ?? "");
    return at === bearer ? `${bare[at] ?? ""}${mark}`.normalize("NFC") : (bare[at] ?? "");
  };
  return word.flatMap((each, at): [Letter, string][] => (written(at) === each.source ? [] : [[each, written(at)]]));
}

/** Vowel marks (breve, hat, horn) before the tone, whatever the writer's keyboard did; composed. */
function ordered(decomposed: string): string {
  const found = tones.filter((each) => decomposed.includes(each));
  return found.length === 1
    ? `${decomposed.replace(tone, "")}${found[0] ?? ""}`.normalize("NFC")
    : decomposed.normalize("NFC");
}
