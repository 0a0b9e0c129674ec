/** A text as it is compared, with the way back to the letters it was made of. */
export interface ComparableText {
  readonly text: string;
  /** Where in the original each unit of `text` begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** NFC, every run of blanks one space: what Word, a Mac and a browser write differently reads the same. */
export function comparable(original: string): ComparableText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(/\s+|[\s\S]\p{M}*/gu)) {
    const from = match.index;
    const written = /^\s/u.test(match[0]) ? " " : match[0].normalize("NFC");
    for (let i = 0; i < written.length; i++) {
      starts.push(from);
      ends.push(from + match[0].length);
    }
    text += written;
  }
  return { text, starts, ends };
}
