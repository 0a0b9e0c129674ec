/** What stands at the outermost level of a document's body, in its order. */
export type BodyPiece =
  | {
      readonly kind: "paragraph";
      /** Its place among all paragraphs of the body, from 0. */
      readonly at: number;
      readonly text: string;
      readonly isCentred: boolean;
      /** Word numbers it: the number is not in its text. */
      readonly isNumbered: boolean;
      /** The section ends with this paragraph: what comes after it stands on another page. */
      readonly endsSection: boolean;
    }
  | {
      readonly kind: "table";
      /** The place of its first paragraph. */
      readonly at: number;
      readonly texts: readonly string[];
    }
  /** A bound block, whatever is in it. */
  | { readonly kind: "block"; readonly tag: string; readonly block: string };

/** A paragraph beside which a block goes; its text is held against what stands there when it is time. */
export interface Beside {
  readonly kind: "beside";
  readonly side: "before" | "after";
  readonly paragraph: number;
  readonly text: string;
}

/** A text as landmarks are read in it: composed letters, one blank between words. */
export function evenLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

export function isBlank(piece: BodyPiece): boolean {
  return piece.kind === "paragraph" && evenLine(piece.text) === "";
}
