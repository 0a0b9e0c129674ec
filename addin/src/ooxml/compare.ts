import type { RowShape, Shape } from "./shape";

/** What came back otherwise than it was sent. `breaking` ones make us undo and try another way; the others are told. */
export interface Difference {
  readonly kind: "missing" | "extra" | "text" | "numbering" | "cells" | "style" | "look" | "layout" | "width";
  readonly breaking: boolean;
  /** Which paragraph or table of the block, from 1. */
  readonly place: number;
  readonly sent: string;
  readonly got: string;
}

const breakingKinds = new Set<Difference["kind"]>(["missing", "extra", "text", "numbering", "cells"]);

/** Every difference between what was sent and what stands in the document, at most `limit`. */
export function compareShapes(sent: readonly Shape[], got: readonly Shape[], limit = 50): Difference[] {
  const found: Difference[] = [];
  const add = (kind: Difference["kind"], place: number, a: string, b: string): void => {
    if (a !== b && found.length < limit)
      found.push({ kind, breaking: breakingKinds.has(kind), place, sent: clip(a), got: clip(b) });
  };
  compareLists(sent, got, add, undefined);
  return found;
}

type Add = (kind: Difference["kind"], place: number, sent: string, got: string) => void;

function compareLists(sent: readonly Shape[], got: readonly Shape[], add: Add, place: number | undefined): void {
  for (let i = 0; i < Math.max(sent.length, got.length); i++) {
    const [a, b] = [sent[i], got[i]];
    const here = place ?? i + 1;
    if (a && b) comparePair(a, b, add, here);
    else if (a) add("missing", here, sentence(a), "–");
    else if (b) add("extra", here, "–", sentence(b));
  }
}

function comparePair(a: Shape, b: Shape, add: Add, place: number): void {
  if (a.kind === "paragraph" && b.kind === "paragraph") {
    add("text", place, plain(a), plain(b));
    add("numbering", place, String(a.numbered), String(b.numbered));
    add("style", place, a.style, b.style);
    add("layout", place, a.layout, b.layout);
    add("look", place, JSON.stringify(a.runs), plain(a) === plain(b) ? JSON.stringify(b.runs) : JSON.stringify(a.runs));
  } else if (a.kind === "table" && b.kind === "table") {
    add(
      "width",
      place,
      a.grid.join(" "),
      a.grid.length === b.grid.length && near(a.grid, b.grid) ? a.grid.join(" ") : b.grid.join(" "),
    );
    add("layout", place, a.layout, b.layout);
    add("cells", place, cellCounts(a.rows), cellCounts(b.rows));
    if (cellCounts(a.rows) === cellCounts(b.rows))
      a.rows.forEach((row, i) => {
        compareRows(row, b.rows[i] ?? row, add, place);
      });
  } else {
    add("text", place, sentence(a), sentence(b));
  }
}

function compareRows(a: RowShape, b: RowShape, add: Add, place: number): void {
  add("layout", place, a.layout, b.layout);
  a.cells.forEach((cell, i) => {
    const other = b.cells[i];
    if (!other) return;
    add("cells", place, cell.layout, other.layout);
    compareLists(cell.content, other.content, add, place);
  });
}

// Word rounds widths to its own units: a twip or two more or less is no difference.
function near(a: readonly number[], b: readonly number[]): boolean {
  return a.every((width, i) => Math.abs(width - (b[i] ?? 0)) <= 15);
}

function cellCounts(rows: readonly RowShape[]): string {
  return rows.map((row) => row.cells.length).join(",");
}

function plain(shape: Shape & { kind: "paragraph" }): string {
  return shape.runs.map((run) => run.text).join("");
}

/** A shape in words that people can find again. */
export function sentence(shape: Shape): string {
  if (shape.kind === "paragraph") return plain(shape);
  return shape.rows.map((row) => row.cells.map((cell) => cell.content.map(sentence).join(" ")).join(" | ")).join(" / ");
}

function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
