import { isBetween, kindOfTag } from "../../model/random-ids";
import type { TurnedPage } from "../../model/turned-page";
import type { BlockRef } from "../document-host";
import type { Batch } from "./batches";
import { seek } from "./find-control";
import { setBeginning, setPage } from "./section-look";

/**
 * Turns a page back whose blocks are about to leave it: its breaks go, and the section is as it was. Where something else
 * stands on the page, it stays as it is. What is still to be remembered of it, for the blocks that stay.
 */
export async function turnBack(
  batch: Batch,
  page: TurnedPage,
  leaving: readonly BlockRef[],
): Promise<TurnedPage | undefined> {
  const going = leaving.map((block) => ({ tag: block.tag, control: seek(batch, block) }));
  await batch.sync();
  const isGoing = ({ tag, id }: Word.ContentControl): boolean =>
    going.some((block) => block.tag === tag && block.control()?.id === id);
  const standing = going.find((block) => page.tags.includes(block.tag) && block.control())?.control();
  if (!standing) return undefined;
  const section = standing.getRange("Whole").sections.getFirst();
  const { body } = section;
  const lines = body.paragraphs;
  const before = lines.getFirst().getPreviousOrNullObject();
  lines.load("items/text");
  before.load("text");
  body.contentControls.load("items/tag,items/id");
  await batch.sync();
  // A copy of a block that goes stays, and the page with it.
  const others = body.contentControls.items
    .filter((control) => isOurs(control.tag) && !isGoing(control))
    .map(({ tag }) => tag);
  const own = body.contentControls.items.filter(isGoing).map((control) => {
    control.paragraphs.load("items/text");
    return control.paragraphs;
  });
  await batch.sync();
  if (others.length > 0) return { ...page, tags: others };
  const written = own.reduce((sum, paragraphs) => sum + countWritten(paragraphs.items), 0);
  const last = lines.items.at(-1);
  const isAlone =
    countWritten(lines.items) <= written &&
    (!page.before || (!before.isNullObject && isBlank(before))) &&
    (!page.after || (last !== undefined && isBlank(last)));
  if (!isAlone) return undefined;
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
function isOurs(tag: string): boolean {
  return kindOfTag(tag) !== undefined && !isBetween(tag);
}

function countWritten(paragraphs: readonly Word.Paragraph[]): number {
  return paragraphs.filter((paragraph) => !isBlank(paragraph)).length;
}

// The break itself may read as a form feed.
function isBlank(paragraph: Word.Paragraph): boolean {
  return paragraph.text.replace(/[\s\p{Cc}]+/gu, "") === "";
}
