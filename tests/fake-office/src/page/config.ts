import type { OfficeSettings } from "../office/office-host.ts";
import type { ProfileName } from "../profiles/profile.ts";
import type { ProfileChanges } from "../profiles/profiles.ts";

/** What the driver injects before the page loads; plain JSON. */
export interface PageConfig extends ProfileChanges {
  /** Tells apart documents opened one after the other in the same tab. */
  readonly id: string;
  readonly host: "Word" | "Excel";
  readonly profile: ProfileName;
  /** The document's bytes. */
  readonly base64: string;
  /** Language of Office's surface; vi-VN when absent. */
  readonly displayLanguage?: string;
  readonly office?: Partial<Omit<OfficeSettings, "profile">>;
}

/** The broker of the test's process, put into the page by the driver; absent where nobody is signed in to Office. */
export interface BrokerWindow {
  fakeOfficeBroker?: import("../office/nested-app-auth.ts").AskBroker;
}

/** Where the driver leaves the config and the page the running fake. */
export interface FakeOfficeWindow {
  fakeOfficeConfig?: PageConfig;
  fakeOffice?: import("./fake-office.ts").FakeOffice;
}
