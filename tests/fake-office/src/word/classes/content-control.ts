import { backend, type AnyBackend } from "../../client/backend.ts";
import { officeError } from "../../client/errors.ts";
import { ns } from "../../package/names.ts";
import { child } from "../../package/xml.ts";
import { insertBreak } from "../breaks.ts";
import { contentOf, deleteControl, demandDeletable, demandUnlocked, isContentLocked, isDeletionLocked, parentControl, propertiesOf } from "../controls.ts";
import type { ControlEvents } from "../control-events.ts";
import { keepParagraph } from "../inline-edit.ts";
import { closest, controlLevel, ensure, isOn, isW, setVal, w, wChild, wVal, setOn } from "../markup.ts";
import { rangeAt } from "../places.ts";
import { textRanges } from "../search.ts";
import { insertBlocks, type Location } from "../block-edit.ts";
import { insertOoxml as insertInto } from "./content.ts";
import { importOoxml } from "../ooxml-import.ts";
import { insertFile } from "../insert-file.ts";
import { insertRow } from "../row-control.ts";
import { setControlText } from "../text-edit.ts";
import { textOf } from "../text.ts";
import type { WordDocument } from "../word-document.ts";
import { demand } from "../../client/demand.ts";
import { contentMembers, insertControl, insertParagraph, insertTable, tablesIn } from "./content.ts";
import type { TextRange } from "../live-ranges.ts";

const typed: Readonly<Record<string, string>> = {
  text: "PlainText",
  checkbox: "CheckBox",
  dropDownList: "DropDownList",
  comboBox: "ComboBox",
  date: "DatePicker",
  picture: "Picture",
  repeatingSection: "RepeatingSection",
  group: "Group",
  docPartObj: "BuildingBlockGallery",
};

const typeOf = (sdt: Element): string =>
  [...propertiesOf(sdt).children].map((e) => typed[e.localName]).find((type) => type !== undefined) ?? "RichText";

function subtypeOf(sdt: Element): string {
  const type = typeOf(sdt);
  const level = controlLevel(sdt);
  if (type === "RichText") return level === "block" ? "RichTextParagraphs" : level === "row" ? "RichTextTableRow" : level === "cell" ? "RichTextTableCell" : "RichTextInline";
  if (type === "PlainText") return level === "block" ? "PlainTextParagraph" : "PlainTextInline";
  return type;
}

function setLock(sdt: Element, content: boolean, deletion: boolean): void {
  const value = content && deletion ? "sdtContentLocked" : content ? "contentLocked" : deletion ? "sdtLocked" : null;
  setVal(propertiesOf(sdt), "lock", value);
}

/** `Word.ContentControl` over `w:sdt` at any level. */
export function contentControlClass(document: WordDocument, events: ControlEvents): AnyBackend {
  const common = contentMembers<Element>(document);
  const inner = (sdt: Element): TextRange => rangeAt(document, sdt, "Content");
  return backend<Element>({
    alive: (sdt) => sdt.isConnected,
    get: {
      ...common.get,
      id: (sdt) => Number(wVal(propertiesOf(sdt), "id")),
      tag: (sdt) => wVal(propertiesOf(sdt), "tag") ?? "",
      title: (sdt) => wVal(propertiesOf(sdt), "alias") ?? "",
      text: (sdt) => textOf(contentOf(sdt)),
      type: typeOf,
      subtype: subtypeOf,
      appearance: (sdt) => appearanceOf(sdt),
      color: (sdt) => `#${child(propertiesOf(sdt), ns.w15, "color")?.getAttributeNS(ns.w, "val") ?? "000000"}`,
      cannotEdit: isContentLocked,
      cannotDelete: isDeletionLocked,
      removeWhenEdited: (sdt) => isOn(propertiesOf(sdt), "temporary"),
      placeholderText: (sdt) => (isOn(propertiesOf(sdt), "showingPlcHdr") ? textOf(contentOf(sdt)) : ""),
    },
    set: {
      ...common.set,
      tag: (sdt, value: string) => setTag(sdt, value),
      title: (sdt, value: string) => setVal(propertiesOf(sdt), "alias", value),
      appearance: (sdt, value: string) => setAppearance(sdt, value),
      color: (sdt, value: string) => setW15(sdt, "color", value.replace("#", "").toUpperCase()),
      cannotEdit: (sdt, value: boolean) => setLock(sdt, value, isDeletionLocked(sdt)),
      cannotDelete: (sdt, value: boolean) => setLock(sdt, isContentLocked(sdt), value),
      removeWhenEdited: (sdt, value: boolean) => setOn(propertiesOf(sdt), "temporary", value),
      placeholderText: (sdt, value: string) => setPlaceholder(document, sdt, value),
    },
    nav: {
      ...common.nav,
      tables: tablesIn,
      parentContentControl: (sdt) => demand(parentControl(sdt)),
      parentContentControlOrNullObject: parentControl,
      parentTable: (sdt) => demand(closest(sdt, "tbl")),
      parentTableOrNullObject: (sdt) => closest(sdt, "tbl"),
      parentTableCellOrNullObject: (sdt) => closest(sdt, "tc"),
      parentTableCell: (sdt) => demand(closest(sdt, "tc")),
    },
    call: {
      ...common.call,
      delete: (sdt, keepContent: boolean) => {
        if (document.has("emptyControlNotDeleted") && textOf(contentOf(sdt)) === "") throw officeError("NotAllowed");
        events.deleted(sdt);
        deleteControl(document, sdt, keepContent);
      },
      clear: (sdt) => clear(document, sdt),
      getRange: (sdt, location?: string) => rangeAt(document, sdt, location ?? "Whole"),
      select: (sdt, mode?: string) => document.selectRange(mode === "Start" || mode === "End" ? rangeAt(document, sdt, mode) : inner(sdt)),
      insertText: (sdt, text: string, location: string) => insertText(document, sdt, text, location),
      insertParagraph: (sdt, text: string, location: string) =>
        insertParagraph(document, sdt, text, location, "Start", "End", "Before", "After"),
      insertOoxml: (sdt, ooxml: string, location: string) => insertOoxml(document, sdt, ooxml, location),
      insertFileFromBase64: (sdt, base64: string, location: string) => insertFile(document, sdt, base64, location as Location),
      getTextRanges: (sdt, marks: string[], trim?: boolean) => textRanges(document, sdt, marks, trim === true),
      insertBreak: (sdt, kind: string, location: string) => insertBreak(document, sdt, kind, location, "Start", "End", "Before", "After"),
      insertTable: (sdt, rows: number, columns: number, location: string, values?: unknown) =>
        insertTable(document, sdt, rows, columns, location, values, "Start", "End", "Before", "After"),
      insertContentControl: (sdt, type?: string) => insertControl(document, inner(sdt), type),
    },
    events: {
      onDataChanged: (sdt, listener) => events.listen("dataChanged", sdt, listener),
      onSelectionChanged: (sdt, listener) => events.listen("selectionChanged", sdt, listener),
      onEntered: (sdt, listener) => events.listen("entered", sdt, listener),
      onExited: (sdt, listener) => events.listen("exited", sdt, listener),
      onDeleted: (sdt, listener) => events.listen("deleted", sdt, listener),
    },
  });
}

function setTag(sdt: Element, value: string): void {
  if (typeof value !== "string" || value.length > 64) throw officeError("InvalidArgument", "", "tag longer than 64 characters");
  setVal(propertiesOf(sdt), "tag", value);
}

function insertText(document: WordDocument, sdt: Element, text: unknown, location: string): TextRange {
  if (typeof text !== "string" || !["Replace", "Start", "End"].includes(location)) throw officeError("InvalidArgument");
  return setControlText(document, sdt, text, location as Location);
}

function insertOoxml(document: WordDocument, sdt: Element, ooxml: string, location: string): TextRange {
  demandUnlocked(sdt);
  const level = controlLevel(sdt);
  if (level === "row") return insertRow(document, sdt, ooxml, location);
  const shares = level === "run" && closest(sdt, "p")?.textContent !== textOf(contentOf(sdt));
  const inserted = insertInto(document, sdt, ooxml, location, "Replace", "Start", "End");
  // #1914: a second copy behind a control that shares its paragraph.
  if (shares && document.has("duplicatedContent")) {
    const { blocks } = importOoxml(document, ooxml, sdt);
    insertBlocks(document, closest(sdt, "p") ?? sdt, "After", blocks, false);
  }
  return inserted;
}

function clear(document: WordDocument, sdt: Element): void {
  demandUnlocked(sdt);
  const content = contentOf(sdt);
  demandDeletable([...content.children]);
  if (controlLevel(sdt) === "run") content.replaceChildren(w(sdt, "r"));
  else {
    document.ranges.move([], content, null);
    content.replaceChildren();
    keepParagraph(content);
  }
}

/** #785, #53: refused on the web; elsewhere shown at once in an empty control. */
function setPlaceholder(document: WordDocument, sdt: Element, value: string): void {
  if (document.has("placeholderTextRefused")) throw officeError("NotAllowed");
  if (textOf(contentOf(sdt)) !== "" && !isOn(propertiesOf(sdt), "showingPlcHdr")) return;
  setControlText(document, sdt, value, "Replace");
  ensure(propertiesOf(sdt), "showingPlcHdr");
}

function setW15(sdt: Element, name: string, value: string): void {
  const properties = propertiesOf(sdt);
  child(properties, ns.w15, name)?.remove();
  const made = (sdt.ownerDocument as Document).createElementNS(ns.w15, `w15:${name}`);
  made.setAttributeNS(name === "color" ? ns.w : ns.w15, `${name === "color" ? "w" : "w15"}:val`, value);
  const before = [...properties.children].find((e) => isW(e, "label") || typed[e.localName] !== undefined || isW(e, "richText"));
  properties.insertBefore(made, before ?? null);
}

const appearances: Readonly<Record<string, string>> = { BoundingBox: "boundingBox", Tags: "tags", Hidden: "hidden" };

function appearanceOf(sdt: Element): string {
  const value = child(wChild(sdt, "sdtPr"), ns.w15, "appearance")?.getAttributeNS(ns.w15, "val") ?? "boundingBox";
  return Object.entries(appearances).find(([, written]) => written === value)?.[0] ?? "BoundingBox";
}

function setAppearance(sdt: Element, value: string): void {
  const written = appearances[value];
  if (!written) throw officeError("InvalidArgument", "", "appearance");
  setW15(sdt, "appearance", written);
}
