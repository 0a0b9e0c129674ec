// TCVN 5712:1993 (ABC fonts, ".Vn…") and VNI for Windows ("VNI-…"), as the fonts show Latin-1 code points.

export type LegacyEncoding = "tcvn3" | "vni";

const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] as const;
// Combining marks in the order of the tables below: huyền, hỏi, ngã, sắc, nặng.
const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"] as const;

// One row a vowel: its own code when it has one, then the five tones in the order above.
const tcvn3Rows: Readonly<Record<(typeof vowels)[number], readonly number[]>> = {
  a: [0x61, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  ă: [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  â: [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  e: [0x65, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  ê: [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  i: [0x69, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  o: [0x6f, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  ô: [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  ơ: [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  u: [0x75, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  ư: [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  y: [0x79, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
};

const tcvn3Capitals: Readonly<Record<number, string>> = {
  0xa1: "Ă",
  0xa2: "Â",
  0xa3: "Ê",
  0xa4: "Ô",
  0xa5: "Ơ",
  0xa6: "Ư",
  0xa7: "Đ",
};

// After a base letter VNI writes one more character: the plain tones, those of ă, those of â, ê, ô.
const vniPlain = ["ø", "û", "õ", "ù", "ï"];
const vniBreve = ["ê", "è", "ú", "ü", "é", "ë"];
const vniHat = ["â", "à", "å", "ã", "á", "ä"];

const tcvn3 = tcvn3Table();
const vni = vniTable();

/** Text of an old font in Unicode, NFC. `capitals`: the font shows small letters as capitals (".VnTimeH"). */
export function toUnicode(text: string, encoding: LegacyEncoding, capitals = false): string {
  return toUnits(text, encoding, capitals).join("");
}

/** The same, a string for each UTF-16 unit of the text: a letter stands where its first unit stood. */
export function toUnits(text: string, encoding: LegacyEncoding, capitals = false): string[] {
  const units = encoding === "tcvn3" ? fromTcvn3(text) : fromVni(text);
  return capitals ? units.map((unit) => unit.toUpperCase()) : units;
}

/** Which old encoding a font stands for, and whether it is one of capitals; undefined for any other font. */
export function encodingOfFont(font: string): { encoding: LegacyEncoding; capitals: boolean } | undefined {
  if (/^\.Vn/i.test(font)) return { encoding: "tcvn3", capitals: /H$/.test(font.trim()) };
  return /^VNI[- ]/i.test(font) ? { encoding: "vni", capitals: false } : undefined;
}

function fromTcvn3(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => tcvn3.get(text.charAt(at)) ?? text.charAt(at));
}

function fromVni(text: string): string[] {
  const units: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    const two = pair.length === 2 ? vni.get(pair) : undefined;
    if (two !== undefined) {
      units.push(two, "");
      at++;
    } else units.push(vni.get(text.charAt(at)) ?? text.charAt(at));
  }
  return units;
}

function tcvn3Table(): Map<string, string> {
  const table = new Map<string, string>();
  for (const vowel of vowels) {
    tcvn3Rows[vowel].forEach((code, i) => {
      const tone = i === 0 ? "" : (tones[i - 1] ?? "");
      if (code > 0x7f) table.set(String.fromCharCode(code), (vowel + tone).normalize("NFC"));
    });
  }
  for (const [code, letter] of Object.entries(tcvn3Capitals)) table.set(String.fromCharCode(Number(code)), letter);
  return table.set("\u00ae", "đ");
}

function vniTable(): Map<string, string> {
  const table = new Map<string, string>();
  // Capitals are the capitals of the same signs: aø → à, AØ → À.
  const put = (code: string, letter: string): void => {
    table.set(code, letter.normalize("NFC"));
    table.set(code.toUpperCase(), letter.toUpperCase().normalize("NFC"));
  };
  const row = (base: string, signs: readonly string[], vowel: string): void => {
    signs.forEach((sign, i) => {
      put(base + sign, vowel + (signs.length === 6 ? (i === 0 ? "" : (tones[i - 1] ?? "")) : (tones[i] ?? "")));
    });
  };
  for (const base of ["a", "e", "o", "u", "y"]) row(base, vniPlain, base);
  row("a", vniBreve, "ă");
  row("a", vniHat, "â");
  row("e", vniHat, "ê");
  row("o", vniHat, "ô");
  row("ô", vniPlain, "ơ");
  row("ö", vniPlain, "ư");
  put("ô", "ơ");
  put("ö", "ư");
  put("ñ", "đ");
  ["ì", "æ", "ó", "í", "ò"].forEach((code, i) => {
    put(code, `i${tones[i] ?? ""}`);
  });
  put("î", "ỵ");
  return table;
}
