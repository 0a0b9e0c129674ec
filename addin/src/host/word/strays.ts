// Word puts empty paragraphs of its own after what it inserts and leaves some where something was deleted
// (office-js-docs#874, office-js#3222, #2411). These functions find them by the paragraphs' texts before and after.

/** Places in `after` of empty paragraphs that neither stood there before nor were sent. */
export function straysAfterInsertion(
  before: readonly string[],
  after: readonly string[],
  sent: readonly string[],
): number[] {
  const surplus = after.length - before.length - sent.length;
  if (surplus <= 0) return [];
  // What stood before and what was sent may begin alike: every place that the rest allows is tried, the last one first.
  const earliest = Math.max(0, before.length - commonEnd(before, after));
  for (let start = commonStart(before, after); start >= earliest; start--) {
    const strays = straysFrom(start, after, sent, surplus);
    if (strays) return strays;
  }
  return [];
}

/** The strays when the insertion began at `start`; undefined when what follows is not what was sent. */
function straysFrom(
  start: number,
  after: readonly string[],
  sent: readonly string[],
  surplus: number,
): number[] | undefined {
  const strays: number[] = [];
  let expected = 0;
  for (let at = start; at < start + sent.length + surplus; at++) {
    if (expected < sent.length && same(after[at], sent[expected])) expected++;
    else if (isEmpty(after[at]) && strays.length < surplus) strays.push(at);
    else return undefined;
  }
  return strays;
}

/** Places in `after` of empty paragraphs that a deletion of `gone` paragraphs left, and `tail` older ones of ours. */
export function straysAfterRemoval(
  before: readonly string[],
  after: readonly string[],
  gone: number,
  tail: number,
): number[] {
  const surplus = after.length - (before.length - gone) + tail;
  // A body without any paragraph cannot be.
  const most = Math.min(surplus, after.length - 1);
  if (most <= 0) return [];
  const start = commonStart(before, after);
  // Words between what was deleted: which empty paragraph is whose cannot be told.
  const end = Math.max(start, after.length - commonEnd(before, after));
  if (after.slice(start, end).some((text) => !isEmpty(text))) return [];
  const strays: number[] = [];
  for (
    let at = Math.max(0, Math.min(start, after.length - 1));
    at < after.length && isEmpty(after[at]) && strays.length < most;
    at++
  )
    strays.push(at);
  for (let at = start - 1; at >= 0 && isEmpty(after[at]) && strays.length < most; at--) strays.push(at);
  return strays;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && same(a[count], b[count])) count++;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && same(a[a.length - 1 - count], b[b.length - 1 - count])) count++;
  return count;
}

function same(a: string | undefined, b: string | undefined): boolean {
  return plain(a) === plain(b);
}

function isEmpty(text: string | undefined): boolean {
  return plain(text) === "";
}

function plain(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
