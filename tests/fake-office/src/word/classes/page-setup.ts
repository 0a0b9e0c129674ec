import { backend, type AnyBackend } from "../../client/backend.ts";
import {
  hasFirstPage, isLandscape, isSectionAlive, measureOf, sectionStart, setFirstPage, setMeasure, setOrientation, setSectionStart,
} from "../page-setup.ts";

const measures = {
  pageWidth: "w",
  pageHeight: "h",
  topMargin: "top",
  bottomMargin: "bottom",
  leftMargin: "left",
  rightMargin: "right",
  headerDistance: "header",
  footerDistance: "footer",
  gutter: "gutter",
} as const;

const names = Object.entries(measures);

/** `Word.PageSetup` of one section; its native is the `w:sectPr`. */
export function pageSetupClass(): AnyBackend {
  return backend<Element>({
    alive: isSectionAlive,
    get: {
      ...Object.fromEntries(names.map(([name, measure]) => [name, (section: Element) => measureOf(section, measure)])),
      orientation: (section) => (isLandscape(section) ? "Landscape" : "Portrait"),
      sectionStart,
      differentFirstPageHeaderFooter: hasFirstPage,
    },
    set: {
      ...Object.fromEntries(names.map(([name, measure]) => [name, (section: Element, points: unknown) => setMeasure(section, measure, points)])),
      orientation: setOrientation,
      sectionStart: setSectionStart,
      differentFirstPageHeaderFooter: setFirstPage,
    },
    call: {
      togglePortrait: (section) => setOrientation(section, isLandscape(section) ? "Portrait" : "Landscape"),
    },
  });
}
