import { expect } from "vitest";
import { libreOfficeText, missingOracles, pythonDocx, validatorErrors } from "../../fake-office/src/oracles/index.ts";

/** Why no judge can be heard here; empty when all can. */
export const missingJudges: string = missingOracles().join("; ");

/** Demands that Microsoft's validator and LibreOffice read a file of any origin, these words printed. */
export async function demandSoundText(file: Uint8Array, words: readonly string[]): Promise<void> {
  expect(await validatorErrors(file)).toEqual([]);
  const printed = plain(await libreOfficeText(file));
  for (const each of words) expect(printed).toContain(plain(each));
}

/** Demands that Microsoft's validator, LibreOffice and python-docx all read a finished file, these words printed. */
export async function demandSound(file: Uint8Array, words: readonly string[]): Promise<void> {
  expect(await validatorErrors(file)).toEqual([]);

  const printed = plain(await libreOfficeText(file));
  for (const each of words) expect(printed).toContain(plain(each));

  // python-docx does not look into block-level controls; that it opens the file and finds our styles is what it can say.
  expect((await pythonDocx(file)).styles).toContain("ND30Muc1");
}

/** Line breaks of the printed page and no-break spaces are blanks. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ").normalize("NFC");
}
