/**
 * The order of the parts of a document, by the forms of Annex III of Decree 30/2020/NĐ-CP (Mẫu 1.1–1.9): national
 * title and issuer, type and subject, authority, legal bases, "QUYẾT ĐỊNH:", addressees, text, recipients and
 * signature, then the appendices.
 */
const ranks: Readonly<Record<string, number>> = {
  "dau-van-ban": 10,
  "dau-van-ban-kem-theo": 10,
  "ten-loai": 20,
  "kinh-gui": 25,
  "tham-quyen": 26,
  "can-cu": 30,
  "lenh-van": 35,
  "loi-van": 40,
  muc: 50,
  dieu: 50,
  "chu-ky-noi-nhan": 70,
  "hai-chu-ky": 70,
  "chu-ky": 71,
  "noi-nhan": 70,
  "dau-phu-luc": 80,
  "dau-phu-luc-ngang": 80,
  "bang-nhiem-vu": 81,
};

export interface Placed {
  readonly tag: string;
  readonly kind: string;
  readonly key: string;
}

export type LawfulPlace =
  { readonly kind: "after" | "before"; readonly tag: string } | { readonly kind: "start" } | { readonly kind: "end" };

/** Where a new block belongs among those that stand in the document, given in document order. */
export function lawfulPlace(kind: string, key: string, standing: readonly Placed[]): LawfulPlace {
  const known = standing.filter((block) => ranks[block.kind] !== undefined);
  const before = known.filter((block) => compare(block, { kind, key }) <= 0).at(-1);
  if (before) return { kind: "after", tag: before.tag };
  const after = known[0];
  if (after) return { kind: "before", tag: after.tag };
  return (ranks[kind] ?? 100) < 50 ? { kind: "start" } : { kind: "end" };
}

function compare(a: { kind: string; key: string }, b: { kind: string; key: string }): number {
  const byRank = (ranks[a.kind] ?? 100) - (ranks[b.kind] ?? 100);
  return byRank !== 0 ? byRank : compareKeys(a.key, b.key);
}

/** `II/1` after `II` and before `II/2` and `III`; articles by number. */
export function compareKeys(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i], right[i]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const order = stepValue(x) - stepValue(y);
    if (order !== 0) return order;
  }
  return 0;
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function stepValue(step: string): number {
  const plain = step.replace(/^#/, "");
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/^[IVXLC]+$/.test(plain))
    return Array.from(plain).reduce((sum, letter) => sum * 256 + (letter.codePointAt(0) ?? 0), 0);
  const values = Array.from(plain).map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
