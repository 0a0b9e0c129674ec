import { OfficeError, errorCodes } from "../client/errors.ts";
import { hostNamespace } from "../client/host-namespace.ts";
import { HostRuntime } from "../client/host-runtime.ts";
import { Statistics } from "../client/statistics.ts";
import { RequestContext } from "../client/request-context.ts";
import { ExcelClerk } from "../excel/excel-clerk.ts";
import { ExcelHost } from "../excel/excel-host.ts";
import { installNestedAppAuth } from "../office/nested-app-auth.ts";
import { officeNamespace, type RibbonRecord } from "../office/office-namespace.ts";
import type { OfficeHost, OfficeSettings } from "../office/office-host.ts";
import { fromBase64, toBase64 } from "../package/flat-opc.ts";
import { profileOf } from "../profiles/profiles.ts";
import { WordClerk } from "../word/word-clerk.ts";
import { WordHost } from "../word/word-host.ts";
import type { BrokerWindow, PageConfig } from "./config.ts";

/** The running fake of one page: what the driver reaches through `window.fakeOffice`. */
export class FakeOffice {
  readonly statistics = new Statistics();
  readonly runtime: HostRuntime;
  readonly ribbon: RibbonRecord = { updates: [], actions: new Map(), startupBehavior: "None", isPaneVisible: true };
  readonly word: WordClerk | null = null;
  readonly excel: ExcelClerk | null = null;
  private readonly host: WordHost | ExcelHost;
  private readonly office: OfficeHost;

  constructor(readonly config: PageConfig) {
    const profile = profileOf(config.profile, config.host, config);
    const bytes = fromBase64(stored(config.id) ?? config.base64);
    if (config.host === "Word") {
      const host = new WordHost(bytes, profile);
      this.word = new WordClerk(host);
      this.host = host;
      this.office = this.word;
    } else {
      const host = new ExcelHost(bytes, profile);
      this.excel = new ExcelClerk(host);
      this.host = host;
      this.office = this.excel;
    }
    this.runtime = new HostRuntime(this.host, profile, this.statistics);
    this.watchLongTasks();
    // A pane that is loaded again meets the document as it was left.
    addEventListener("pagehide", () => store(config.id, this.saveBase64()));
  }

  saveBase64(): string {
    return toBase64(this.host.save());
  }

  /** Puts `Office`, `OfficeExtension` and `Word` or `Excel` where a page expects them. */
  install(page: Record<string, unknown>): void {
    const { config } = this;
    page["OfficeExtension"] = {
      Error: OfficeError,
      ErrorCodes: errorCodes,
      ClientRequestContext: RequestContext,
      config: { extendedErrorLogging: false },
      Promise,
    };
    page[config.host] = hostNamespace(config.host, this.runtime);
    page["Office"] = officeNamespace(this.office, this.settings(), this.statistics, this.ribbon);
    installNestedAppAuth(page, this.runtime.profile, this.statistics, (page as BrokerWindow).fakeOfficeBroker ?? nobody);
  }

  private settings(): OfficeSettings {
    return {
      displayLanguage: this.config.displayLanguage ?? "vi-VN",
      contentLanguage: "vi-VN",
      url: "",
      mode: "readWrite",
      theme: "light",
      user: { userPrincipalName: "canbo@example.gov.vn", userObjectId: "user-1", tenantId: "tenant-1", authorityType: "aad" },
      accessToken: null,
      ...this.config.office,
      profile: this.runtime.profile,
    };
  }

  private watchLongTasks(): void {
    if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
    const note = (list: PerformanceObserverEntryList): void => {
      for (const { duration } of list.getEntries()) this.statistics.longestTask = Math.max(this.statistics.longestTask, duration);
    };
    new PerformanceObserver(note).observe({ type: "longtask", buffered: false });
  }
}

/** Office with nobody signed in to it: the bridge greets, and has no account to give a token of. */
function nobody(request: string): Promise<string> {
  const { requestId, method } = JSON.parse(request) as { requestId: string; method: string };
  const hello = { success: true, initContext: { sdkName: "fake-office", sdkVersion: "1.0.0", capabilities: {} } };
  const refusal = { success: false, error: { status: "ACCOUNT_UNAVAILABLE" } };
  return Promise.resolve(JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...(method === "GetInitContext" ? hello : refusal) }));
}

const key = (id: string): string => `fake-office-document:${id}`;

function stored(id: string): string | null {
  return sessionStorage.getItem(key(id));
}

/** A document too large for the storage is met as it was opened: better than half of it. */
function store(id: string, base64: string): void {
  try {
    sessionStorage.setItem(key(id), base64);
  } catch {
    sessionStorage.removeItem(key(id));
  }
}
