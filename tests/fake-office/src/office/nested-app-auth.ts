import type { Statistics } from "../client/statistics.ts";
import { supports, type Profile } from "../profiles/profile.ts";

/** Who stands behind the bridge: a request's JSON in, the answer's JSON out, null where none ever comes. */
export type AskBroker = (request: string) => Promise<string | null>;

type Listener = (response: string) => void;

/**
 * Methods of the protocol as @azure/msal-browser 5 speaks it (src/naa/BridgeRequestEnvelope.ts), and whether they ask
 * for a token. Others, such as GetActiveAccount of its version 3, are not implemented and fail the test.
 */
const methods: Readonly<Record<string, boolean>> = { GetInitContext: false, GetToken: true, GetTokenPopup: true };
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What real Office offers to nested apps: `__initializeNestedAppAuth`, which MSAL awaits (AzureAD/microsoft-authentication-library-for-js#7289),
 * and after it `nestedAppAuthBridge`.
 */
export function installNestedAppAuth(page: Record<string, unknown>, profile: Profile, statistics: Statistics, ask: AskBroker): void {
  // Office on the web has none: "the browser uses the standard authentication flow" (Microsoft's page on enabling nested app
  // authentication, the note on redirects for Word, Excel and PowerPoint on the web; MSAL.js#7723 shows the same in Outlook).
  if (!supports(profile, "NestedAppAuth 1.1") || profile.platform === "OfficeOnline") return;
  page["__initializeNestedAppAuth"] = () => {
    if (!profile.quirks.has("authBridgeMissing")) page["nestedAppAuthBridge"] ??= new Bridge(statistics, ask).members;
    return Promise.resolve();
  };
}

/** Whether NestedAppAuth is there: on the web only for files in SharePoint and OneDrive (Microsoft's page on the requirement set). */
export function hasNestedAppAuth(profile: Profile, url: string): boolean {
  if (profile.platform !== "OfficeOnline" || url === "") return true;
  return /^https:\/\/([^/]+\.)?(sharepoint\.com|onedrive\.live\.com|1drv\.ms|d\.docs\.live\.net)(\/|$)/i.test(url);
}

class Bridge {
  private readonly listeners = new Set<Listener>();

  constructor(
    private readonly statistics: Statistics,
    private readonly ask: AskBroker,
  ) {}

  readonly members = {
    addEventListener: (event: string, listener: Listener): void => {
      this.demand(event === "message", `event ${event}`);
      this.listeners.add(listener);
    },
    removeEventListener: (event: string, listener: Listener): void => {
      this.demand(event === "message", `event ${event}`);
      this.listeners.delete(listener);
    },
    postMessage: (message: string): void => {
      this.check(message);
      void this.ask(message).then((answer) => {
        if (answer !== null) for (const listener of this.listeners) listener(answer);
      });
    },
  };

  private check(message: string): void {
    this.demand(typeof message === "string", "a message that is no text");
    const { messageType, method, requestId, tokenParams } = JSON.parse(message) as Record<string, unknown>;
    this.demand(messageType === "NestedAppAuthRequest", `messageType ${String(messageType)}`);
    this.demand(guid.test(String(requestId)), `requestId ${String(requestId)}`);
    const wantsToken = methods[String(method)];
    this.demand(wantsToken !== undefined, `method ${String(method)}`, "NotImplementedInFake");
    if (!wantsToken) return;
    const { clientId, scope, correlationId } = (tokenParams ?? {}) as Record<string, unknown>;
    this.demand(guid.test(String(clientId)), "tokenParams.clientId");
    this.demand(guid.test(String(correlationId)), "tokenParams.correlationId");
    // "Ask at least one scope beyond those of OpenID Connect" (office.md §1.5).
    const scopes = (typeof scope === "string" ? scope : "").split(" ").filter((one) => !["", "openid", "profile", "offline_access", "email"].includes(one));
    this.demand(scopes.length > 0, "tokenParams.scope");
  }

  private demand(holds: boolean, what: string, code = "UnknownMember"): void {
    if (holds) return;
    this.statistics.defects.push(`${code} nestedAppAuthBridge: ${what}`);
    throw new TypeError(`nestedAppAuthBridge: ${what}`);
  }
}
