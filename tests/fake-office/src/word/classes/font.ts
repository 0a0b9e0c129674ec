import { backend, type AnyBackend } from "../../client/backend.ts";
import { splitAt } from "../inline-edit.ts";
import { TextRange } from "../live-ranges.ts";
import { fontNameOf } from "../font-names.ts";
import { closest, ensure, isOn, isW, setVal, w, wAll, wChild, wVal, setOn } from "../markup.ts";
import { paragraphsOf, type Place } from "../places.ts";
import type { WordDocument } from "../word-document.ts";

/** The font of a place; null in a property means that its runs differ. */
export class FontOf {
  constructor(
    readonly place: Place,
    private readonly document: WordDocument,
  ) {}

  runs(forWriting: boolean): Element[] {
    const { place } = this;
    if (!(place instanceof TextRange)) return isW(place, "style") ? [place] : paragraphsOf(place).flatMap(runsOf);
    if (forWriting && !place.isCollapsed) {
      splitAt(this.document.ranges, place.dom.endContainer, place.dom.endOffset);
      splitAt(this.document.ranges, place.dom.startContainer, place.dom.startOffset);
    }
    return paragraphsOf(place).flatMap((p) => runsOf(p).filter((r) => place.dom.intersectsNode(r) && overlaps(place.dom, r)));
  }

  /** A text property; where the runs differ it is empty (#5997). */
  readText<T extends string | null>(reader: (properties: Element | null) => T): T | "" | null {
    return this.mixed(this.runs(false).map((r) => reader(wChild(r, "rPr") ?? defaults(this.document))), () => reader(this.mark(false) ?? defaults(this.document)));
  }

  /** The font of the runs, by way of their styles. */
  name(): string | null {
    return this.mixed(this.runs(false).map((r) => fontNameOf(this.document, r)), () => fontNameOf(this.document, this.place));
  }

  private mixed<T extends string | null>(values: readonly T[], none: () => T): T | "" | null {
    const found = new Set(values.length > 0 ? values : [none()]);
    if (found.size === 1) return [...found][0] as T;
    return this.document.has("mixedTextEmpty") ? "" : null;
  }

  read<T>(reader: (properties: Element | null) => T): T | null {
    const values = new Set(this.runs(false).map((r) => reader(wChild(r, "rPr") ?? defaults(this.document))));
    if (values.size === 0) values.add(reader(this.mark(false) ?? defaults(this.document)));
    return values.size === 1 ? ([...values][0] as T) : null;
  }

  write(writer: (properties: Element) => void): void {
    const runs = this.runs(true);
    for (const run of runs) writer(ensure(run, "rPr"));
    const mark = runs.length === 0 ? this.mark(true) : null;
    if (mark) writer(mark);
  }

  /** The looks of the mark of a paragraph without text, which decide how high it is. */
  private mark(make: boolean): Element | null {
    const { place } = this;
    if (place instanceof TextRange || !isW(place, "p")) return null;
    return make ? ensure(ensure(place, "pPr"), "rPr") : wChild(wChild(place, "pPr"), "rPr");
  }
}

/** The runs of a paragraph without those of text boxes anchored in it. */
const runsOf = (p: Element): Element[] => wAll(p, "r").filter((r) => closest(r, "p") === p);

function overlaps(dom: Range, run: Element): boolean {
  const own = (run.ownerDocument as Document).createRange();
  own.selectNodeContents(run);
  return dom.compareBoundaryPoints(Range.START_TO_END, own) > 0 && dom.compareBoundaryPoints(Range.END_TO_START, own) < 0;
}

function defaults(document: WordDocument): Element | null {
  return wChild(wChild(wChild(document.styles.documentElement, "docDefaults"), "rPrDefault"), "rPr");
}

const toggle = (name: string) => ({
  get: (font: FontOf) => font.read((properties) => isOn(properties, name)),
  set: (font: FontOf, value: unknown) => font.write((properties) => setOn(properties, name, Boolean(value))),
});

const toggles = { bold: toggle("b"), italic: toggle("i"), strikeThrough: toggle("strike"), doubleStrikeThrough: toggle("dstrike") };

const underlines: Readonly<Record<string, string>> = { Single: "single", Double: "double", Dotted: "dotted", Thick: "thick", Word: "words" };

export function fontClass(): AnyBackend {
  return backend<FontOf>({
    get: {
      bold: toggles.bold.get,
      italic: toggles.italic.get,
      strikeThrough: toggles.strikeThrough.get,
      doubleStrikeThrough: toggles.doubleStrikeThrough.get,
      size: (font) => font.read((properties) => Number(wVal(properties, "sz") ?? 20) / 2),
      name: (font) => font.name(),
      color: (font) => font.readText((properties) => colour(wVal(properties, "color"))),
      highlightColor: (font) => font.readText((properties) => wVal(properties, "highlight")),
      underline: (font) => font.read(underlineOf) ?? "Mixed",
      superscript: (font) => font.read((properties) => wVal(properties, "vertAlign") === "superscript"),
      subscript: (font) => font.read((properties) => wVal(properties, "vertAlign") === "subscript"),
    },
    set: {
      bold: toggles.bold.set,
      italic: toggles.italic.set,
      strikeThrough: toggles.strikeThrough.set,
      doubleStrikeThrough: toggles.doubleStrikeThrough.set,
      size: (font, value: number) =>
        font.write((properties) => {
          setVal(properties, "sz", String(value * 2));
          setVal(properties, "szCs", String(value * 2));
        }),
      name: (font, value: string) =>
        font.write((properties) => {
          wChild(properties, "rFonts")?.remove();
          const fonts = ensure(properties, "rFonts");
          for (const slot of ["ascii", "hAnsi", "cs", "eastAsia"]) fonts.setAttributeNS(fonts.namespaceURI, `w:${slot}`, value);
        }),
      color: (font, value: string) => font.write((properties) => setVal(properties, "color", value.replace("#", "").toUpperCase())),
      highlightColor: (font, value: string | null) => font.write((properties) => setVal(properties, "highlight", highlight(value))),
      underline: (font, value: string) =>
        font.write((properties) => setVal(properties, "u", value === "None" ? null : (underlines[value] ?? "single"))),
      superscript: (font, value: boolean) => font.write((properties) => setVal(properties, "vertAlign", value ? "superscript" : null)),
      subscript: (font, value: boolean) => font.write((properties) => setVal(properties, "vertAlign", value ? "subscript" : null)),
    },
  });
}

function colour(value: string | null): string {
  return value === null || value === "auto" ? "#000000" : `#${value}`;
}

function underlineOf(properties: Element | null): string {
  const value = wVal(properties, "u");
  return Object.entries(underlines).find(([, written]) => written === value)?.[0] ?? "None";
}

/** Word has sixteen highlight colours; names pass, the common hexadecimal ones are mapped. */
function highlight(value: string | null): string | null {
  const named: Readonly<Record<string, string>> = { "#FFFF00": "yellow", "#00FF00": "green", "#00FFFF": "cyan", "#FF0000": "red" };
  if (value === null || value === "") return null;
  return named[value.toUpperCase()] ?? (value.startsWith("#") ? "yellow" : value);
}

/** A font that a style carries. */
export const runPropertiesOf = (style: Element): Element => wChild(style, "rPr") ?? style.appendChild(w(style, "rPr"));
