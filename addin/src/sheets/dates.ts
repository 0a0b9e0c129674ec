/** Days of Excel (§18.17.4.1, 1900 system): 1 is 1 January 1900, and 29 February 1900 is counted though there was none. */
const dayMilliseconds = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const firstSerial = 61; // 1 March 1900: before it serials and days do not agree.
const lastSerial = 109_574; // 31 December 2199

/** Days from day 0 of the 1900 system to day 0 of the 1904 system, 1 January 1904 (§18.17.4.1; §18.2.28 date1904). */
export const days1904 = 1462;
/** What a day of the workbook's own system lacks to one of the 1900 system. */
export type DayZero = 0 | typeof days1904;

/** yyyy-mm-dd → the number that Excel keeps. */
export function serialOf(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time)) return undefined;
  const serial = Math.round((time - epoch) / dayMilliseconds);
  return serial >= firstSerial && serial <= lastSerial ? serial : undefined;
}

/** The number that Excel keeps → yyyy-mm-dd; a time of day is left out. */
export function dayOf(serial: number): string | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= firstSerial && whole <= lastSerial)) return undefined;
  return new Date(epoch + whole * dayMilliseconds).toISOString().slice(0, 10);
}

/**
 * The day of a cell in a workbook that counts from `zero`. What the cell shows decides where it is the day of the other
 * system: whatever a host says of its days, nobody gets another day than they see.
 */
export function dayShown(serial: number, zero: DayZero, text: string): string | undefined {
  const other = dayOf(serial + days1904 - zero);
  return other !== undefined && dayFromText(text) === other ? other : dayOf(serial + zero);
}

/** A day typed as text, day first as Vietnamese write it: 15/4/2026, 15-4-2026, 15.4.2026, or 2026-04-15. */
export function dayFromText(text: string): string | undefined {
  const clean = text.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : clean;
  const serial = serialOf(iso);
  return serial !== undefined && dayOf(serial) === iso ? iso : undefined;
}

/** 15/4/2026, the form of NĐ 30: a nought before days below ten and the months 1 and 2. */
export function writtenDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}
