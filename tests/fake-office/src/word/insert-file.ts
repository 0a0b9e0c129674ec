import { officeError } from "../client/errors.ts";
import { fromBase64 } from "../package/flat-opc.ts";
import { relationship } from "../package/names.ts";
import { OfficePackage } from "../package/office-package.ts";
import { insertBlocks, type Location } from "./block-edit.ts";
import { propertiesOf } from "./controls.ts";
import type { TextRange } from "./live-ranges.ts";
import { isW, setVal, wAll, wChild } from "./markup.ts";
import { importBody } from "./ooxml-import.ts";
import type { Place } from "./places.ts";
import type { WordDocument } from "./word-document.ts";

/** `insertFileFromBase64`: the file's body, with the losses that are reported. */
export function insertFile(document: WordDocument, place: Place, base64: unknown, location: Location): TextRange {
  const source = open(base64);
  const mainPart = source.related("", relationship.document);
  const main = mainPart ? source.xml(mainPart) : null;
  const body = main && wChild(main.documentElement, "body");
  if (!mainPart || !body) throw officeError("InvalidArgument", "", "not a Word document");
  const into = place instanceof Element ? place : place.dom.commonAncestorContainer;
  const { blocks } = importBody(document, source, mainPart, body, into);
  // #2752, #4901, #5810: tags and titles of controls are lost, headers and page set-up do not come along.
  if (document.has("insertFileLoses")) blocks.forEach(loseNames);
  return insertBlocks(document, place, location, blocks, true);
}

function open(base64: unknown): OfficePackage {
  try {
    if (typeof base64 !== "string") throw new TypeError("base64");
    return OfficePackage.open(fromBase64(base64));
  } catch {
    throw officeError("InvalidArgument", "", "not a base64 .docx");
  }
}

function loseNames(block: Element): void {
  for (const sdt of isW(block, "sdt") ? [block, ...wAll(block, "sdt")] : wAll(block, "sdt"))
    for (const name of ["tag", "alias"]) setVal(propertiesOf(sdt), name, null);
}
