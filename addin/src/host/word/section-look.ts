import type { SectionLook } from "../../model/turned-page";
import type { Page } from "../../ooxml/page";

const names = [
  "orientation",
  "pageWidth",
  "pageHeight",
  "topMargin",
  "rightMargin",
  "bottomMargin",
  "leftMargin",
  "sectionStart",
  "differentFirstPageHeaderFooter",
] as const;

/** Asks for all that `lookOf` reads. WordApiDesktop 1.3. */
export function loadSetup(section: Word.Section): Word.PageSetup {
  const setup = section.pageSetup;
  setup.load(names.join(","));
  return setup;
}

/** The same for every section of a range. */
export function loadSections(range: Word.Range): Word.SectionCollection {
  const { sections } = range;
  sections.load(names.map((name) => `items/pageSetup/${name}`).join(","));
  return sections;
}

export function lookOf(setup: Word.PageSetup): SectionLook {
  return {
    page: {
      isLandscape: setup.orientation === "Landscape",
      width: setup.pageWidth,
      height: setup.pageHeight,
      top: setup.topMargin,
      right: setup.rightMargin,
      bottom: setup.bottomMargin,
      left: setup.leftMargin,
    },
    start: setup.sectionStart,
    hasFirstPage: setup.differentFirstPageHeaderFooter,
  };
}

/** Gives a section this page. The orientation first: Word turns size and margins with it. */
export function setPage(setup: Word.PageSetup, page: Page): void {
  setup.orientation = page.isLandscape ? "Landscape" : "Portrait";
  setup.pageWidth = page.width;
  setup.pageHeight = page.height;
  setup.topMargin = page.top;
  setup.rightMargin = page.right;
  setup.bottomMargin = page.bottom;
  setup.leftMargin = page.left;
}

/** How a section begins and whether its first page is its own. */
export function setBeginning(setup: Word.PageSetup, look: SectionLook): void {
  setup.sectionStart = look.start as "Continuous" | "NewColumn" | "NewPage" | "EvenPage" | "OddPage";
  setup.differentFirstPageHeaderFooter = look.hasFirstPage;
}
