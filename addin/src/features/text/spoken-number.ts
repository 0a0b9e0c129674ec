import { numberToWords } from "./number-words";

/** A number as a selection writes it, and what is around it there. */
export interface WrittenNumber {
  /** Digits with a comma before the fraction: 1250000 · -12,5. */
  readonly number: string;
  readonly unit: "dong" | "percent" | "none";
  /** "triệu" of "2,5 triệu đồng"; empty where none is written. */
  readonly scale: string;
  /** The number with its unit, as it stands in the selection. */
  readonly written: string;
  /** What stands before and behind it there. */
  readonly before: string;
  readonly behind: string;
}

export type NumberReading =
  | { readonly kind: "number"; readonly found: WrittenNumber }
  /** Thousands or a fraction: it cannot be seen which. */
  | { readonly kind: "unclear"; readonly written: string }
  | { readonly kind: "none" };

/** How the words are written: as they are, with a capital, or as money ("Bằng chữ: Một triệu đồng"). */
export const wordForms = ["plain", "capital", "money"] as const;
export type WordForm = (typeof wordForms)[number];

const longest = 200;
const digits = String.raw`[-\u2212]?\d+(?:[.,\u00a0 ]\d+)*`;
const units = String.raw`(?:[ \u00a0]?(nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}\p{M}]))?(?:[ \u00a0]?(%|₫|đồng(?![\p{L}\p{M}])|đ(?![\p{L}\p{M}])|VNĐ(?![\p{L}\p{M}])|VND(?![\p{L}\p{M}])))?`;
const shape = new RegExp(`^([\\s(]*)(${digits})${units}`, "iu");

/**
 * The number that a selection begins with, with its unit; a plain noun behind it is left alone. Dots part thousands and a
 * comma parts the fraction, as Vietnamese writes; 12.5 and 1,250,000 can only be meant otherwise and are read so.
 */
export function readNumber(selected: string): NumberReading {
  const text = selected.normalize("NFC");
  const match = text.length > longest ? null : shape.exec(text);
  if (!match) return { kind: "none" };
  const [whole, before = "", written = "", scale = "", unit] = match;
  const behind = text.slice(whole.length);
  // A date, a code, a range: 12/3, 15A, 3-5 are no numbers to be read out.
  if (unit === undefined && /^[\p{L}\p{M}/-]|^ ?[-–/] ?\d/u.test(behind)) return { kind: "none" };
  const number = valueOf(written);
  if (number === undefined) return { kind: "unclear", written: written.trim() };
  if (number === "") return { kind: "none" };
  const kind = unit === undefined ? "none" : unit === "%" ? "percent" : "dong";
  return {
    kind: "number",
    found: { number, unit: kind, scale: scale.toLowerCase(), written: whole.slice(before.length), before, behind },
  };
}

/** The digits with a comma before the fraction; undefined where the separators can be read in two ways, empty where it is too long. */
function valueOf(written: string): string | undefined {
  const sign = /^[-\u2212]/.test(written) ? "-" : "";
  const plain = written.replace(/^[-\u2212]/, "");
  const thousands = (separator: string): RegExp => new RegExp(`^[1-9]\\d{0,2}(?:${separator}\\d{3})+$`);
  const join = (whole: string, fraction?: string): string => {
    const bare = whole.replace(/\D/g, "");
    if (bare.length > 18 || (fraction?.length ?? 0) > 6) return "";
    return `${sign}${bare}${fraction === undefined ? "" : `,${fraction}`}`;
  };
  if (/^\d+$/.test(plain) || thousands("\\.").test(plain) || thousands("[ \\u00a0]").test(plain)) return join(plain);
  // Two commas and more can only part thousands; one before three digits may be either.
  if (thousands(",").test(plain)) return (plain.match(/,/g) ?? []).length > 1 ? join(plain) : undefined;
  const parts = /^(.*)([.,])(\d+)$/.exec(plain);
  if (!parts) return undefined;
  const [, whole = "", point, fraction = ""] = parts;
  const bareWhole = /^\d+$/.test(whole);
  const grouped =
    thousands(point === "," ? "\\." : ",").test(whole) || (point === "," && thousands("[ \\u00a0]").test(whole));
  if (grouped) return join(whole, fraction);
  // 12.5 and 0.125: a dot before what can be no thousand.
  return bareWhole && (point === "," || fraction.length < 3 || whole === "0") ? join(whole, fraction) : undefined;
}

/** The words of a number with its unit, in one of the forms, as they stand alone. */
export function wordsOf({ number, unit, scale }: WrittenNumber, form: WordForm): string {
  const named = unit === "percent" ? "phần trăm" : unit === "dong" || form === "money" ? "đồng" : "";
  const words = [numberToWords(number), scale, named].filter((each) => each !== "").join(" ");
  return form === "plain" ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same behind the number, in brackets. */
export function bracketsOf(found: WrittenNumber, form: WordForm): string {
  return form === "money" ? `(Bằng chữ: ${wordsOf(found, form)})` : `(${wordsOf(found, form)})`;
}
