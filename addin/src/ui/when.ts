import type { Language } from "./strings";

const locales: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };

// Written out: the short style of vi-VN leaves out noughts and the century.
const date = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
const time = { hour: "2-digit", minute: "2-digit", hour12: false } as const;

/** A moment in this machine's time zone, to the minute. */
export function moment(language: Language, when: string): string {
  return new Intl.DateTimeFormat(locales[language], { ...date, ...time }).format(new Date(when));
}

/** A date as it stands, without a time zone: 2026-11-25 is that day everywhere. */
export function day(language: Language, when: string): string {
  return new Intl.DateTimeFormat(locales[language], { ...date, timeZone: "UTC" }).format(new Date(`${when}T00:00:00Z`));
}

/** The day it is on this machine, yyyy-mm-dd. */
export function today(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Bytes in KB, at least one. */
export function kilobytes(language: Language, length: number): string {
  return new Intl.NumberFormat(locales[language]).format(Math.max(1, Math.round(length / 1024)));
}
