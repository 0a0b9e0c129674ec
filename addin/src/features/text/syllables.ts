// The syllables of Vietnamese, without tones: an onset and a rhyme. What is none of them is a foreign word or a name.

const onsets = [
  "ngh",
  "ch",
  "gh",
  "gi",
  "kh",
  "ng",
  "nh",
  "ph",
  "qu",
  "th",
  "tr",
  "b",
  "c",
  "d",
  "đ",
  "g",
  "h",
  "k",
  "l",
];
const moreOnsets = ["m", "n", "p", "r", "s", "t", "v", "x", ""];

const rhymes: ReadonlySet<string> = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
    "yêm yên yêng yêt yêu o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet " +
    "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt " +
    "uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y"
  ).split(" "),
);
// Behind "qu" the y is a vowel like any other (quỵt, quỳnh), behind "gi" its own i may be left out (giếng, gìn).
const afterQu: ReadonlySet<string> = new Set(["yên", "yêt", "ynh", "yt", "ych"]);
const afterGi: ReadonlySet<string> = new Set(["êng", "n", ""]);
const marked = new Set(["ă", "â", "ê", "ô", "ơ", "ư"]);
const vowel = /[aăâeêioôơuưy]/u;
const stop = /(?:c|ch|p|t)$/;

/** Where the tone of an open oa, oe, uy stands: hòa (old) or hoà (new). */
export type ToneStyle = "old" | "new";

/** The tones that a rhyme ending in c, ch, p, t can have: sắc and nặng. */
const stopTones = new Set(["\u0301", "\u0323"]);

/**
 * The letter, counted from 0, that bears the tone of a syllable in small letters without tone (each letter one NFC code
 * point); undefined where it is no syllable of Vietnamese with this tone, or may be read in two ways.
 */
export function toneBearer(syllable: string, tone: string, style: ToneStyle): number | undefined {
  // "gịa" is a word (giặt gịa) and "giạ" is another: which one is meant cannot be seen.
  if (syllable === "gia" && tone === "\u0323") return undefined;
  const onset = [...onsets, ...moreOnsets].find((each) => fits(syllable, each));
  if (onset === undefined) return undefined;
  const rhyme = syllable.slice(onset.length);
  if (stop.test(rhyme) && !stopTones.has(tone)) return undefined;
  // The i of "gi" is the vowel where no other follows.
  if (onset === "gi" && !vowel.test(rhyme)) return 1;
  return onset.length + bearerInRhyme(rhyme, onset, style);
}

function fits(syllable: string, onset: string): boolean {
  if (!syllable.startsWith(onset)) return false;
  const rhyme = syllable.slice(onset.length);
  if (onset === "gi") return afterGi.has(rhyme) || (rhymes.has(rhyme) && !/^[iy]/.test(rhyme));
  if (onset === "qu") return afterQu.has(rhyme) || (rhymes.has(rhyme) && !/^[uưo]/u.test(rhyme));
  return rhymes.has(rhyme);
}

function bearerInRhyme(rhyme: string, onset: string, style: ToneStyle): number {
  const letters = Array.from(rhyme);
  const lastMarked = letters.reduce((last, letter, at) => (marked.has(letter) ? at : last), -1);
  if (lastMarked >= 0) return lastMarked;
  const end = letters.findIndex((letter) => !vowel.test(letter));
  const count = end < 0 ? letters.length : end;
  if (count === 1) return 0;
  if (count === 3 || end >= 0) return 1;
  if (["oa", "oe", "uy"].includes(rhyme) && onset !== "qu") return style === "old" ? 0 : 1;
  return 0;
}
