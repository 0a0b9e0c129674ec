import { officeError } from "../client/errors.ts";
import { closest, ensure, isOn, setOn, setVal, wAttr, wChild } from "./markup.ts";
import { startOf } from "./sections.ts";

/** What Word takes for a section that does not say (§17.6.13, §17.6.11): Letter with an inch all round. */
const usual: Readonly<Record<string, number>> = { w: 12_240, h: 15_840, top: 1440, bottom: 1440, left: 1440, right: 1440, header: 720, footer: 720, gutter: 0 };

/** Word's largest page, 22 inches. */
const largest = 31_680;

type Measure = "w" | "h" | "top" | "bottom" | "left" | "right" | "header" | "footer" | "gutter";

const holderOf = (name: Measure): "pgSz" | "pgMar" => (name === "w" || name === "h" ? "pgSz" : "pgMar");

const twips = (section: Element, name: Measure): number => Number(wAttr(wChild(section, holderOf(name)), name) ?? usual[name]);

/** Points, as Office counts; twips in the file. */
export const measureOf = (section: Element, name: Measure): number => twips(section, name) / 20;

export function setMeasure(section: Element, name: Measure, points: unknown): void {
  if (typeof points !== "number" || !Number.isFinite(points) || (points < 0 && name !== "top" && name !== "bottom")) throw officeError("InvalidArgument", "", `${name} ${String(points)}`);
  const value = Math.round(points * 20);
  if (value > largest) throw officeError("InvalidArgument", "", `${name} above 22 inches`);
  write(section, { [name]: value });
  const [width, height] = [twips(section, "w"), twips(section, "h")];
  const across = twips(section, "left") + twips(section, "right") + twips(section, "gutter");
  const down = Math.abs(twips(section, "top")) + Math.abs(twips(section, "bottom"));
  if (across >= width || down >= height) throw officeError("InvalidArgument", "", "margins that leave no room for text");
}

function write(section: Element, values: Partial<Record<Measure, number>>): void {
  for (const [name, value] of Object.entries(values) as [Measure, number][]) {
    const holder = ensure(section, holderOf(name));
    // All seven margins are required (§17.6.11).
    if (holder.localName === "pgMar")
      for (const other of ["top", "right", "bottom", "left", "header", "footer", "gutter"] as const)
        if (wAttr(holder, other) === null) holder.setAttributeNS(holder.namespaceURI, `w:${other}`, String(usual[other]));
    holder.setAttributeNS(holder.namespaceURI, `w:${name}`, String(value));
  }
}

export const isLandscape = (section: Element): boolean => wAttr(wChild(section, "pgSz"), "orient") === "landscape";

/**
 * Turns the page: width and height change places and the margins go round with the paper, so that what was at the left
 * comes to the top (the primer of ECMA-376 shows 1440/1800 becoming 1800/1440). Which way round: asked by the probe.
 */
export function setOrientation(section: Element, value: unknown): void {
  if (value !== "Portrait" && value !== "Landscape") throw officeError("InvalidArgument", "", `orientation ${String(value)}`);
  const toLandscape = value === "Landscape";
  if (toLandscape === isLandscape(section)) return;
  const [w, h, top, right, bottom, left] = (["w", "h", "top", "right", "bottom", "left"] as const).map((name) => twips(section, name)) as [number, number, number, number, number, number];
  write(section, { w: h, h: w });
  write(section, toLandscape ? { top: left, right: top, bottom: right, left: bottom } : { left: top, top: right, right: bottom, bottom: left });
  const size = ensure(section, "pgSz");
  if (toLandscape) size.setAttributeNS(size.namespaceURI, "w:orient", "landscape");
  else size.removeAttributeNS(size.namespaceURI, "orient");
}

const starts: Readonly<Record<string, string>> = {
  Continuous: "continuous",
  NewColumn: "nextColumn",
  NewPage: "nextPage",
  EvenPage: "evenPage",
  OddPage: "oddPage",
};

export const sectionStart = (section: Element): string =>
  Object.entries(starts).find(([, written]) => written === startOf(section))?.[0] ?? "NewPage";

export function setSectionStart(section: Element, value: unknown): void {
  const written = typeof value === "string" ? starts[value] : undefined;
  if (!written) throw officeError("InvalidArgument", "", `section start ${String(value)}`);
  setVal(section, "type", written === "nextPage" ? null : written);
}

export const hasFirstPage = (section: Element): boolean => isOn(section, "titlePg");

export function setFirstPage(section: Element, on: unknown): void {
  if (typeof on !== "boolean") throw officeError("InvalidArgument", "", "differentFirstPageHeaderFooter");
  if (on !== hasFirstPage(section)) setOn(section, "titlePg", on);
}

export const isSectionAlive = (section: Element): boolean => closest(section, "body") !== null;
