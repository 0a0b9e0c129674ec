import { officeError } from "../client/errors.ts";
import { contentOf } from "./controls.ts";
import type { TextRange } from "./live-ranges.ts";
import { isW, wChildren } from "./markup.ts";
import { importOoxml } from "./ooxml-import.ts";
import type { WordDocument } from "./word-document.ts";

/** Puts the rows of a package's table into a row control; anything else does not fit there (#6752, #4251). */
export function insertRow(document: WordDocument, sdt: Element, ooxml: string, location: string): TextRange {
  const { blocks } = importOoxml(document, ooxml, sdt);
  const table = blocks.find((block) => isW(block, "tbl"));
  const rows = table ? wChildren(table, "tr") : [];
  if (rows.length === 0 || blocks.some((b) => b !== table && !isW(b, "p"))) throw officeError("GeneralException", "", "only rows fit a row control");
  const content = contentOf(sdt);
  if (location === "Replace") content.replaceChildren(...rows);
  else if (location === "Start") content.prepend(...rows);
  else if (location === "End") content.append(...rows);
  else throw officeError("InvalidArgument");
  return document.ranges.around(rows[0] as Element, rows.at(-1) as Element);
}
