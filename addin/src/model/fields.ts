import type { Plan } from "../client/service";

/** The fields of a document that a clerk fills in the pane; the names stand in tags and in the binding part. */
export const fieldNames = ["number", "symbol", "place", "day", "month", "year", "subject", "signer"] as const;
export type FieldName = (typeof fieldNames)[number];
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>;

export function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}

/** What the plan itself says in those fields. */
export function fieldsOf(plan: Plan): Record<FieldName, string> {
  const number = (value: number | null | undefined): string => (value ? String(value) : "");
  return {
    number: plan.number ?? "",
    symbol: plan.symbol ?? "",
    place: plan.place ?? "",
    day: number(plan.date.day),
    month: number(plan.date.month),
    year: number(plan.date.year),
    subject: plan.subject,
    signer: plan.signature?.name ?? "",
  };
}

/** The plan with what the clerk filled in; a value left out leaves the plan's own. */
export function withFields(plan: Plan, values: FieldValues): Plan {
  const text = (name: FieldName, own: string | null | undefined): string | null => {
    const value = values[name];
    return value === undefined ? (own ?? null) : value === "" ? null : value.normalize("NFC");
  };
  const number = (name: FieldName, own: number | null | undefined): number | null => {
    const value = values[name];
    if (value === undefined) return own ?? null;
    return /^\d{1,4}$/.test(value) ? Number(value) : null;
  };
  return {
    ...plan,
    number: text("number", plan.number),
    symbol: text("symbol", plan.symbol),
    place: text("place", plan.place),
    subject: text("subject", plan.subject) ?? plan.subject,
    date: {
      year: number("year", plan.date.year),
      month: number("month", plan.date.month),
      day: number("day", plan.date.day),
    },
    signature: { ...plan.signature, name: text("signer", plan.signature?.name) },
  };
}

/** Which values cannot stand: a day, month or year that is none. */
export function badFields(values: FieldValues): FieldName[] {
  const within = (name: FieldName, from: number, to: number): FieldName[] => {
    const value = values[name] ?? "";
    return value === "" || (/^\d{1,4}$/.test(value) && Number(value) >= from && Number(value) <= to) ? [] : [name];
  };
  return [...within("day", 1, 31), ...within("month", 1, 12), ...within("year", 1945, 2100)];
}
