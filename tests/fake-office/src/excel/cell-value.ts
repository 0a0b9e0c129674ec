import { officeError } from "../client/errors.ts";

export type CellValue = string | number | boolean;

/** The culture of this fake's Excel: Vietnamese, day first, comma for decimals. */
export const culture = { name: "vi-VN", decimal: ",", group: ".", dateSeparator: "/", shortDate: "dd/MM/yyyy", longDate: "dd MMMM yyyy", longTime: "h:mm:ss tt" };

const day = 86_400_000;

/**
 * Day 0 of a workbook, milliseconds since 1970: 30 December 1899, or 1 January 1904 where workbookPr says date1904
 * (ECMA-376-1 §18.2.28, §18.17.4.1). Cells hold the number of days since; the same number is another day in the other.
 */
export const dayZero = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) } as const;
export type DateSystem = keyof typeof dayZero;

export const serialOf = (date: Date, system: DateSystem): number => (date.getTime() - dayZero[system]) / day;

/**
 * What Excel makes of a value that is written or typed: texts that look like numbers, percentages or dates of the
 * culture become numbers, unless the cell is formatted as text. `'` keeps a text a text.
 */
export function coerce(value: unknown, format: string, system: DateSystem): { value: CellValue; format?: string } {
  if (typeof value === "number" || typeof value === "boolean") return { value };
  const text = String(value);
  if (format === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^[+-]?\d+([.,]\d+)?$/.test(text) && !/^0\d/.test(text)) return { value: Number(text.replace(",", ".")) };
  if (/^0\d+$/.test(text)) return { value: Number(text) };
  if (/^\d+([.,]\d+)?%$/.test(text)) return { value: Number(text.slice(0, -1).replace(",", ".")) / 100, format: "0%" };
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (date) {
    const made = new Date(Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1])));
    if (made.getUTCMonth() === Number(date[2]) - 1) return { value: serialOf(made, system), format: "dd/mm/yyyy" };
  }
  return /^(TRUE|FALSE)$/i.test(text) ? { value: /^true$/i.test(text) } : { value: text };
}

export function typeOf(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return value.startsWith("#") && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** A value as the cell shows it. Formats beyond the usual ones are not implemented. */
export function display(value: CellValue, format: string, system: DateSystem): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return String(value).replace(".", culture.decimal);
  if (/^[dmy/\\\- .]+(;@)?$/i.test(format)) return displayDate(value, format.replace(";@", ""), system);
  const plain = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (!plain) throw officeError("NotImplementedInFake", "", `number format ${format}`);
  const [whole = "", fraction] = (plain[3] ? value * 100 : value).toFixed(plain[2]?.length ?? 0).split(".");
  const grouped = plain[1] ? whole.replace(/\B(?=(\d{3})+$)/g, culture.group) : whole;
  return `${grouped}${fraction ? culture.decimal + fraction : ""}${plain[3] ?? ""}`;
}

function displayDate(serial: number, format: string, system: DateSystem): string {
  const date = new Date(dayZero[system] + Math.round(serial * day));
  const two = (n: number): string => String(n).padStart(2, "0");
  const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  return format
    .toLowerCase()
    .replace(/\\/g, "")
    .replace(/dd|d|mm|m|yyyy|yy/g, (part) => ({ dd: two(d), d: String(d), mm: two(m), m: String(m), yyyy: String(y), yy: two(y % 100) })[part] ?? part);
}
