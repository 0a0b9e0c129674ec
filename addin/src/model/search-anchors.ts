/** A text to search for, and which of its occurrences in the paragraph is meant, from 0. */
export interface Anchor {
  readonly text: string;
  readonly occurrence: number;
  /** How often the paragraph has it. */
  readonly count: number;
}

/** Word refuses more than 255 (office-js#1726); a shorter one is as good, and its end is found by another. */
const longestAnchor = 100;

/**
 * What to search for to find a passage of a paragraph from its beginning to its end: one short text, or one at each end.
 * Neither holds what Word's search takes for a code or cannot find: "^", tabs, breaks, hidden marks. Undefined where an
 * end has none.
 */
export function anchorsOf(paragraph: string, from: number, to: number): readonly Anchor[] | undefined {
  const passage = paragraph.slice(from, to);
  const runs = [...passage.matchAll(/[^^\p{Cc}\u00a0\u00ad]+/gu)];
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  if (first === last && first[0].length <= longestAnchor) return [anchor(paragraph, from + first.index, first[0])];
  const head = first[0].slice(0, longestAnchor);
  const tail = last[0].slice(-longestAnchor);
  return [
    anchor(paragraph, from + first.index, head),
    anchor(paragraph, from + last.index + last[0].length - tail.length, tail),
  ];
}

function anchor(paragraph: string, at: number, text: string): Anchor {
  let [occurrence, count] = [0, 0];
  // As Word counts: the next one begins after the end of the last.
  for (let next = paragraph.indexOf(text); next >= 0; next = paragraph.indexOf(text, next + text.length)) {
    if (next < at) occurrence++;
    count++;
  }
  return { text, occurrence, count };
}
