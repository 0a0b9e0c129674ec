import type { ControlHandle } from "../ooxml/control";
import type { Difference } from "../ooxml/compare";
import type { Binding } from "../model/binding";
import type { Beside, BodyPiece } from "../model/body-pieces";
import type { TurnedPage } from "../model/turned-page";
import type { Page } from "../ooxml/page";
import type { Capability } from "./capabilities";
import type { HeldText, HeldWish, TextReading, TextScope, TextTool } from "./text-tool";
import type { KeptFile } from "./kept-file";

/** One control of ours. Copy and paste in Word keeps its tag; only Office's number tells it from a copy then. */
export interface BlockRef {
  readonly tag: string;
  /** Office's number of it, good while the document is open (office-js#2315, #2501); undefined where it was not seen. */
  readonly id: number | undefined;
  /** No other control had this tag: it may be known by that alone, should its number have changed. */
  readonly isOnly: boolean;
}

/** Where a block goes. `cursor`: after the paragraph, table or block that the cursor stands in. */
export type Where =
  | { readonly kind: "cursor" }
  | { readonly kind: "after" | "before"; readonly block: BlockRef }
  | Beside
  | { readonly kind: "start" }
  | { readonly kind: "end" };

/** Blocks that go in under one control: one to bind, or what stands between bound ones (`isBetween` of its tag). */
export interface Part {
  readonly handle: ControlHandle;
  readonly blocks: readonly Element[];
  /** The page it wants, where that is not the document's own. */
  readonly page?: Page | undefined;
}

/** What goes in at one place, in one piece. */
export interface Insertion {
  readonly parts: readonly Part[];
  readonly styles: Element | undefined;
  /** It was there before and comes back under its old tags, which copies may have by now. */
  readonly isBack?: true;
}

/** The ways to get a block into a document, best first. */
export type Rung = "ooxml" | "native" | "service";

/** A rung that was tried and left again, and why. */
export interface Attempt {
  readonly rung: Rung;
  readonly differences: readonly Difference[];
  /** Office's code when it refused outright. */
  readonly code: string | undefined;
}

/** What became of the page that some blocks wanted. */
export type PageOutcome =
  /** It was turned, and reads back as asked. */
  | { readonly kind: "turned"; readonly page: TurnedPage }
  /** The page was such a one before. */
  | { readonly kind: "already" }
  /** Word did otherwise, or refused; the pages are as they were. */
  | { readonly kind: "failed"; readonly differs: readonly string[]; readonly code: string | undefined };

/** What was really done. */
export interface Receipt {
  /** Undefined: no way led into this document and it is as it was. */
  readonly rung: Rung | undefined;
  /** The controls that hold it. */
  readonly controls: readonly BlockRef[];
  /** Empty paragraphs that the host left after the insertion and did not let us take away. */
  readonly tail: number;
  readonly differences: readonly Difference[];
  /** Names of styles that the document defines otherwise than the block. */
  readonly foreignStyles: readonly string[];
  readonly attempts: readonly Attempt[];
  /** In the order of the document; empty where this Office cannot turn pages. */
  readonly pages: readonly PageOutcome[];
  /** Round trips to Office. */
  readonly syncs: number;
}

/** A bound block as it stands. */
export interface StandingBlock extends BlockRef {
  readonly title: string;
  readonly kind: string;
  /** Its first words. */
  readonly text: string;
}

/** Markup of a block as the host gives it back. */
export interface BlockMarkup {
  readonly blocks: readonly Element[];
  /** The definitions of the styles it uses. */
  readonly styles: Element | undefined;
}

/** What came of a replacement: the receipt, or that the block was not what its writer had seen, and is as it was. */
export type Replacement = { readonly kind: "done"; readonly receipt: Receipt } | { readonly kind: "changed" };

/** How the binding is kept: whole, as an id only (the host threw the part away), or not at all. */
export type Keeping = "part" | "id" | "none";

/** One open document. Every method may throw a HostError and says in its answer what was really done. */
export interface DocumentHost {
  readonly capabilities: readonly Capability[];
  /** BCP 47, of the Office program. */
  readonly language: string;
  /** The document as one file, for keeping versions of it. */
  readonly file: KeptFile;

  isEmpty(): Promise<boolean>;
  outline(): Promise<StandingBlock[]>;
  /** All that stands at the outermost level of the body: what people wrote, and bound blocks. */
  pieces(): Promise<BodyPiece[]>;
  insert(insertion: Insertion, where: Where): Promise<Receipt>;
  /**
   * Puts an insertion where the block stood, made from the block as it stands; undefined leaves it alone. The old one
   * goes only when the new one is there and right, and nobody wrote in it meanwhile.
   */
  replace(block: BlockRef, tail: number, make: (standing: BlockMarkup) => Insertion | undefined): Promise<Replacement>;
  /**
   * Takes the blocks away with what the host left behind them, and turns back the pages that were turned for them. What
   * is still to be remembered of those pages, because another block stands on them.
   */
  remove(blocks: readonly BlockRef[], tail: number, pages: readonly TurnedPage[]): Promise<readonly TurnedPage[]>;
  /** The markup of bound blocks, without their controls, in the order of the question; undefined for one that is not there. */
  read(blocks: readonly BlockRef[]): Promise<readonly (BlockMarkup | undefined)[]>;
  goTo(block: BlockRef): Promise<void>;
  /** Gives one control another tag; false when Word did not take it. */
  rename(block: BlockRef, tag: string): Promise<boolean>;

  readBinding(): Promise<Binding | undefined>;
  writeBinding(binding: Binding): Promise<Keeping>;

  insertField(name: string, title: string, value: string): Promise<void>;
  /** Fills every field control of these names; the number filled. */
  fillFields(values: Readonly<Record<string, string>>): Promise<number>;

  /** The document as a .docx. */
  bytes(signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens a .docx as a new document. */
  openFile(bytes: Uint8Array): Promise<void>;

  /** Keeps hold of what is selected, or of the part of it that `choose` names; undefined where it names none. */
  holdSelection(choose: (selected: string) => HeldWish | undefined): Promise<HeldText | undefined>;
  /** Reads what a text tool would do and keeps hold of the place; nothing is changed. */
  readText(scope: TextScope, tool: TextTool, signal: AbortSignal): Promise<TextReading>;
}
