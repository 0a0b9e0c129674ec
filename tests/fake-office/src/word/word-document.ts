import { officeError } from "../client/errors.ts";
import { contentType, ns, relationship } from "../package/names.ts";
import { OfficePackage } from "../package/office-package.ts";
import { supports, type Profile } from "../profiles/profile.ts";
import type { Quirk } from "../profiles/quirks.ts";
import { LiveRanges, TextRange } from "./live-ranges.ts";
import { emptyParagraph, isW, wAll, wAttr, wChild, wVal, setOn } from "./markup.ts";
import { paragraphsIn } from "./text.ts";

export type TrackingMode = "Off" | "TrackAll" | "TrackMineOnly";

/** An open document: the package's parts as live DOM, the caret, and what the host knows beside it. */
export class WordDocument {
  readonly ranges = new LiveRanges();
  readonly mainPart: string;
  readonly main: Document;
  readonly body: Element;
  selection: TextRange;
  /** Who the tracked changes and comments are by. */
  author = "Cán bộ soạn thảo";
  /** The clock of tracked changes and comments; a parameter so that files can be compared. */
  now = "2026-01-05T08:00:00Z";
  saves = 0;
  private lastId = 1000;
  private readonly takenIds = new Set<string>();

  constructor(
    readonly file: OfficePackage,
    readonly profile: Profile,
  ) {
    this.mainPart = file.related("", relationship.document) ?? "word/document.xml";
    const main = file.xml(this.mainPart);
    const body = main && wChild(main.documentElement, "body");
    if (!main || !body) throw new Error("Not a Word document");
    this.main = main;
    this.body = body;
    if (paragraphsIn(body).length === 0) body.insertBefore(emptyParagraph(body), wChild(body, "sectPr"));
    const first = paragraphsIn(body)[0] as Element;
    this.selection = this.ranges.make([first, 0]);
    this.selectRange(this.caretAtStart(first));
  }

  has(quirk: Quirk): boolean {
    return this.profile.quirks.has(quirk);
  }

  supports(set: string): boolean {
    return supports(this.profile, set);
  }

  /** The caret at the start of a paragraph's text. */
  caretAtStart(p: Element): TextRange {
    const inside = this.ranges.inside(p);
    inside.dom.collapse(true);
    return inside;
  }

  selectRange(range: TextRange): void {
    const { startContainer, startOffset, endContainer, endOffset } = range.dom;
    this.selection = this.ranges.make([startContainer, startOffset], [endContainer, endOffset]);
  }

  /** The caret, put back into the body when what it stood in is gone. */
  get caret(): TextRange {
    if (!this.selection.isAlive) this.selection = this.caretAtStart(paragraphsIn(this.body)[0] ?? this.body);
    return this.selection;
  }

  /** A number no content control, bookmark or change of the document has. */
  freshId(): number {
    if (this.takenIds.size === 0) for (const story of this.stories) this.noteIds(story);
    do this.lastId++;
    while (this.takenIds.has(String(this.lastId)));
    this.takenIds.add(String(this.lastId));
    return this.lastId;
  }

  /** Remembers the numbers that content brings along. */
  noteIds(content: Element): void {
    this.takenIds.add("");
    for (const e of wAll(content, "*")) this.takenIds.add(wAttr(e, isW(e, "id") ? "val" : "id") ?? "");
  }

  /** Body, headers, footers: every element that holds the document's own text. */
  get stories(): Element[] {
    const others = this.file.relationships(this.mainPart).filter((r) => /\/(header|footer|footnotes|endnotes)$/.test(r.type));
    const roots = others.map((r) => this.file.xml(r.target)?.documentElement).filter((e) => e !== undefined);
    return [this.body, ...roots];
  }

  /** The part an element stands in. */
  partOf(element: Node): string {
    const owner = element instanceof Document ? element : element.ownerDocument;
    if (owner === this.main) return this.mainPart;
    const found = this.file.names.find((name) => /^word\/[^/]+\.xml$/.test(name) && this.file.xml(name) === owner);
    if (!found) throw officeError("ItemNotFound");
    return found;
  }

  /** The live DOM of a part the main part relates to; made from `markup` when absent. */
  private side(type: string, name: string, mime: string, markup: string): Document {
    const known = this.file.related(this.mainPart, type);
    const live = known ? this.file.xml(known) : null;
    if (live) return live;
    const made = this.file.addXml(name, markup, mime);
    this.file.relate(this.mainPart, type, name);
    return made;
  }

  get styles(): Document {
    return this.side(relationship.styles, "word/styles.xml", contentType.styles, `<w:styles xmlns:w="${ns.w}"/>`);
  }

  get numbering(): Document {
    return this.side(relationship.numbering, "word/numbering.xml", contentType.numbering, `<w:numbering xmlns:w="${ns.w}"/>`);
  }

  get settings(): Document {
    return this.side(relationship.settings, "word/settings.xml", contentType.settings, `<w:settings xmlns:w="${ns.w}"/>`);
  }

  get comments(): Document {
    return this.side(relationship.comments, "word/comments.xml", contentType.comments, `<w:comments xmlns:w="${ns.w}"/>`);
  }

  get trackingMode(): TrackingMode {
    return wChild(this.settings.documentElement, "trackRevisions") ? "TrackAll" : "Off";
  }

  set trackingMode(mode: TrackingMode) {
    if (!["Off", "TrackAll", "TrackMineOnly"].includes(mode)) throw officeError("InvalidArgument");
    setOn(this.settings.documentElement, "trackRevisions", mode !== "Off");
  }

  get isTracking(): boolean {
    return this.trackingMode !== "Off";
  }

  styleById(id: string): Element | null {
    return wAll(this.styles, "style").find((style) => wAttr(style, "styleId") === id) ?? null;
  }

  styleByName(name: string): Element | null {
    return wAll(this.styles, "style").find((style) => wVal(style, "name")?.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** The document's last paragraph is in its last section: the section properties of a place. */
  sectionOf(node: Node): Element | null {
    const all = wAll(this.body, "sectPr");
    return all.find((s) => (s.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 || s.contains(node)) ?? all.at(-1) ?? null;
  }

  /** The file as it would be stored. */
  save(stamp = 0): Uint8Array {
    for (const story of this.stories)
      for (const control of wAll(story, "sdt"))
        if (!isW(control.lastElementChild, "sdtContent")) throw new Error("A content control without content");
    return this.file.save(stamp);
  }
}
