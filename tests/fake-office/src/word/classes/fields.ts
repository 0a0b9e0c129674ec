import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { TextRange } from "../live-ranges.ts";
import { closest, isW, wAll, wAttr } from "../markup.ts";
import type { Place } from "../places.ts";
import type { WordDocument } from "../word-document.ts";
import { collection } from "./collections.ts";

/** A field is known by its `w:fldSimple`, or by the run mark that begins it. */
export function fieldsIn(place: Place): Element[] {
  const root = place instanceof TextRange ? place.container : place;
  const begins = wAll(root, "fldChar").filter((e) => wAttr(e, "fldCharType") === "begin");
  const all = [...wAll(root, "fldSimple"), ...begins].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return place instanceof TextRange ? all.filter((e) => place.dom.intersectsNode(e)) : all;
}

/** The marks of a complex field and the code between them. */
function parts(begin: Element): { code: string; separate: Element | null; end: Element | null } {
  const p = closest(begin, "body", "hdr", "ftr", "footnote") ?? (begin.parentElement as Element);
  const marks: Element[] = [...p.getElementsByTagName("*")].filter((e) => isW(e, "fldChar") || isW(e, "instrText"));
  let depth = 0;
  let code = "";
  let separate: Element | null = null;
  for (const mark of marks.slice(marks.indexOf(begin))) {
    const type = wAttr(mark, "fldCharType");
    if (type === "begin") depth++;
    else if (type === "separate" && depth === 1) separate = mark;
    else if (type === "end" && --depth === 0) return { code, separate, end: mark };
    else if (isW(mark, "instrText") && depth === 1 && !separate) code += mark.textContent ?? "";
  }
  return { code, separate, end: null };
}

const codeOf = (field: Element): string => (isW(field, "fldSimple") ? (wAttr(field, "instr") ?? "") : parts(field).code);

/** `Word.Field`, to be read. */
export function fieldClasses(document: WordDocument): Record<string, AnyBackend> {
  const result = (field: Element): TextRange => {
    if (isW(field, "fldSimple")) return document.ranges.inside(field);
    const { separate, end } = parts(field);
    const range = document.ranges.around(demand(separate).parentElement as Element);
    range.dom.setStartAfter(demand(separate).parentElement as Element);
    range.dom.setEndBefore(demand(end).parentElement as Element);
    return range;
  };
  return {
    "Word.Field": backend<Element>({
      alive: (field) => field.isConnected,
      get: {
        code: codeOf,
        type: (field) => fieldType(codeOf(field)),
        kind: () => "Hot",
        locked: (field) => wAttr(field, "fldLock") === "true",
      },
      nav: { result },
      call: { getNextOrNullObject: (field) => fieldsIn(document.body)[fieldsIn(document.body).indexOf(field) + 1] ?? null },
    }),
    "Word.FieldCollection": collection<Element>({
      call: { getByTypes: (fields, types: string[]) => fields.filter((field) => types.includes(fieldType(codeOf(field)))) },
    }),
  };
}

/** `PAGE \* MERGEFORMAT` → `Page`; the words of `Word.FieldType` differ only in a few. */
function fieldType(code: string): string {
  const word = code.trim().split(/\s+/)[0]?.toUpperCase() ?? "";
  const special: Readonly<Record<string, string>> = { NUMPAGES: "NumPages", DOCPROPERTY: "DocProperty", PAGEREF: "PageRef", TOC: "TOC", STYLEREF: "StyleRef" };
  return special[word] ?? `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
}
