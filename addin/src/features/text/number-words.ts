const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const scales = ["", "nghìn", "triệu"] as const;
const billion = 1_000_000_000n;

/** A number in Vietnamese words, small letters: 1 234 005 → một triệu hai trăm ba mươi tư nghìn không trăm linh năm. */
export function numberToWords(number: string): string {
  const [whole = "0", fraction] = number.replace(/^-/, "").split(",");
  const words = large(BigInt(whole), false);
  const after = fraction === undefined ? [] : ["phẩy", ...Array.from(fraction, (digit) => digits[Number(digit)] ?? "")];
  return [...(number.startsWith("-") ? ["âm"] : []), ...words, ...after].join(" ");
}

/** By billions: what stands before the last "tỷ" is read like a number of its own. */
function large(number: bigint, hasMore: boolean): string[] {
  if (number < billion) return small(Number(number), hasMore);
  const rest = number % billion;
  return [...large(number / billion, hasMore), "tỷ", ...(rest > 0n ? small(Number(rest), true) : [])];
}

function small(number: number, hasMore: boolean): string[] {
  if (number === 0) return hasMore ? [] : [digits[0]];
  const words: string[] = [];
  let started = hasMore;
  for (let i = 2; i >= 0; i--) {
    const group = Math.floor(number / 1000 ** i) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, started));
    if (scales[i]) words.push(scales[i] ?? "");
    started = true;
  }
  return words;
}

function hundreds(group: number, full: boolean): string[] {
  const [hundred, ten, one] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words = full || hundred > 0 ? [digits[hundred] ?? "", "trăm"] : [];
  if (ten === 0) return one === 0 ? words : [...words, ...(words.length > 0 ? ["linh"] : []), digits[one] ?? ""];
  words.push(...(ten === 1 ? ["mười"] : [digits[ten] ?? "", "mươi"]));
  if (one === 1 && ten > 1) words.push("mốt");
  else if (one === 4 && ten > 1) words.push("tư");
  else if (one === 5) words.push("lăm");
  else if (one > 0) words.push(digits[one] ?? "");
  return words;
}
