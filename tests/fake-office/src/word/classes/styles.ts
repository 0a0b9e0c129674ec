import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { ensure, isOn, setVal, w, wAll, wAttr, wChild, wVal, setOn } from "../markup.ts";
import { builtInName } from "../styling.ts";
import type { WordDocument } from "../word-document.ts";
import { FontOf } from "./font.ts";

const kinds: Readonly<Record<string, string>> = { Paragraph: "paragraph", Character: "character", Table: "table", List: "numbering" };

export const stylesOf = (document: WordDocument): Element[] => wAll(document.styles, "style");

/** `Document.addStyle`. */
export function addStyle(document: WordDocument, name: unknown, type: unknown): Element {
  const kind = kinds[String(type)];
  if (typeof name !== "string" || name === "" || !kind || document.styleByName(name)) throw officeError("InvalidArgument", "", "style name or type");
  const id = name.normalize("NFD").replace(/[^A-Za-z0-9]/g, "") || `Style${stylesOf(document).length}`;
  const root = document.styles.documentElement;
  const made = w(root, "style", { type: kind, customStyle: "1", styleId: document.styleById(id) ? `${id}1` : id }, w(root, "name", { val: name }));
  root.append(made);
  return made;
}

/** `Word.Style`. */
export function styleClass(document: WordDocument): AnyBackend {
  const nameOf = (id: string | null): string => (id ? (wVal(document.styleById(id), "name") ?? id) : "");
  const link = (element: "basedOn" | "next") => (style: Element, name: string) => {
    const target = document.styleByName(name);
    if (!target) throw officeError("InvalidArgument", "", `style ${name}`);
    setVal(style, element, wAttr(target, "styleId"));
  };
  return backend<Element>({
    alive: (style) => style.isConnected,
    get: {
      nameLocal: (style) => wVal(style, "name") ?? "",
      type: (style) => Object.entries(kinds).find(([, written]) => written === wAttr(style, "type"))?.[0] ?? "Paragraph",
      builtIn: (style) => builtInName(wVal(style, "name") ?? "") !== "Other",
      inUse: (style) => wAll(document.body, "*").some((e) => /^(p|r|tbl)Style$/.test(e.localName) && wAttr(e, "val") === wAttr(style, "styleId")),
      linked: (style) => wChild(style, "link") !== null,
      baseStyle: (style) => nameOf(wVal(style, "basedOn")),
      nextParagraphStyle: (style) => nameOf(wVal(style, "next")),
      priority: (style) => Number(wVal(style, "uiPriority") ?? 0),
      quickStyle: (style) => isOn(style, "qFormat"),
      visibility: (style) => !isOn(style, "semiHidden"),
      unhideWhenUsed: (style) => isOn(style, "unhideWhenUsed"),
    },
    set: {
      baseStyle: link("basedOn"),
      nextParagraphStyle: link("next"),
      priority: (style, value: number) => setVal(style, "uiPriority", String(value)),
      quickStyle: (style, value: boolean) => setOn(style, "qFormat", value),
    },
    nav: { font: (style) => new FontOf(style, document), paragraphFormat: (style) => style },
    call: { delete: (style) => style.remove() },
  });
}

/** A style's paragraph format, lengths in points. */
export function paragraphFormatClass(): AnyBackend {
  const measure = (element: string, attribute: string) => ({
    get: (style: Element) => Number(wAttr(wChild(wChild(style, "pPr"), element), attribute) ?? 0) / 20,
    set: (style: Element, value: number) => {
      const e = ensure(paragraphProperties(style), element);
      e.setAttributeNS(e.namespaceURI, `w:${attribute}`, String(Math.round(value * 20)));
    },
  });
  const jc: Readonly<Record<string, string>> = { Left: "left", Centered: "center", Right: "right", Justified: "both" };
  const all = {
    leftIndent: measure("ind", "left"),
    rightIndent: measure("ind", "right"),
    firstLineIndent: measure("ind", "firstLine"),
    spaceAfter: measure("spacing", "after"),
    spaceBefore: measure("spacing", "before"),
    lineSpacing: measure("spacing", "line"),
  };
  const pick = <K extends "get" | "set">(kind: K) => Object.fromEntries(Object.entries(all).map(([name, m]) => [name, m[kind]]));
  return backend<Element>({
    get: {
      ...(pick("get") as Record<string, (style: Element) => number>),
      alignment: (style) => Object.entries(jc).find(([, v]) => v === wVal(wChild(style, "pPr"), "jc"))?.[0] ?? "Left",
      keepWithNext: (style) => isOn(wChild(style, "pPr"), "keepNext"),
    },
    set: {
      ...(pick("set") as Record<string, (style: Element, value: number) => void>),
      alignment: (style, value: string) => setVal(paragraphProperties(style), "jc", jc[value] ?? "left"),
      keepWithNext: (style, value: boolean) => setOn(paragraphProperties(style), "keepNext", value),
    },
  });
}

/** `ensure` puts properties first; in a style they follow the name and its like. */
function paragraphProperties(style: Element): Element {
  const known = wChild(style, "pPr");
  if (known) return known;
  const made = w(style, "pPr");
  const before = [...style.children].find((e) => ["rPr", "tblPr", "trPr", "tcPr", "tblStylePr"].includes(e.localName));
  style.insertBefore(made, before ?? null);
  return made;
}

/** `Word.StyleCollection`. */
export function styleCollection(document: WordDocument): AnyBackend {
  return backend<readonly Element[]>({
    items: (styles) => styles,
    call: {
      getByName: (_, name: string) => demand(document.styleByName(name)),
      getByNameOrNullObject: (_, name: string) => document.styleByName(name),
      getCount: (styles) => styles.length,
    },
  });
}
