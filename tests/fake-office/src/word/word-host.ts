import type { AnyBackend, EventListener, HostBackend } from "../client/backend.ts";
import { OfficePackage } from "../package/office-package.ts";
import type { Profile } from "../profiles/profile.ts";
import { CustomXmlStore } from "../stores/custom-xml-store.ts";
import { PropertyStore } from "../stores/property-store.ts";
import { SettingsStore } from "../stores/settings-store.ts";
import { wordClasses } from "./classes/all.ts";
import { ControlEvents } from "./control-events.ts";
import { wAll, wChild, wVal } from "./markup.ts";
import { ParagraphEvents } from "./paragraph-events.ts";
import { UndoStack } from "./undo-stack.ts";
import { WordDocument } from "./word-document.ts";

/** Word with one open document. */
export class WordHost implements HostBackend {
  readonly document: WordDocument;
  readonly customXml: CustomXmlStore;
  readonly settings: SettingsStore;
  readonly properties: PropertyStore;
  readonly events: ControlEvents;
  readonly undoStack: UndoStack;
  readonly paragraphs: ParagraphEvents;
  readonly classes: Readonly<Record<string, AnyBackend>>;
  readonly roots: HostBackend["roots"];
  /** Base64 of each document that the add-in opened in a window of its own; null for an empty one. */
  readonly openedDocuments: (string | null)[] = [];
  isSaved = true;
  /** How often the document was saved in place. */
  saves = 0;
  private knownControls = new Set<Element>();
  private readonly addedListeners = new Set<EventListener>();

  constructor(bytes: Uint8Array, profile: Profile) {
    const file = OfficePackage.open(bytes);
    this.document = new WordDocument(file, profile);
    this.customXml = new CustomXmlStore(file, this.document.mainPart, profile);
    this.settings = new SettingsStore(file, "Word");
    this.properties = new PropertyStore(file);
    this.events = new ControlEvents(this.document);
    this.undoStack = new UndoStack(this.document);
    this.paragraphs = new ParagraphEvents(this.document);
    this.roots = { document: () => this.document, application: () => this };
    this.classes = wordClasses(this);
    this.knownControls = new Set(this.controls());
  }

  private controls(): Element[] {
    return this.document.stories.flatMap((story) => wAll(story, "sdt"));
  }

  /** After each batch and each act of the clerk: one step of undo, events, the unsaved mark. */
  afterBatch(): void {
    if (!this.undoStack.commit()) return;
    this.isSaved = false;
    this.events.edited();
    this.tellAdded();
    this.paragraphs.edited();
  }

  onControlAdded(listener: EventListener): () => void {
    this.addedListeners.add(listener);
    return () => this.addedListeners.delete(listener);
  }

  private tellAdded(): void {
    const now = this.controls();
    const ids = now.filter((sdt) => !this.knownControls.has(sdt)).map((sdt) => Number(wVal(wChild(sdt, "sdtPr"), "id")));
    this.knownControls = new Set(now);
    if (ids.length === 0) return;
    for (const listener of this.addedListeners) listener({ eventType: "ContentControlAdded", ids, source: "Local" });
  }

  undo(): boolean {
    if (!this.undoStack.undo()) return false;
    this.events.edited(true);
    this.paragraphs.edited();
    return true;
  }

  saveInPlace(): void {
    this.isSaved = true;
    this.saves++;
  }

  save(stamp = 0): Uint8Array {
    return this.document.save(stamp);
  }
}
