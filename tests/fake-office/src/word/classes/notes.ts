import { backend, type AnyBackend } from "../../client/backend.ts";
import { officeError } from "../../client/errors.ts";
import { relationship } from "../../package/names.ts";
import { isW, wAll, wAttr } from "../markup.ts";
import { rangeAt, type Place } from "../places.ts";
import type { WordDocument } from "../word-document.ts";
import { collection } from "./collections.ts";

type Kind = "footnote" | "endnote";

/** The notes whose marks stand in a place, in the order of the marks. Natives are the elements of the notes' own part. */
export function notesIn(document: WordDocument, place: Place, kind: Kind): Element[] {
  const part = document.file.related(document.mainPart, relationship[`${kind}s`]);
  const notes = part ? document.file.xml(part) : null;
  if (!notes) return [];
  const { dom } = rangeAt(document, place, "Whole");
  const marks = wAll(document.body, `${kind}Reference`).filter((mark) => dom.intersectsNode(mark));
  return marks.flatMap((mark) => wAll(notes, kind).find((note) => wAttr(note, "id") === wAttr(mark, "id")) ?? []);
}

/** `Word.NoteItem` and its collection. WordApi 1.5. */
export function noteClasses(document: WordDocument): Record<string, AnyBackend> {
  return {
    "Word.NoteItem": backend<Element>({
      alive: (note) => note.isConnected,
      get: { type: (note) => (isW(note, "footnote") ? "Footnote" : "Endnote") },
      nav: {
        body: (note) => note,
        reference: (note) => {
          const mark = wAll(document.body, `${note.localName}Reference`).find((each) => wAttr(each, "id") === wAttr(note, "id"));
          if (!mark) throw officeError("ItemNotFound");
          return document.ranges.around(mark.parentElement ?? mark);
        },
      },
    }),
    "Word.NoteItemCollection": collection(),
  };
}
