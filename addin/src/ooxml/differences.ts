import { mergeBlocks } from "./merge";
import { contentOfDocx, openDocx } from "./package-zip";
import { paragraphCount, piecesOf } from "./pieces";

/** One place where two texts differ, line by line; a table's row is a line. */
export interface TextDifference {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Above this the comparison would hold up the pane (a table of so many lines squared). */
const mostParagraphs = 6000;

/** How the bodies of two .docx differ in words, in their order; undefined where they are too long to be held against each other here. */
export function differencesOf(older: Uint8Array, newer: Uint8Array): readonly TextDifference[] | undefined {
  const [before, after] = [older, newer].map((bytes) => contentOfDocx(openDocx(bytes)).blocks);
  if (!before || !after || Math.max(paragraphCount(before), paragraphCount(after)) > mostParagraphs) return undefined;
  // A merge in which the other side did nothing leaves exactly what this side changed.
  return mergeBlocks(piecesOf(before), after, before, "mine")
    .changes.map((change) => ({ before: lines(change.before), after: lines(change.mine) }))
    .filter(({ before: old, after: now }) => old.join("\n") !== now.join("\n"));
}

function lines(of: readonly string[]): string[] {
  return of.filter((line) => line.trim() !== "");
}
