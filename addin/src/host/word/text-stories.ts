import { isAbort } from "../host-error";
import type { RemnantPlace, TextPiece } from "../text-tool";
import type { TextPlaces } from "../../ooxml/text-places";
import type { Batch } from "./batches";
import { fileBytes } from "./file-bytes";

/** What has paragraphs. */
export interface Story {
  readonly paragraphs: Word.ParagraphCollection;
}

/** The document's stories that the API reaches, and the words of the others. */
export interface Stories {
  readonly reached: readonly Story[];
  readonly unreached: readonly { readonly place: RemnantPlace; readonly pieces: readonly TextPiece[] }[];
}

/**
 * What the document has beside its body, read from its file: asking Word for a header makes one where there is none, and
 * text boxes are hidden from most Offices. Undefined where Word does not hand over its file.
 */
export async function placesOfFile(signal: AbortSignal): Promise<TextPlaces | undefined> {
  const { textPlacesOf } = await import("../../ooxml/text-places");
  try {
    return textPlacesOf(await fileBytes(signal));
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}

/** Body, headers and footers, and notes from WordApi 1.5 on. A header that several sections show is taken once. */
export async function storiesOf(batch: Batch, places: TextPlaces | undefined): Promise<Stories> {
  const { body, sections } = batch.context.document;
  if (!places) return { reached: [body], unreached: [] };
  const hasHeaders = places.headers.length > 0;
  const canNotes = Office.context.requirements.isSetSupported("WordApi", "1.5");
  const notes = canNotes && places.notes.length > 0 ? [body.footnotes, body.endnotes] : [];
  for (const collection of notes) collection.load("items/type");
  if (hasHeaders) sections.load("items");
  if (hasHeaders || notes.length > 0) await batch.sync();
  const isAligned = !hasHeaders || sections.items.length === places.sections.length;
  const headers =
    hasHeaders && isAligned ? sections.items.flatMap((section, at) => ownStories(section, places, at)) : [];
  return {
    reached: [body, ...headers, ...notes.flatMap(({ items }) => items.map((note) => note.body))],
    unreached: [
      { place: "headers", pieces: isAligned ? [] : places.headers },
      { place: "notes", pieces: canNotes ? [] : places.notes },
      { place: "boxes", pieces: places.boxes },
    ],
  };
}

function ownStories(section: Word.Section, places: TextPlaces, at: number): Word.Body[] {
  return (places.sections[at] ?? []).map(({ kind, type }) =>
    kind === "header" ? section.getHeader(type) : section.getFooter(type),
  );
}
