/** A stretch of text in one font. */
export interface TextPiece {
  readonly text: string;
  readonly font: string;
}

/** What a tool makes of a stretch. */
export interface Rewriting {
  /** A string for each UTF-16 unit of the stretch; joined they are the new text. */
  readonly units: readonly string[];
  /** The font to set it in; undefined to keep its own. */
  readonly font: string | undefined;
}

/** A tool on the wording of a document. It sees words, or the parts of a word that have a font of their own. */
export interface TextTool {
  /** Undefined where nothing is to be done. */
  rewrite(piece: TextPiece): Rewriting | undefined;
  /** Whether a stretch that is not rewritten still wants somebody's care. */
  stays(piece: TextPiece): boolean;
}

export type TextScope = "selection" | "document";

export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/** Where words stand that were or would be left as they are; `here` is all that the API reaches. */
export const remnantPlaces = ["here", "headers", "notes", "boxes"] as const;
export type RemnantPlace = (typeof remnantPlaces)[number];

export interface TextRemnant {
  readonly place: RemnantPlace;
  readonly words: readonly string[];
}

/** What a tool did or would do. */
export interface TextEffect {
  readonly changes: readonly TextChange[];
  /** Words whose letters stay and whose font changes. */
  readonly refonted: number;
  readonly left: readonly TextRemnant[];
  /** False where headers, notes and text boxes could not be looked for. */
  readonly sawEverything: boolean;
}

/** What a tool would do, with the place held. */
export interface TextReading extends TextEffect {
  /**
   * Does just what was read, every word keeping its looks; what is left is read anew. Where the text is no longer what it
   * was, a HostError of trouble "changed", and nothing is done. `signal` is heeded until the first word is written.
   */
  apply(signal: AbortSignal): Promise<TextEffect>;
  /** To be called when the reading is no longer wanted. */
  release(): Promise<void>;
}

/** The part of a selection that is to be held, and what stands around it there. */
export interface HeldWish {
  readonly before: string;
  readonly written: string;
  readonly behind: string;
}

/** A stretch of text that is held. */
export interface HeldText {
  /** Puts text in its place or behind it, while it is still what it was; else a HostError of trouble "changed". */
  write(text: string, place: "replace" | "after"): Promise<void>;
  release(): Promise<void>;
}
