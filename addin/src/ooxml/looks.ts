import { attribute, descendants, elements, first, textOf, valueOf } from "./xml";

/** A paragraph's looks with its style worked in, in points, for hosts that take no markup. */
export interface ParagraphLook {
  readonly alignment: "Left" | "Centered" | "Right" | "Justified";
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  readonly runs: readonly RunLook[];
}

export interface RunLook {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

const alignments: Readonly<Record<string, ParagraphLook["alignment"]>> = {
  center: "Centered",
  right: "Right",
  end: "Right",
  both: "Justified",
};

export function looksOf(paragraph: Element, styles: Element | undefined): ParagraphLook {
  const properties = first(paragraph, "pPr");
  const style = styleOf(styles, valueOf(properties, "pStyle"));
  const layers = [properties, first(style, "pPr")];
  const points = (element: string, name: string): number => Number(fact(layers, element, name) ?? 0) / 20;
  const hanging = points("ind", "hanging");
  return {
    alignment: alignments[fact(layers, "jc", "val") ?? ""] ?? "Left",
    firstLine: hanging > 0 ? -hanging : points("ind", "firstLine"),
    left: points("ind", "left"),
    right: points("ind", "right"),
    before: points("spacing", "before"),
    after: points("spacing", "after"),
    runs: descendants(paragraph, "r")
      .filter((run) => textOf(run) !== "")
      .map((run) => runLook(run, style, styles)),
  };
}

function runLook(run: Element, paragraphStyle: Element | undefined, styles: Element | undefined): RunLook {
  const own = first(run, "rPr");
  const character = styleOf(styles, valueOf(own, "rStyle"));
  const defaults = first(styles, "docDefaults", "rPrDefault", "rPr");
  const layers = [own, first(character, "rPr"), first(paragraphStyle, "rPr"), defaults];
  const isOn = (name: string): boolean => {
    const layer = layers.find((candidate) => first(candidate, name));
    return layer !== undefined && !["0", "false", "off"].includes(valueOf(layer, name) ?? "");
  };
  return {
    text: textOf(run),
    font: fact(layers, "rFonts", "ascii") ?? "Times New Roman",
    size: Number(fact(layers, "sz", "val") ?? 28) / 2,
    bold: isOn("b"),
    italic: isOn("i"),
  };
}

function fact(layers: readonly (Element | undefined)[], element: string, name: string): string | undefined {
  for (const layer of layers) {
    const value = attribute(first(layer, element), name);
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

function styleOf(styles: Element | undefined, id: string | undefined): Element | undefined {
  return id === undefined || !styles
    ? undefined
    : elements(styles, "style").find((style) => attribute(style, "styleId") === id);
}
