import { isBetween } from "../../model/random-ids";
import type { SectionLook, TurnedPage } from "../../model/turned-page";
import { isSamePage, textWidth, type Page } from "../../ooxml/page";
import type { PageOutcome, Part } from "../document-host";
import { hostError } from "../host-error";
import type { Batch } from "./batches";
import { onlyOne } from "./find-control";
import { loadSections, loadSetup, lookOf, setPage } from "./section-look";
import { turnBack } from "./turn-back";

/** Blocks that stand one after another and want one kind of page. */
interface Span {
  readonly tags: readonly string[];
  readonly page: Page;
}

/**
 * Gives inserted blocks that want it a page on its side: a section of their own between two breaks. Inserted markup cannot
 * bring a section along (office-js#2345, #5004, #4174), so this is done by calls afterwards (WordApiDesktop 1.3), read
 * back, and taken back when Word did otherwise.
 */
export async function turnPages(batch: Batch, parts: readonly Part[]): Promise<PageOutcome[]> {
  const outcomes: PageOutcome[] = [];
  for (const span of spansOf(parts)) outcomes.push(await turnPage(batch, span));
  return outcomes;
}

/** What stands between two blocks of a page belongs to it; at its ends there is nothing to hold on to. */
function spansOf(parts: readonly Part[]): Span[] {
  const spans: { tags: string[]; page: Page }[] = [];
  let open: { tags: string[]; page: Page } | undefined;
  for (const { handle, page } of parts) {
    if (!page) open = undefined;
    else if (isBetween(handle.tag)) continue;
    else if (open && isSamePage(open.page, page)) open.tags.push(handle.tag);
    else spans.push((open = { tags: [handle.tag], page }));
  }
  return spans;
}

async function turnPage(batch: Batch, span: Span): Promise<PageOutcome> {
  let turned: TurnedPage | undefined;
  try {
    const site = await survey(batch, span);
    if (site.kind !== "free") return site;
    turned = { tags: span.tags, before: site.before, after: site.after, was: site.was };
    const seen = turn(batch, span, turned);
    await batch.sync();
    const differs = differencesOf(span.page, turned, seen());
    if (differs.length === 0) return { kind: "turned", page: turned };
    await turnBack(batch, turned, span.tags.map(onlyOne));
    return { kind: "failed", differs, code: undefined };
  } catch (error) {
    if (turned) await turnBack(batch, turned, span.tags.map(onlyOne)).catch(() => undefined);
    return { kind: "failed", differs: [], code: hostError(error).code };
  }
}

type Site =
  | { readonly kind: "free"; readonly before: boolean; readonly after: boolean; readonly was: SectionLook }
  | { readonly kind: "already" }
  | { readonly kind: "failed"; readonly differs: readonly string[]; readonly code: string | undefined };

/** Where the blocks stand: in which section, and whether anything stands before and behind them in it. */
async function survey(batch: Batch, span: Span): Promise<Site> {
  const { first, last } = endsOf(batch, span);
  const start = first.getRange("Whole");
  const sections = loadSections(start.expandTo(last.getRange("Whole")));
  const before = start.paragraphs.getFirst().getPreviousOrNullObject();
  const behind = last.getRange("Whole").paragraphs.getLast().getNextOrNullObject();
  for (const paragraph of [before, behind]) paragraph.load("text,tableNestingLevel");
  first.parentBody.load("type");
  first.parentContentControlOrNullObject.load("id");
  await batch.sync();
  const [section] = sections.items;
  if (!section || sections.items.length > 1 || first.parentBody.type !== "MainDoc") return nowhere;
  if (!first.parentContentControlOrNullObject.isNullObject) return nowhere;
  const was = lookOf(section.pageSetup);
  if (was.page.isLandscape && textWidth(was.page) >= textWidth(span.page) - 0.5) return { kind: "already" };
  const body = batch.context.document.body;
  const head = before.isNullObject ? undefined : neighbour(before, first, body.getRange("Start"));
  const rest = behind.isNullObject ? undefined : neighbour(behind, last, body.getRange("End"));
  if (head ?? rest) await batch.sync();
  return { kind: "free", before: head?.needsBreak() ?? false, after: rest?.needsBreak() ?? false, was };
}

/** A block in a table or in somebody's control cannot have a section of its own. */
const nowhere = { kind: "failed", differs: [], code: "InvalidLocation" } as const;

/** Whether a break must part the block from what stands on one side of it: not from nothing, nor where one is already. */
function neighbour(
  paragraph: Word.Paragraph,
  block: Word.ContentControl,
  edge: Word.Range,
): { readonly needsBreak: () => boolean } {
  const { sections } = paragraph.getRange("Whole").expandTo(block.getRange("Whole"));
  sections.load("items");
  const isBlank = paragraph.text.trim() === "" && paragraph.tableNestingLevel === 0;
  const all = isBlank ? paragraph.getRange("Whole").expandTo(edge).paragraphs : undefined;
  all?.load("items/text,items/tableNestingLevel");
  return {
    needsBreak: () => {
      const isNothing = all?.items.every(
        ({ text, tableNestingLevel }) => text.trim() === "" && tableNestingLevel === 0,
      );
      return sections.items.length === 1 && isNothing !== true;
    },
  };
}

/** Queues the turning and the reading back; what it gives is read after the next sync. */
function turn(batch: Batch, span: Span, turned: TurnedPage): () => Seen {
  const { first, last } = endsOf(batch, span);
  if (turned.before) {
    breakBeside(first, "Before");
    first.getRange("Whole").paragraphs.getFirst().getPrevious().delete();
  }
  if (turned.after) {
    breakBeside(last, "After");
    // The break is a paragraph of its own; behind it stands the one that it was made with.
    last.getRange("Whole").paragraphs.getLast().getNext().getNext().delete();
  }
  const section = first.getRange("Whole").sections.getFirst();
  const next = turned.after ? section.getNext() : undefined;
  setPage(section.pageSetup, span.page);
  // Page numbers go on: no page of its own begins in the middle of a document.
  if (turned.was.hasFirstPage && turned.before) section.pageSetup.differentFirstPageHeaderFooter = false;
  if (turned.was.hasFirstPage && next) next.pageSetup.differentFirstPageHeaderFooter = false;
  const head = turned.before
    ? loadSetup(first.getRange("Whole").paragraphs.getFirst().getPrevious().getRange("Whole").sections.getFirst())
    : undefined;
  const own = loadSetup(section);
  const rest = next && loadSetup(next);
  return () => ({ head: head && lookOf(head), own: lookOf(own), rest: rest && lookOf(rest) });
}

interface Seen {
  readonly head: SectionLook | undefined;
  readonly own: SectionLook;
  readonly rest: SectionLook | undefined;
}

/** A section break beside a block, in a line so low that it never begins a page of its own. */
function breakBeside(block: Word.ContentControl, side: "Before" | "After"): void {
  const line = block.insertParagraph("", side);
  line.styleBuiltIn = Word.BuiltInStyleName.normal;
  line.spaceBefore = 0;
  line.spaceAfter = 0;
  line.firstLineIndent = 0;
  line.lineSpacing = 1;
  line.font.size = 1;
  line.insertBreak(Word.BreakType.sectionNext, "Before");
}

/** What the pages are now, where it is not what was asked: in points, as Word gave them back. */
function differencesOf(wanted: Page, turned: TurnedPage, seen: Seen): string[] {
  const { was } = turned;
  const differs: string[] = [];
  const hold = (look: SectionLook | undefined, page: Page): void => {
    if (look && !isSamePage(look.page, page)) differs.push(measuresOf(look.page));
  };
  hold(seen.head, was.page);
  hold(seen.own, wanted);
  hold(seen.rest, was.page);
  const begins = turned.before ? seen.own.start : "NewPage";
  for (const start of [begins, seen.rest?.start ?? "NewPage"]) if (start !== "NewPage") differs.push(start);
  return differs;
}

function measuresOf(page: Page): string {
  const sides = [page.top, page.right, page.bottom, page.left].map((points) => Math.round(points)).join("/");
  return `${Math.round(page.width)} × ${Math.round(page.height)}, ${sides}`;
}

function endsOf(batch: Batch, span: Span): { first: Word.ContentControl; last: Word.ContentControl } {
  const at = (tag: string | undefined): Word.ContentControl =>
    batch.context.document.contentControls.getByTag(tag ?? "").getFirst();
  return { first: at(span.tags[0]), last: at(span.tags.at(-1)) };
}
