import type { Quirk } from "./quirks.ts";

export type ProfileName = "web" | "win-m365" | "ltsc2021" | "ltsc2024" | "mac" | "ipad";

/** One Office: what it has and how it misbehaves. */
export interface Profile {
  readonly name: ProfileName;
  readonly host: "Word" | "Excel";
  readonly platform: "PC" | "OfficeOnline" | "iOS" | "Mac";
  /** Version string of `Office.context.diagnostics`. */
  readonly version: string;
  /** Highest version held of each requirement set. */
  readonly sets: Readonly<Record<string, string>>;
  readonly quirks: ReadonlySet<Quirk>;
  /** Milliseconds before a batch is answered. */
  readonly latency: number;
}

/** Whether a profile has a requirement set such as "WordApi 1.3"; null and undefined are held by all. */
export function supports(profile: Profile, set: string | null | undefined): boolean {
  if (!set) return true;
  const [name = "", wanted = "1.1"] = set.split(" ");
  const held = profile.sets[name];
  return held !== undefined && compareVersions(held, wanted) >= 0;
}

/** Negative, zero or positive like a comparer; "1.10" is above "1.9". */
export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
