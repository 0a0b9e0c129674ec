/**
 * The paragraphs of a body, their texts loaded with the next sync. Over a new range each time: `body.paragraphs` is one
 * and the same object, and a later load would overwrite an earlier.
 */
export function loadTexts(body: Word.Body): Word.ParagraphCollection {
  const { paragraphs } = body.getRange("Whole");
  paragraphs.load("items/text");
  return paragraphs;
}

export function texts(paragraphs: Word.ParagraphCollection): string[] {
  return paragraphs.items.map((paragraph) => paragraph.text);
}
