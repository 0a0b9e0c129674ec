import { documentStrings } from "./strings/document";
import { cellStrings, excelStrings } from "./strings/excel";
import { insertStrings } from "./strings/insert";
import { paneStrings } from "./strings/pane";
import { planPathStrings } from "./strings/plan-path";
import { reviewStrings } from "./strings/review";
import { reviewActStrings } from "./strings/review-acts";
import { reviewIssueStrings } from "./strings/review-issue";
import { settingsStrings } from "./strings/settings";
import { signInStrings } from "./strings/sign-in";
import { textStrings } from "./strings/text";
import { versionStrings } from "./strings/versions";

/** The languages of the pane, the first one first. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** One thing that the pane says; `{name}` stands for a value. */
export type Wording = Readonly<Record<Language, string>>;

/** Every string that a person may see. What the service says is never worded here: its `detail` is shown. */
export const strings = {
  ...paneStrings,
  ...insertStrings,
  ...documentStrings,
  ...textStrings,
  ...planPathStrings,
  ...settingsStrings,
  ...signInStrings,
  ...reviewStrings,
  ...reviewActStrings,
  ...reviewIssueStrings,
  ...versionStrings,
  ...excelStrings,
  ...cellStrings,
};
export type StringKey = keyof typeof strings;

export function wordingOf(
  language: Language,
  key: StringKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const wording: Wording = strings[key];
  return wording[language].replace(/\{(\w+)\}/g, (hole, name: string) =>
    name in values ? String(values[name]) : hole,
  );
}

/** vi for a Vietnamese Office, en for every other one until the person chooses. */
export function languageFrom(tag: string): Language {
  return tag === "" || /^vi\b/i.test(tag) ? "vi" : "en";
}
