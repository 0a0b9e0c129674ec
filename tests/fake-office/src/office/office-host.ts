import type { Profile } from "../profiles/profile.ts";
import type { CustomXmlStore } from "../stores/custom-xml-store.ts";
import type { SettingsStore } from "../stores/settings-store.ts";

/** What the Common API needs of Word or Excel. */
export interface OfficeHost {
  readonly customXml: CustomXmlStore;
  readonly settings: SettingsStore;
  /** The file's bytes; another stamp gives other bytes of the same content. */
  save(stamp?: number): Uint8Array;
  /** The selected text, or cells as rows. */
  selectedText(): string;
  replaceSelection(text: string): void;
  replaceSelectionWithOoxml?(ooxml: string): void;
  selectedOoxml?(): string;
  onSelectionChanged(listener: () => void): () => void;
}

/** What a test sets beside document and profile. */
export interface OfficeSettings {
  readonly profile: Profile;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** `Office.context.document.url`; empty for a document never saved (#831, #1507). */
  readonly url: string;
  readonly mode: "readWrite" | "readOnly";
  readonly theme: "light" | "dark";
  readonly user: AuthUser | null;
  /** The token of getAccessToken; null makes it fail with 13012, as where single sign-on is not set up. */
  readonly accessToken: string | null;
}

export interface AuthUser {
  readonly userPrincipalName: string;
  readonly userObjectId: string;
  readonly tenantId: string;
  readonly authorityType: "aad" | "msa" | "other";
}
