import type { OfficeHost } from "../office/office-host.ts";
import { insertOoxml } from "./classes/content.ts";
import { Clipboard } from "./clipboard.ts";
import { contentOf, controlsIn, deleteControl, isContentLocked } from "./controls.ts";
import { splitAt, splitParagraph } from "./inline-edit.ts";
import { wChild, wVal } from "./markup.ts";
import { exportOoxml } from "./ooxml-export.ts";
import { rangeAt, type Place } from "./places.ts";
import { search } from "./search.ts";
import { deleteRange, insertText } from "./text-edit.ts";
import { paragraphsIn, rangeText, textOf } from "./text.ts";
import type { WordHost } from "./word-host.ts";

/** Where the clerk puts the caret or what she selects. */
export type Spot =
  | { readonly paragraph: number; readonly offset?: number; readonly to?: number }
  | { readonly text: string; readonly occurrence?: number }
  | { readonly tag: string; readonly at?: "Start" | "End" | "Content" | "Whole"; readonly occurrence?: number }
  | { readonly end: true };

/** The person at the keyboard: edits the document beneath the add-in, without its knowledge. */
export class WordClerk implements OfficeHost {
  private readonly selectionListeners = new Set<() => void>();
  private readonly clipboard: Clipboard;

  constructor(readonly host: WordHost) {
    this.clipboard = new Clipboard(host.document);
  }

  get customXml() {
    return this.host.customXml;
  }

  get settings() {
    return this.host.settings;
  }

  save(stamp = 0): Uint8Array {
    return this.host.save(stamp);
  }

  /** Text of the main document, a paragraph a line; what a test asserts on first. */
  get text(): string[] {
    return paragraphsIn(this.host.document.body).map(textOf);
  }

  selectedText(): string {
    const { caret } = this.host.document;
    return caret.isCollapsed ? "" : rangeText(caret.dom, caret.paragraphs);
  }

  replaceSelection(text: string): void {
    this.type(text);
  }

  replaceSelectionWithOoxml(ooxml: string): void {
    insertOoxml(this.host.document, this.host.document.caret, ooxml, "Replace", "Replace");
    this.host.afterBatch();
  }

  selectedOoxml(): string {
    return exportOoxml(this.host.document, this.host.document.caret);
  }

  onSelectionChanged(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  private moved(): void {
    this.host.events.moved();
    for (const listener of this.selectionListeners) listener();
  }

  /** Selects a stretch, or puts the caret somewhere. */
  select(spot: Spot): void {
    const { document } = this.host;
    document.selectRange(rangeAt(document, this.find(spot)));
    this.moved();
  }

  private find(spot: Spot): Place {
    const { document } = this.host;
    if ("end" in spot) return rangeAt(document, document.body, "End");
    if ("tag" in spot) return rangeAt(document, this.control(spot.tag, spot.occurrence), spot.at ?? "Content");
    if ("text" in spot) {
      const found = search(document, document.body, spot.text, { matchCase: true })[spot.occurrence ?? 0];
      if (!found) throw new Error(`The document has no text "${spot.text}"`);
      return found;
    }
    const p = paragraphsIn(document.body)[spot.paragraph];
    if (!p) throw new Error(`The document has no paragraph ${spot.paragraph}`);
    const start = this.offset(p, spot.offset ?? 0);
    return document.ranges.make(start, spot.to === undefined ? start : this.offset(p, spot.to));
  }

  private offset(p: Element, offset: number): readonly [Node, number] {
    let rest = offset;
    const texts = [...p.getElementsByTagNameNS(p.namespaceURI, "t")].map((t) => t.firstChild).filter((n) => n instanceof Text);
    for (const text of texts) {
      if (rest <= text.length) return [text, rest];
      rest -= text.length;
    }
    const inside = this.host.document.ranges.inside(p).dom;
    return [inside.endContainer, inside.endOffset];
  }

  private control(tag: string, occurrence = 0): Element {
    const all = this.host.document.stories.flatMap((story) => controlsIn(story));
    const found = all.filter((sdt) => wVal(wChild(sdt, "sdtPr"), "tag") === tag)[occurrence];
    if (!found) throw new Error(`The document has no content control "${tag}"`);
    return found;
  }

  /** Moves the caret by characters within its paragraph. */
  moveCursor(by: number): void {
    const { document } = this.host;
    const [p] = document.caret.paragraphs;
    if (!p) return;
    const before = document.ranges.make([p, 0]);
    before.dom.setEnd(document.caret.dom.endContainer, document.caret.dom.endOffset);
    const at = Math.max(0, rangeText(before.dom, [p]).length + by);
    document.selectRange(document.ranges.make(this.offset(p, at)));
    this.moved();
  }

  /** Types at the caret, in place of what is selected. */
  type(text: string): void {
    const { document } = this.host;
    const inserted = insertText(document, document.caret, text, document.caret.isCollapsed ? "End" : "Replace");
    inserted.dom.collapse(false);
    document.selectRange(inserted);
    this.acted();
  }

  /** Copies what is selected. */
  copy(): void {
    this.clipboard.copy();
  }

  /** Pastes what was copied at the caret; blocks go beside its paragraph. */
  paste(): void {
    this.clipboard.paste();
    this.acted();
  }

  /** Presses a key at the caret. */
  press(key: "Enter" | "Backspace" | "Delete" | "Undo"): void {
    const { document } = this.host;
    if (key === "Undo") {
      this.host.undo();
      return;
    }
    const { caret } = document;
    if (key === "Enter") {
      if (!caret.isCollapsed) deleteRange(document, caret);
      const second = splitParagraph(document.ranges, splitAt(document.ranges, document.caret.dom.endContainer, document.caret.dom.endOffset));
      document.selectRange(document.caretAtStart(second));
    } else {
      if (caret.isCollapsed) this.extend(key === "Backspace" ? -1 : 1);
      deleteRange(document, document.caret);
    }
    this.acted();
  }

  private extend(by: number): void {
    const { document } = this.host;
    const { startContainer, startOffset } = document.caret.dom;
    this.moveCursor(by);
    const { startContainer: otherContainer, startOffset: otherOffset } = document.caret.dom;
    const ends = [[startContainer, startOffset], [otherContainer, otherOffset]] as const;
    document.selectRange(by < 0 ? document.ranges.make(ends[1], ends[0]) : document.ranges.make(ends[0], ends[1]));
  }

  /** Deletes a control as the clerk can: with all it holds, or only the frame. */
  deleteControl(tag: string, keepContent = false): void {
    const sdt = this.control(tag);
    if (this.host.document.has("uneditableNotDeleted") && isContentLocked(sdt)) throw new Error(`Word on the web does not let the clerk delete "${tag}"`);
    this.host.events.deleted(sdt);
    deleteControl(this.host.document, sdt, keepContent);
    this.acted();
  }

  /** Changes a control's text while the caret stands elsewhere, as a co-author does. */
  coAuthor(tag: string, text: string): void {
    const { document } = this.host;
    insertText(document, document.ranges.inside(contentOf(this.control(tag))), text, "Replace");
    this.acted();
  }

  private acted(): void {
    this.host.afterBatch();
    this.moved();
  }
}
