export { launchBrowser } from "./browser.ts";
export { documentOf, escapeXml, paragraphs } from "./blank-document.ts";
export { HostHandle, WordHandle, type HostStats } from "./host-handle.ts";
export { loadEmptyPane, openWord, type OpenOptions } from "./open.ts";
export { profileNames, type ProfileChanges } from "../profiles/profiles.ts";
export { quirks, type Quirk } from "../profiles/quirks.ts";
export type { ProfileName } from "../profiles/profile.ts";
export type { Spot } from "../word/word-clerk.ts";
