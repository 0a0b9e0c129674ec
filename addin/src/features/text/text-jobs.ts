import type { Rewriting, TextPiece, TextTool } from "../../host/text-tool";
import { encodingOfFont, toUnits, type LegacyEncoding } from "./legacy-encodings";
import type { ToneStyle } from "./syllables";
import { tidyUnits } from "./tone-marks";

export const textJobs = ["tones", "tcvn3", "vni", "number"] as const;
export type TextJob = (typeof textJobs)[number];

export interface JobOptions {
  /** Words in other fonts are taken for Unicode already. */
  readonly oldFontsOnly: boolean;
  readonly style: ToneStyle;
}

/** The font that converted text is set in: the one that Decree 30/2020/NĐ-CP, Annex I, asks for. */
export const unicodeFont = "Times New Roman";

/** What a job does to text. */
export function toolOf(job: Exclude<TextJob, "number">, { oldFontsOnly, style }: JobOptions): TextTool {
  if (job === "tones") return { rewrite: (piece) => tidy(piece, style), stays: isOldText };
  return { rewrite: (piece) => convert(piece, job, oldFontsOnly), stays: isOld };
}

function tidy(piece: TextPiece, style: ToneStyle): Rewriting | undefined {
  // The letters of an old font only look like marked ones.
  if (isOld(piece)) return undefined;
  const units = tidyUnits(piece.text, style);
  return units.join("") === piece.text ? undefined : { units, font: undefined };
}

function convert(piece: TextPiece, job: LegacyEncoding, oldFontsOnly: boolean): Rewriting | undefined {
  const own = encodingOfFont(piece.font);
  if (own ? own.encoding !== job : oldFontsOnly) return undefined;
  const font = own && unicodeFont;
  // Letters outside Latin-1 cannot come from an old font: the word is Unicode already, whatever its font.
  const isUnicode = /[\u0100-\u1eff]/u.test(piece.text);
  const units = isUnicode
    ? Array.from({ length: piece.text.length }, (_, at) => piece.text.charAt(at))
    : toUnits(piece.text, job, own?.capitals ?? false);
  return font === undefined && units.join("") === piece.text ? undefined : { units, font };
}

function isOld(piece: TextPiece): boolean {
  return encodingOfFont(piece.font) !== undefined && /\S/.test(piece.text);
}

function isOldText(piece: TextPiece): boolean {
  return isOld(piece) && /[\u00a1-\u00ff]/.test(piece.text);
}
