/** Excel's own bound on the text of a cell. */
export const longestCell = 32_767;
const longestSheetName = 31;

/** A name that Excel takes for a sheet and that no sheet has yet; sheets that differ only in case are one. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.normalize("NFC").toLowerCase()));
  const clean = wanted
    .normalize("NFC")
    .replace(/[\\/?*:[\]\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  // Excel keeps "History" for itself.
  const base = clean === "" || clean.toLowerCase() === "history" ? "OneStop" : clean;
  for (let number = 1; ; number++) {
    const name = cut(base, number === 1 ? "" : ` (${number})`);
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Cut to 31 UTF-16 units without halving a letter. */
function cut(base: string, suffix: string): string {
  const room = longestSheetName - suffix.length;
  let text = base.slice(0, room);
  if (/[\ud800-\udbff]$/.test(text)) text = text.slice(0, -1);
  return text.replace(/[' ]+$/, "") + suffix;
}

/** A name for a table that no table or defined name has yet. */
export function tableName(tag: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = `NhiemVu_${tag}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Excel takes a value that begins so for a formula or swallows the sign; such a text goes in behind an apostrophe. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@'\t]/.test(text);
}
