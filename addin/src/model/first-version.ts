import type { DocumentView } from "../client/review-service";
import type { Plan } from "../client/service";
import { covers } from "./review-rules";

/** What is asked for when a document is kept for the first time. */
export interface FirstFields {
  readonly title: string;
  readonly kind: string;
  readonly symbol: string;
  readonly unit: string;
}

export const firstFieldNames = ["title", "kind", "symbol", "unit"] as const;

const longestName = 100;

/** Filled in from the plan as far as it says anything, and the unit from whoever saves. */
export function firstFields(plan: Plan | undefined, unit: string): FirstFields {
  return { title: plan?.subject ?? "", kind: plan?.kind ?? "", symbol: plan?.symbol ?? "", unit };
}

/** As they were told before, for a new document made out of a kept one; in `own` unit where the old one is not beneath it. */
export function fieldsAsKept({ title, kind, symbol, unit }: DocumentView, own: string): FirstFields {
  return { title, kind: kind ?? "", symbol: symbol ?? "", unit: covers(own, unit) ? unit : own };
}

/** A title and a unit there must be; the service has the last word on their form. */
export function missingFields(fields: FirstFields): readonly (keyof FirstFields)[] {
  return (["title", "unit"] as const).filter((name) => fields[name].trim() === "");
}

/** As they are sent: what was left empty is not said at all. */
export function fieldsToSay({ title, kind, symbol, unit }: FirstFields): {
  title: string;
  kind: string | null;
  symbol: string | null;
  unit: string;
} {
  const said = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  return { title: title.trim(), kind: said(kind), symbol: said(symbol), unit: unit.trim() };
}

/** A file name from kind and title, without what SharePoint and Windows forbid in one. */
export function fileNameOf(fields: Pick<FirstFields, "kind" | "title">, extension: string): string {
  const name = `${fields.kind} ${fields.title}`
    .normalize("NFC")
    .replace(/["*:<>?/\\|\p{Cc}]+/gu, " ")
    .replace(/\s+/gu, " ")
    .slice(0, longestName)
    .replace(/^[\s.~$]+|[\s.]+$/gu, "");
  return `${name === "" ? "van-ban" : name}.${extension}`;
}

/** The kind of file that can be kept, by its name; undefined for another. */
export function uploadable(name: string): "docx" | "xlsx" | undefined {
  return (["docx", "xlsx"] as const).find((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
