import { metadata } from "../client/metadata.ts";
import type { Statistics } from "../client/statistics.ts";
import { supports } from "../profiles/profile.ts";
import { answer } from "./async-result.ts";
import { commonDocument } from "./common-document.ts";
import { ui } from "./dialogs.ts";
import { hasNestedAppAuth } from "./nested-app-auth.ts";
import type { OfficeHost, OfficeSettings } from "./office-host.ts";
import { strict } from "./strict.ts";

/** What the page's ribbon and shared runtime were told. */
export interface RibbonRecord {
  readonly updates: unknown[];
  readonly actions: Map<string, (event: object) => void>;
  startupBehavior: string;
  isPaneVisible: boolean;
}

/** `Office` as a page sees it. */
export function officeNamespace(host: OfficeHost, settings: OfficeSettings, statistics: Statistics, ribbon: RibbonRecord): Record<string, unknown> {
  const { profile } = settings;
  const info = { host: profile.host, platform: profile.platform };
  const office: Record<string, unknown> = { ...enums() };
  office["context"] = context(host, settings, statistics);
  office["onReady"] = (callback?: (info: object) => void) => {
    const ready = new Promise<object>((resolve) => setTimeout(() => resolve(info), 0));
    return callback ? ready.then((value) => (callback(value), value)) : ready;
  };
  office["initialize"] = undefined;
  setTimeout(() => {
    const { initialize } = office;
    if (typeof initialize === "function") (initialize as (reason: string) => void)("documentOpened");
  }, 0);
  office["isSetSupported"] = undefined;
  office["auth"] = auth(settings, statistics);
  office["actions"] = strict(statistics, "Actions", {
    associate: (name: string, action: (event: object) => void) => void ribbon.actions.set(name, action),
  });
  if (supports(profile, "RibbonApi 1.1"))
    office["ribbon"] = strict(statistics, "Ribbon", {
      requestUpdate: (update: unknown) => Promise.resolve(void ribbon.updates.push(update)),
      requestCreateControls: (definition: unknown) => Promise.resolve(void ribbon.updates.push(definition)),
    });
  if (supports(profile, "SharedRuntime 1.1")) office["addin"] = addin(statistics, ribbon);
  office["select"] = undefined;
  office["useShortNamespace"] = () => undefined;
  return office;
}

function enums(): Record<string, unknown> {
  const lowered = ([name, values]: [string, Readonly<Record<string, string | number>>]): [string, unknown] => [name, lowerFirst(name, values)];
  return Object.fromEntries(Object.entries(metadata.officeEnums).map(lowered));
}

/** The Common API's values begin in lower case where the typings leave them out. */
function lowerFirst(name: string, values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  if (["HostType", "PlatformType"].includes(name)) return { ...values };
  const lower = (value: string | number): string | number =>
    typeof value === "string" ? `${value[0]?.toLowerCase() ?? ""}${value.slice(1)}` : value;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, lower(value)]));
}

function context(host: OfficeHost, settings: OfficeSettings, statistics: Statistics): object {
  const { profile } = settings;
  const dark = settings.theme === "dark";
  return strict(statistics, "Context", {
    host: profile.host,
    platform: profile.platform,
    diagnostics: { host: profile.host, platform: profile.platform, version: profile.version },
    displayLanguage: settings.displayLanguage,
    contentLanguage: settings.contentLanguage,
    touchEnabled: profile.platform === "iOS",
    commerceAllowed: profile.platform !== "iOS",
    officeTheme: {
      bodyBackgroundColor: dark ? "#262626" : "#FFFFFF",
      bodyForegroundColor: dark ? "#FFFFFF" : "#000000",
      controlBackgroundColor: dark ? "#444444" : "#FFFFFF",
      controlForegroundColor: dark ? "#FFFFFF" : "#000000",
      isDarkTheme: dark,
    },
    requirements: {
      isSetSupported: (name: string, version: string | number = "1.1") =>
        supports(profile, `${name} ${version}`) && (name !== "NestedAppAuth" || hasNestedAppAuth(profile, settings.url)),
    },
    document: commonDocument(host, settings, statistics),
    ui: ui(statistics),
    partitionKey: undefined,
  });
}

function auth(settings: OfficeSettings, statistics: Statistics): object {
  return strict(statistics, "Auth", {
    getAuthContext: () =>
      settings.user
        ? Promise.resolve({ ...settings.user, loginHint: settings.user.userPrincipalName, authorityBaseUrl: "https://login.microsoftonline.com" })
        : Promise.reject(Object.assign(new Error("Nobody is signed in to Office."), { code: 13001 })),
    getAccessToken: () =>
      settings.accessToken
        ? Promise.resolve(settings.accessToken)
        : Promise.reject(Object.assign(new Error("Single sign-on is not available."), { code: 13012 })),
    getAccessTokenAsync: (...args: unknown[]) => answer(args, () => settings.accessToken),
  });
}

function addin(statistics: Statistics, ribbon: RibbonRecord): object {
  return strict(statistics, "Addin", {
    showAsTaskpane: () => Promise.resolve(void (ribbon.isPaneVisible = true)),
    hide: () => Promise.resolve(void (ribbon.isPaneVisible = false)),
    setStartupBehavior: (behavior: string) => Promise.resolve(void (ribbon.startupBehavior = behavior)),
    getStartupBehavior: () => Promise.resolve(ribbon.startupBehavior),
    onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
  });
}
