import type { Profile, ProfileName } from "./profile.ts";
import { usualQuirks, type Quirk } from "./quirks.ts";

interface Edition {
  readonly platform: Profile["platform"];
  readonly version: string;
  readonly word: Readonly<Record<string, string>>;
  readonly excel: Readonly<Record<string, string>>;
  readonly common: Readonly<Record<string, string>>;
}

const everywhere = {
  CompressedFile: "1.1",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  File: "1.1",
  ImageCoercion: "1.1",
  PdfFile: "1.1",
  Selection: "1.1",
  Settings: "1.1",
  TextCoercion: "1.1",
};

/** Common API sets that Word has and Excel has not (Microsoft's page "Office Common API requirement sets"; office-js-docs#126). */
const wordOnly = { CustomXmlParts: "1.1", OoxmlCoercion: "1.1" };

const subscription = { IdentityAPI: "1.3", NestedAppAuth: "1.1", DialogOrigin: "1.1", OpenBrowserWindowApi: "1.1" };

/** Who has which API: office.md §1.4 (Microsoft's pages of April to August 2026). */
const editions: Readonly<Record<ProfileName, Edition>> = {
  web: {
    platform: "OfficeOnline",
    version: "16.0.20131.41004",
    word: { WordApi: "1.9", WordApiOnline: "1.1" },
    excel: { ExcelApi: "1.21", ExcelApiOnline: "1.1" },
    common: { ...everywhere, ...subscription, SharedRuntime: "1.1", RibbonApi: "1.2", KeyboardShortcuts: "1.1" },
  },
  "win-m365": {
    platform: "PC",
    version: "16.0.20131.20112",
    word: { WordApi: "1.9", WordApiDesktop: "1.5", WordApiHiddenDocument: "1.5" },
    excel: { ExcelApi: "1.21", ExcelApiDesktop: "1.1" },
    common: { ...everywhere, ...subscription, SharedRuntime: "1.1", RibbonApi: "1.3", KeyboardShortcuts: "1.1" },
  },
  ltsc2021: {
    platform: "PC",
    version: "16.0.14332.20400",
    word: { WordApi: "1.3" },
    excel: { ExcelApi: "1.14" },
    common: { ...everywhere, IdentityAPI: "1.3", OpenBrowserWindowApi: "1.1" },
  },
  ltsc2024: {
    platform: "PC",
    // The first build of it with NestedAppAuth 1.1 (Microsoft's page on the requirement set).
    version: "16.0.17932.20222",
    word: { WordApi: "1.8", WordApiDesktop: "1.1", WordApiHiddenDocument: "1.5" },
    excel: { ExcelApi: "1.17" },
    common: { ...everywhere, ...subscription, SharedRuntime: "1.1", RibbonApi: "1.2" },
  },
  mac: {
    platform: "Mac",
    version: "16.108.25121417",
    word: { WordApi: "1.9", WordApiDesktop: "1.5" },
    excel: { ExcelApi: "1.21", ExcelApiDesktop: "1.1" },
    common: { ...everywhere, ...subscription, SharedRuntime: "1.1", RibbonApi: "1.2", KeyboardShortcuts: "1.1" },
  },
  ipad: {
    platform: "iOS",
    version: "2.108.25121417",
    word: { WordApi: "1.9", WordApiDesktop: "1.2" },
    excel: { ExcelApi: "1.21" },
    common: { ...everywhere, ...subscription },
  },
};

export const profileNames = Object.keys(editions) as ProfileName[];

export interface ProfileChanges {
  /** Quirks to switch on besides the usual ones, mostly those marked "sometimes". */
  readonly quirks?: readonly Quirk[];
  readonly without?: readonly Quirk[];
  /** Requirement sets to put in place of the edition's; an empty version takes a set away. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly latency?: number;
}

/** The profile of one Office, with what a test wants otherwise. */
export function profileOf(name: ProfileName, host: "Word" | "Excel", changes: ProfileChanges = {}): Profile {
  const edition = editions[name];
  const word = { ...edition.word };
  const common: Record<string, string> = { ...edition.common };
  // LTSC 2021 has the shared runtime in Excel, not in Word.
  if (name === "ltsc2021" && host === "Excel") common["SharedRuntime"] = "1.1";
  const sets = { ...common, ...(host === "Word" ? { ...wordOnly, ...word } : edition.excel), ...changes.sets };
  const without = new Set<Quirk>(changes.without);
  return {
    name,
    host,
    platform: edition.platform,
    version: edition.version,
    sets: Object.fromEntries(Object.entries(sets).filter(([, version]) => version !== "")),
    quirks: new Set([...usualQuirks(edition.platform), ...(changes.quirks ?? [])].filter((quirk) => !without.has(quirk))),
    latency: changes.latency ?? 0,
  };
}
