import { isBetween, kindOfTag } from "../../model/random-ids";
import type { TurnedPage } from "../../model/turned-page";
import type { Batch } from "./batches";
import { setBeginning, setPage } from "./section-look";

/**
 * Turns a page back whose blocks are about to leave it: its breaks go, and the section is as it was. Where something else
 * stands on the page, it stays as it is. What is still to be remembered of it, for the blocks that stay.
 */
export async function turnBack(
  batch: Batch,
  page: TurnedPage,
  leaving: readonly string[],
): Promise<TurnedPage | undefined> {
  const controls = page.tags.map((tag) => {
    const found = batch.context.document.contentControls.getByTag(tag).getFirstOrNullObject();
    found.load("id");
    return found;
  });
  await batch.sync();
  const standing = controls.find((control) => !control.isNullObject);
  if (!standing) return undefined;
  const section = standing.getRange("Whole").sections.getFirst();
  const { body } = section;
  const lines = body.paragraphs;
  const before = lines.getFirst().getPreviousOrNullObject();
  lines.load("items/text");
  before.load("text");
  body.contentControls.load("items/tag");
  await batch.sync();
  const others = body.contentControls.items.map(({ tag }) => tag).filter((tag) => isOther(tag, leaving));
  const own = body.contentControls.items
    .filter(({ tag }) => leaving.includes(tag))
    .map((control) => {
      control.paragraphs.load("items/text");
      return control.paragraphs;
    });
  await batch.sync();
  if (others.length > 0) return { ...page, tags: others };
  const written = own.reduce((sum, paragraphs) => sum + countWritten(paragraphs.items), 0);
  const last = lines.items.at(-1);
  const isOurs =
    countWritten(lines.items) <= written &&
    (!page.before || (!before.isNullObject && isBlank(before))) &&
    (!page.after || (last !== undefined && isBlank(last)));
  if (!isOurs) return undefined;
  restore(page, section, before, last);
  await batch.sync();
  return undefined;
}

function restore(
  page: TurnedPage,
  section: Word.Section,
  before: Word.Paragraph,
  last: Word.Paragraph | undefined,
): void {
  // When a break goes, its text takes on the page of the section behind it: that one must be as it was.
  if (page.after) setBeginning(section.getNext().pageSetup, page.was);
  else {
    setPage(section.pageSetup, page.was.page);
    setBeginning(section.pageSetup, page.was);
  }
  if (page.after) last?.delete();
  if (page.before) before.delete();
}

/** Another block of ours, not one of a clerk's own controls: those count by their words. */
function isOther(tag: string, leaving: readonly string[]): boolean {
  return kindOfTag(tag) !== undefined && !isBetween(tag) && !leaving.includes(tag);
}

function countWritten(paragraphs: readonly Word.Paragraph[]): number {
  return paragraphs.filter((paragraph) => !isBlank(paragraph)).length;
}

// The break itself may read as a form feed.
function isBlank(paragraph: Word.Paragraph): boolean {
  return paragraph.text.replace(/[\s\p{Cc}]+/gu, "") === "";
}
