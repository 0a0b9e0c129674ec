import { documentKinds } from "./document-kinds";

/**
 * Lines by which a part of a document is known, as Decree 30/2020/NĐ-CP has them printed: Annex I, part I, II (national
 * title, issuer, number, place and date, type and subject, text, signature, recipients), III.1 (appendices); Annex III.
 */
export type Landmark =
  | { readonly kind: "head" | "title" | "enacting" | "addressee" | "basis" | "foot" | "reference" }
  | { readonly kind: "article" | "roman" | "number" | "appendix"; readonly key: string };

/** Names that stand as titles; công văn and the letter of apology have none of them. */
const types: ReadonlySet<string> = new Set(
  documentKinds.filter(({ code }) => code !== "CV" && code !== "TXL").map(({ name }) => name.toUpperCase()),
);

const patterns: readonly (readonly [Landmark["kind"], RegExp])[] = [
  ["head", /^CỘNG H(?:ÒA|OÀ) XÃ HỘI|^Độc lập ?[-–—] ?Tự do/u],
  ["head", /^Số ?:? ?\d{0,6}[ .…_]*\/ ?[^ ]|^Số ?: ?\d{0,6}[ .…_]*[-–] ?[A-ZĐ]/u],
  ["head", /^(?:[^,]{2,60}, ?)?ngày[ .…]*\d{0,2}[ .…]*tháng[ .…]*\d{0,2}[ .…]*năm[ .…]*(?:\d{4})?[ .…]*$/iu],
  ["head", /^V\/v\b/iu],
  ["enacting", /^QUYẾT (?:ĐỊNH|NGHỊ) ?:$/u],
  ["addressee", /^Kính gửi\b/u],
  ["basis", /^(?:[-–] ?)?Căn cứ(?= |:)/u],
  ["foot", /^\W{0,3}Nơi nhận(?= ?:|$)/iu],
  ["foot", /^(?:TM|KT|TL|TUQ|Q) ?\. ?\p{Lu}{2}/u],
  ["reference", /^\(?(?:ban hành )?kèm theo /iu],
  ["article", /^điều (\d{1,3}[a-zđ]?) ?[.:]/iu],
  ["roman", /^([IVX]{1,6}) ?[.)/:\-–]+ ?(?=\S)/u],
  ["number", /^(\d{1,2}) ?[.)] (?=\S)/u],
];

const appendix =
  /^(?:Phụ lục|PHỤ LỤC|Biểu mẫu|BIỂU MẪU|Biểu|BIỂU|Mẫu|MẪU)(?: số| SỐ)?(?: ([IVXL]+|\d{1,2}[a-z]?))?(?:$|[.:]$|[ .:\-–]+(?=\p{Lu}{2}))/u;

/** The landmark that a line is by its words alone; undefined for none. The line is even (`evenLine`). */
export function landmarkOf(line: string): Landmark | undefined {
  if (types.has(line)) return { kind: "title" };
  const head = appendix.exec(line);
  // "Biểu" alone is a word like any other; an appendix needs no number where it is the only one.
  if (head && (head[1] !== undefined || /^ph/iu.test(line))) return { kind: "appendix", key: head[1] ?? "" };
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(line);
    if (found) return { kind, key: found[1] ?? "" };
  }
  return undefined;
}

/** Letters, all of them capitals. */
export function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** The name of an authority on a line of its own: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …". */
export function isAuthority(line: string): boolean {
  const names =
    /^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH|CỤC TRƯỞNG|TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|THỦ TRƯỞNG|CHỦ NHIỆM|BAN|ĐOÀN) /u;
  return isCapitals(line) && names.test(line);
}

/** A line drawn by signs below a subject. */
export function isRule(line: string): boolean {
  return /^[-–—_*=. ]{3,}$/u.test(line);
}

/** Goes on with the legal bases where some stand before it. */
export function isFurtherBasis(line: string): boolean {
  return /^(?:[-–] ?)?(?:Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở|Triển khai) ?:? /u.test(line) && !line.endsWith(":");
}
