import { attribute, first } from "./xml";

/** The paper and the margins of a page, in points as Office counts them. */
export interface Page {
  readonly isLandscape: boolean;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The landscape page of an administrative document: A4; top, bottom 20, left 30, right 15 mm, the same as upright
 * (NĐ 30/2020/NĐ-CP, Annex I, part I). The service's templates have it; a test holds the two together.
 */
export const landscapeA4: Page = {
  isLandscape: true,
  width: 841.9,
  height: 595.3,
  top: 56.7,
  right: 42.55,
  bottom: 56.7,
  left: 85.05,
};

/** The page that section properties describe (§17.6.13, §17.6.11); undefined when they do not say. */
export function pageOf(section: Element | undefined): Page | undefined {
  const [size, margins] = [first(section, "pgSz"), first(section, "pgMar")];
  if (!size || !margins) return undefined;
  const points = (of: Element, name: string): number => Number(attribute(of, name) ?? 0) / 20;
  return {
    isLandscape: attribute(size, "orient") === "landscape",
    width: points(size, "w"),
    height: points(size, "h"),
    top: points(margins, "top"),
    right: points(margins, "right"),
    bottom: points(margins, "bottom"),
    left: points(margins, "left"),
  };
}

export const pageMeasures = ["width", "height", "top", "right", "bottom", "left"] as const;

/** Whether two pages are one; Word rounds, so half a point more or less is no difference. */
export function isSamePage(a: Page, b: Page): boolean {
  return a.isLandscape === b.isLandscape && pageMeasures.every((name) => Math.abs(a[name] - b[name]) <= 0.5);
}

/** How wide the text of a page may be, in points. */
export function textWidth(page: Page): number {
  return page.width - page.left - page.right;
}
