import { pageMeasures, type Page } from "../ooxml/page";

/** How a section's pages look and how it begins, as far as turning a page touches it. */
export interface SectionLook {
  readonly page: Page;
  /** Office's word for how the section begins: `NewPage`, `Continuous`, … */
  readonly start: string;
  /** The first page has a header of its own. */
  readonly hasFirstPage: boolean;
}

/** A page that was turned for blocks, and what it takes to turn it back. */
export interface TurnedPage {
  /** The blocks that stand on it. */
  readonly tags: readonly string[];
  /** A section break of ours stands before it. */
  readonly before: boolean;
  /** A section break of ours stands behind it. */
  readonly after: boolean;
  /** The section that was there before. */
  readonly was: SectionLook;
}

/** As attributes of the document's memory. */
export function pageAttributes(page: TurnedPage): Record<string, string> {
  const { was } = page;
  return {
    tags: page.tags.join(" "),
    breaks: `${page.before ? "b" : ""}${page.after ? "a" : ""}`,
    landscape: was.page.isLandscape ? "1" : "0",
    page: pageMeasures.map((name) => was.page[name]).join(" "),
    start: was.start,
    first: was.hasFirstPage ? "1" : "0",
  };
}

/** Reads them; undefined when something does not fit, as in a file that somebody else touched. */
export function pageFrom(attribute: (name: string) => string): TurnedPage | undefined {
  const measures = attribute("page").split(" ").map(Number);
  const [width, height, top, right, bottom, left] = measures;
  if (measures.length !== pageMeasures.length || !measures.every((points) => Number.isFinite(points))) return undefined;
  const tags = attribute("tags").split(" ").filter(Boolean);
  if (tags.length === 0 || !/^[A-Za-z]+$/.test(attribute("start"))) return undefined;
  const size = { width: width ?? 0, height: height ?? 0, top: top ?? 0 };
  return {
    tags,
    before: attribute("breaks").includes("b"),
    after: attribute("breaks").includes("a"),
    was: {
      page: {
        isLandscape: attribute("landscape") === "1",
        ...size,
        right: right ?? 0,
        bottom: bottom ?? 0,
        left: left ?? 0,
      },
      start: attribute("start"),
      hasFirstPage: attribute("first") === "1",
    },
  };
}

/** What remains to be remembered of pages when blocks go; pages on which nothing of ours is left are `empty`. */
export function withoutBlocks(
  pages: readonly TurnedPage[],
  gone: readonly string[],
): { readonly kept: TurnedPage[]; readonly empty: TurnedPage[] } {
  const isGone = (tag: string): boolean => gone.includes(tag);
  return {
    kept: pages
      .filter((page) => !page.tags.every(isGone))
      .map((page) => ({ ...page, tags: page.tags.filter((tag) => !isGone(tag)) })),
    empty: pages.filter((page) => page.tags.every(isGone)),
  };
}
