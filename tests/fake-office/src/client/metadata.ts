import generated from "../../generated/metadata.json";

/** Kind, requirement set or null, class of the object or kind of result, whether it may be written. */
export type MemberEntry = readonly [
  kind: "prop" | "nav" | "items" | "event" | "method",
  set: string | null,
  target: string | null,
  readOnly?: boolean,
];

export interface Metadata {
  readonly classes: Readonly<Record<string, Readonly<Record<string, MemberEntry>>>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** Members of each interface of the `Office` namespace. */
  readonly office: Readonly<Record<string, readonly string[]>>;
  readonly officeEnums: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** Cut from @types/office-js by tools/metadata.mjs. */
export const metadata = generated as unknown as Metadata;

/** The member as Office.js declares it; undefined when Office.js has none of that name. */
export function memberOf(className: string, member: string): MemberEntry | undefined {
  const members = metadata.classes[className];
  return members && Object.hasOwn(members, member) ? members[member] : undefined;
}
