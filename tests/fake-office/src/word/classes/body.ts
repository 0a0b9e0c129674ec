import { backend, type AnyBackend } from "../../client/backend.ts";
import { officeError } from "../../client/errors.ts";
import { insertBreak } from "../breaks.ts";
import { keepParagraph } from "../inline-edit.ts";
import { demandUnlocked, demandDeletable } from "../controls.ts";
import { wChild } from "../markup.ts";
import { TextRange } from "../live-ranges.ts";
import { isPlaceAlive, rangeAt, type Place } from "../places.ts";
import { insertFile } from "../insert-file.ts";
import type { Location } from "../block-edit.ts";
import { insertText } from "../text-edit.ts";
import type { WordDocument } from "../word-document.ts";
import { notesIn } from "./notes.ts";
import { contentMembers, insertControl, insertOoxml, insertParagraph, insertTable, tablesIn } from "./content.ts";

const types: Readonly<Record<string, string>> = {
  body: "MainDoc",
  hdr: "Header",
  ftr: "Footer",
  tc: "TableCell",
  footnote: "Footnote",
  endnote: "Endnote",
};

/** `Word.Body`: the main text, a section of it, a header or footer, a cell. */
export function bodyClass(document: WordDocument): AnyBackend {
  const common = contentMembers<Place>(document);
  return backend<Place>({
    alive: isPlaceAlive,
    get: { ...common.get, type: (story) => (story instanceof TextRange ? "Section" : (types[story.localName] ?? "Unknown")) },
    set: common.set,
    nav: { ...common.nav, ...notes(document), tables: tablesIn, parentSection: (story) => document.sectionOf(story instanceof TextRange ? story.dom.startContainer : story) },
    call: {
      ...common.call,
      clear: (story) => {
        if (story instanceof TextRange) throw officeError("NotImplementedInFake", "", "clear a section");
        demandUnlocked(story);
        const blocks = [...story.children].filter((e) => !/Pr$/.test(e.localName));
        demandDeletable(blocks);
        for (const block of blocks) block.remove();
        keepParagraph(story);
      },
      getRange: (story, location?: string) => rangeAt(document, story, location ?? "Whole"),
      select: (story, mode?: string) => document.selectRange(rangeAt(document, story, mode ?? "Whole")),
      insertText: (story, text: string, location: string) => insertText(document, rangeAt(document, story, "Content"), text, location),
      insertParagraph: (story, text: string, location: string) => insertParagraph(document, story, text, location, "Start", "End"),
      insertOoxml: (story, ooxml: string, location: string) => insertOoxml(document, story, ooxml, location, "Start", "End", "Replace"),
      insertFileFromBase64: (story, base64: string, location: string) => insertFile(document, story, base64, location as Location),
      insertBreak: (story, kind: string, location: string) => insertBreak(document, story, kind, location, "Start", "End"),
      insertTable: (story, rows: number, columns: number, location: string, values?: unknown) =>
        insertTable(document, story, rows, columns, location, values, "Start", "End"),
      insertContentControl: (story, type?: string) => insertControl(document, story, type),
    },
  });
}

const notes = (document: WordDocument) => ({
  footnotes: (story: Place) => notesIn(document, story, "footnote"),
  endnotes: (story: Place) => notesIn(document, story, "endnote"),
});

/** The last section properties of the main text. */
export const finalSection = (body: Element): Element | null => wChild(body, "sectPr");
