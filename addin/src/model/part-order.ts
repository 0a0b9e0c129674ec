/**
 * The order of the parts of a document, by the forms of Annex III of Decree 30/2020/NĐ-CP (Mẫu 1.1–1.9): national
 * title and issuer, type and subject, addressees, authority, legal bases, "QUYẾT ĐỊNH:", text, recipients and
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
  "noi-nhan": 70,
  "chu-ky": 71,
  "dau-phu-luc": 80,
  "dau-phu-luc-ngang": 80,
  "bang-nhiem-vu": 81,
};

/** Smaller ranks stand higher; undefined for what has no place of its own. */
export function rankOf(kind: string): number | undefined {
  return ranks[kind];
}

/** `II/1` after `II` and before `II/2` and `III`; articles and appendices by number, Roman or not. */
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
