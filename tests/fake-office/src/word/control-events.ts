import type { EventListener } from "../client/backend.ts";
import { contentOf } from "./controls.ts";
import { closest, wAll, wChild, wVal } from "./markup.ts";
import { textOf } from "./text.ts";
import type { WordDocument } from "./word-document.ts";

export type ControlEvent = "dataChanged" | "selectionChanged" | "entered" | "exited" | "deleted";

/** Tells listeners what the clerk or the add-in did to content controls. */
export class ControlEvents {
  private readonly listeners = new Map<ControlEvent, Map<Element, Set<EventListener>>>();
  private readonly texts = new Map<Element, string>();
  private readonly changedSinceEntered = new Set<Element>();
  private inside: readonly Element[] = [];

  constructor(private readonly document: WordDocument) {}

  listen(event: ControlEvent, sdt: Element, listener: EventListener): () => void {
    const byControl = this.listeners.get(event) ?? new Map<Element, Set<EventListener>>();
    this.listeners.set(event, byControl);
    const known = byControl.get(sdt) ?? new Set<EventListener>();
    byControl.set(sdt, known);
    known.add(listener);
    this.texts.set(sdt, textOf(contentOf(sdt)));
    return () => known.delete(listener);
  }

  private tell(event: ControlEvent, sdt: Element, source: string): void {
    const id = Number(wVal(wChild(sdt, "sdtPr"), "id"));
    for (const listener of this.listeners.get(event)?.get(sdt) ?? [])
      listener({ eventType: `ContentControl${event[0]?.toUpperCase() ?? ""}${event.slice(1)}`, ids: [id], source });
  }

  /** A control is about to be deleted. */
  deleted(sdt: Element, source = "Local"): void {
    for (const each of [sdt, ...wAll(sdt, "sdt")]) {
      this.tell("deleted", each, source);
      this.listeners.get("deleted")?.delete(each);
      this.texts.delete(each);
    }
  }

  /** Called after every edit: finds which watched controls read differently now. */
  edited(byUndo = false): void {
    for (const [sdt, before] of this.texts) {
      if (!sdt.isConnected) {
        this.texts.delete(sdt);
        this.deletedByEdit(sdt);
        continue;
      }
      const now = textOf(contentOf(sdt));
      if (now === before) continue;
      this.texts.set(sdt, now);
      if (byUndo && this.document.has("noDataChangedOnUndo")) continue;
      // #5597: on the desktop the event waits until the caret leaves the control.
      if (this.document.has("dataChangedOnExit") && this.inside.includes(sdt)) this.changedSinceEntered.add(sdt);
      else this.tell("dataChanged", sdt, "Local");
    }
  }

  private deletedByEdit(sdt: Element): void {
    if (this.listeners.get("deleted")?.has(sdt)) this.tell("deleted", sdt, "Local");
    this.listeners.get("deleted")?.delete(sdt);
  }

  /** Called after the caret moved. */
  moved(): void {
    const now: Element[] = [];
    for (let sdt = closest(this.document.caret.dom.startContainer, "sdt"); sdt; sdt = closest(sdt.parentNode, "sdt")) now.push(sdt);
    const before = this.inside;
    this.inside = now;
    for (const sdt of before)
      if (!now.includes(sdt)) {
        if (this.changedSinceEntered.delete(sdt)) this.tell("dataChanged", sdt, "Local");
        this.tell("exited", sdt, "Local");
      }
    for (const sdt of now) this.tell(before.includes(sdt) ? "selectionChanged" : "entered", sdt, "Local");
  }
}
