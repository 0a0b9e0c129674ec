import { elements, textOf } from "./xml";

/** What a block says, without its looks: a paragraph's text, or a table's cells row by row. Kept as the merge's base. */
export type Piece =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** The pieces of blocks in document order; controls are looked through, bookmarks and the like left out. */
export function piecesOf(blocks: readonly Element[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    switch (block.localName) {
      case "p":
        return [{ kind: "paragraph", text: textOf(block) }];
      case "tbl":
        return [{ kind: "table", rows: rowsOf(block).map(cellTexts) }];
      case "sdt":
        return elements(block, "sdtContent").flatMap((content) => piecesOf(elements(content)));
      default:
        return [];
    }
  });
}

/** Rows of a table, also those inside row controls. */
export function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((child) => {
    if (child.localName === "tr") return [child];
    return child.localName === "sdt" ? elements(child, "sdtContent").flatMap(rowsOf) : [];
  });
}

export function cellsOf(row: Element): Element[] {
  return elements(row).flatMap((child) => {
    if (child.localName === "tc") return [child];
    return child.localName === "sdt" ? elements(child, "sdtContent").flatMap(cellsOf) : [];
  });
}

/** One line a paragraph, paragraphs of a cell parted by line ends. */
export function cellTexts(row: Element): string[] {
  return cellsOf(row).map((cell) => elements(cell, "p").map(textOf).join("\n"));
}

/** One line a paragraph or row: what people are shown. */
export function linesOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === "paragraph" ? [piece.text] : piece.rows.map((row) => row.join(" | ")),
  );
}

/** How many paragraphs Word counts in these blocks. */
export function paragraphCount(blocks: readonly Element[]): number {
  return blocks.reduce((sum, block) => sum + (block.localName === "p" ? 1 : paragraphCount(elements(block))), 0);
}

/** The text of every paragraph that Word counts in these blocks, in order. */
export function paragraphTexts(blocks: readonly Element[]): string[] {
  return blocks.flatMap((block) => (block.localName === "p" ? [textOf(block)] : paragraphTexts(elements(block))));
}
