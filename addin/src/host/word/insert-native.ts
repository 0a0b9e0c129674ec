import { isBetween } from "../../model/random-ids";
import { compareShapes, type Difference } from "../../ooxml/compare";
import { contentOf, findControl } from "../../ooxml/control";
import { readFlatOpc } from "../../ooxml/flat-opc";
import { piecesOf } from "../../ooxml/pieces";
import { shapesOf, type Shape } from "../../ooxml/shape";
import { looksOf, type ParagraphLook } from "../../ooxml/looks";
import type { BlockRef, Insertion, Where } from "../document-host";
import type { Batch } from "./batches";
import type { Numbers } from "./find-control";
import type { Outcome } from "./insert-ooxml";
import { anchorAt } from "./place";

/**
 * Rung two, for hosts that damage markup: the same words by native calls, looks as direct formatting. Merged cells and
 * widths cannot be said this way, so only words and the number of cells are held against what was sent.
 */
export async function insertByCalls(
  batch: Batch,
  insertion: Insertion,
  where: Where,
  others: Numbers,
): Promise<Outcome> {
  const differences: Difference[] = [];
  const controls: BlockRef[] = [];
  let place = where;
  for (const part of insertion.parts) {
    if (isBetween(part.handle.tag)) continue;
    const anchor = await anchorAt(batch, place);
    const control = anchor.insertContentControl();
    control.tag = part.handle.tag;
    control.title = part.handle.title;
    fill(control, anchor, part.blocks, insertion.styles);
    const markup = control.getOoxml();
    control.load("id");
    await batch.sync();
    const itself = { tag: part.handle.tag, id: control.id, isOnly: others.size === 0 };
    controls.push(itself);
    const got = readFlatOpc(markup.value);
    const standing = findControl(got.blocks, part.handle.tag);
    differences.push(
      ...compareShapes(words(shapesOf(part.blocks)), words(shapesOf(standing ? contentOf(standing) : got.blocks))),
    );
    place = { kind: "after", block: itself };
  }
  return { controls, differences, foreignStyles: [], tail: 0 };
}

function fill(
  control: Word.ContentControl,
  anchor: Word.Paragraph,
  blocks: readonly Element[],
  styles: Element | undefined,
): void {
  let unused: Word.Paragraph | undefined = anchor;
  for (const block of blocks) {
    const [piece] = piecesOf([block]);
    if (piece?.kind === "table") {
      const columns = Math.max(...piece.rows.map((row) => row.length));
      const values = piece.rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ""));
      const table = control.insertTable(values.length, columns, "End", values);
      table.headerRowCount = 1;
    } else if (piece) {
      const paragraph = unused ?? control.insertParagraph("", "End");
      unused = undefined;
      write(paragraph, looksOf(block, styles));
    }
  }
  unused?.delete();
}

function write(paragraph: Word.Paragraph, look: ParagraphLook): void {
  paragraph.alignment = look.alignment;
  paragraph.firstLineIndent = look.firstLine;
  paragraph.leftIndent = look.left;
  paragraph.rightIndent = look.right;
  paragraph.spaceBefore = look.before;
  paragraph.spaceAfter = look.after;
  for (const run of look.runs) {
    const { font } = paragraph.insertText(run.text, "End");
    font.name = run.font;
    font.size = run.size;
    font.bold = run.bold;
    font.italic = run.italic;
  }
}

function words(shapes: readonly Shape[]): Shape[] {
  return shapes.map((shape): Shape =>
    shape.kind === "paragraph"
      ? {
          ...shape,
          style: "",
          layout: "",
          numbered: false,
          runs: [{ text: shape.runs.map((run) => run.text).join(""), look: "" }],
        }
      : {
          ...shape,
          layout: "",
          grid: [],
          rows: shape.rows.map((row) => ({
            layout: "",
            cells: row.cells.map((cell) => ({ layout: "", content: words(cell.content) })),
          })),
        },
  );
}
