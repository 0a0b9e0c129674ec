import { readFlatOpc } from "../package/flat-opc.ts";
import { relationship } from "../package/names.ts";
import { insertBlocks } from "./block-edit.ts";
import { contentOf } from "./controls.ts";
import { isW, wAll, wChild } from "./markup.ts";
import { exportOoxml } from "./ooxml-export.ts";
import { importBody } from "./ooxml-import.ts";
import { textOf } from "./text.ts";
import type { WordDocument } from "./word-document.ts";

/**
 * The clerk's clipboard. A copied control comes out as a control with the tag and title of the first and a number of its own:
 * so on the desktop (#1926), where no two controls have one number (ContentControl.ID in the reference of Word's object model).
 */
export class Clipboard {
  private content: string | null = null;

  constructor(private readonly document: WordDocument) {}

  /** Copies what is selected: whole blocks, or a stretch of text in its paragraph. */
  copy(): void {
    this.content = exportOoxml(this.document, this.document.caret);
  }

  /** Puts it beside the caret's paragraph: before an empty one, behind one with words. */
  paste(): void {
    const { document } = this;
    const [p] = document.caret.paragraphs;
    const source = this.content === null ? null : readFlatOpc(this.content);
    const main = source?.related("", relationship.document);
    const body = main && wChild(source?.xml(main)?.documentElement ?? null, "body");
    if (!p || !source || !main || !body) throw new Error("Nothing was copied");
    const { blocks } = importBody(document, source, main, body, p);
    insertBlocks(document, p, textOf(p) === "" ? "Before" : "After", document.has("pasteLosesControls") ? bare(blocks) : blocks, false);
  }
}

/** The blocks with every control taken off. */
function bare(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block) => {
    for (const inner of wAll(block, "sdt").reverse()) inner.replaceWith(...contentOf(inner).childNodes);
    return isW(block, "sdt") ? [...contentOf(block).children] : [block];
  });
}
