/** A stretch of words: in both texts, only in the older, or only in the newer. */
export interface WordRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

const mostWords = 1500;
/** Below this share of common words two texts are told as two, not as one that was edited. */
const leastCommon = 0.3;

/** Two texts word by word, by the longest common subsequence; what is removed stands before what is added in its place. */
export function wordRuns(before: string, after: string): readonly WordRun[] {
  const [old, now] = [words(before), words(after)];
  if (Math.max(old.length, now.length) > mostWords)
    return joined([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  const common = lengths(old, now);
  if (Math.min(old.length, now.length) > 0 && (common[0]?.[0] ?? 0) < leastCommon * Math.max(old.length, now.length))
    return joined([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      runs.push({ kind: "same", text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: "removed", text: left });
      i++;
    } else {
      runs.push({ kind: "added", text: right ?? "" });
      j++;
    }
  }
  return joined(runs);
}

/** Words with the blanks that follow them, in NFC: the same letters typed otherwise are no change. */
function words(text: string): string[] {
  return text.normalize("NFC").match(/\s+|[^\s]+\s*/gu) ?? [];
}

function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]];
      if (row && below) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

/** Neighbours of a kind as one; between two words that stay, what goes before what comes. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const made: WordRun[] = [];
  let [removed, added] = ["", ""];
  const flush = (): void => {
    if (removed !== "") made.push({ kind: "removed", text: removed });
    if (added !== "") made.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const run of runs) {
    if (run.kind === "removed") removed += run.text;
    else if (run.kind === "added") added += run.text;
    else {
      flush();
      const last = made.at(-1);
      if (last?.kind === "same") made[made.length - 1] = { kind: "same", text: last.text + run.text };
      else made.push(run);
    }
  }
  flush();
  return made;
}
