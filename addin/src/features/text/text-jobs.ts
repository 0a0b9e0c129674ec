import type { TextPiece } from "../../host/document-host";
import { encodingOfFont, toUnicode, type LegacyEncoding } from "./legacy-encodings";
import { tidyTones } from "./tone-marks";

export const textJobs = ["tones", "tcvn3", "vni", "number"] as const;
export type TextJob = (typeof textJobs)[number];

/** The font that converted text is set in: the one that Decree 30/2020/NĐ-CP, Annex I, asks for. */
export const unicodeFont = "Times New Roman";

/** What a job does to a word. `oldFontsOnly`: words in other fonts are taken for Unicode already. */
export function changeOf(job: Exclude<TextJob, "number">, oldFontsOnly: boolean): (piece: TextPiece) => string {
  if (job === "tones") return (piece) => tidyTones(piece.text);
  return (piece) => convert(piece, job, oldFontsOnly);
}

function convert(piece: TextPiece, job: LegacyEncoding, oldFontsOnly: boolean): string {
  const own = encodingOfFont(piece.font);
  if (own ? own.encoding !== job : oldFontsOnly) return piece.text;
  // Letters outside Latin-1 cannot come from an old font: the word is Unicode already.
  return /[\u0100-\u1eff]/u.test(piece.text) ? piece.text : toUnicode(piece.text, job, own?.capitals ?? false);
}
