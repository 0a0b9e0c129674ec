/** A day as people type it, day first: 5/3/2026, 05-03-2026, 5.3.2026; as yyyy-mm-dd. Undefined for what is no day. */
export function dayTyped(text: string): string | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // A 31 of a month of 30 days would silently be the 1st of the next.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** yyyy-mm-dd as dd/mm/yyyy; empty for anything else. */
export function dayWritten(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year && month && day ? `${day}/${month}/${year}` : "";
}
