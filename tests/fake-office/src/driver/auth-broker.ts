/** Someone who is signed in to Office. */
export interface OfficeAccount {
  readonly user: string;
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
}

/** What the sign-in service gives for an account. */
export interface BrokerTokens {
  readonly accessToken: string;
  readonly idToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** A request of the bridge, as it came. */
export interface BridgeRequest {
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: {
    readonly clientId: string;
    readonly scope: string;
    /** homeAccountId of the account that a token is wanted for. */
    readonly platformBrokerId?: string;
    readonly forceRefresh?: boolean;
  };
}

/**
 * How the broker behind the bridge fails, by name. The statuses are those of @azure/msal-browser 5
 * (src/naa/BridgeStatusCode.ts); numbers without a repository are OfficeDev/office-js.
 */
export const brokerFaults = {
  /** Consent, a password or a second factor is wanted; a window settles it. */
  interactionRequired: { status: "USER_INTERACTION_REQUIRED", code: "interaction_required", methods: ["GetToken"], until: "popup" },
  /** Conditional access wants more of the person (AADSTS50076); a window settles it. */
  claimsChallenge: { status: "USER_INTERACTION_REQUIRED", code: "interaction_required", subError: "basic_action", description: "AADSTS50076", methods: ["GetToken"], until: "popup" },
  /** The person closed Office's window. */
  userCancel: { status: "USER_CANCEL", methods: ["GetTokenPopup"] },
  noNetwork: { status: "NO_NETWORK", methods: ["GetToken", "GetTokenPopup"] },
  /** Passes by itself: the next request is answered. */
  transientError: { status: "TRANSIENT_ERROR", code: "temporarily_unavailable", methods: ["GetToken"], until: "next" },
  /** #5209, #6691: Office says that there is a bridge, and refuses every token without a word of why. */
  persistentError: { status: "PERSISTENT_ERROR", methods: ["GetToken", "GetTokenPopup"] },
  /** #6610, #5113: the origin is not registered as a broker's redirect. */
  untrustedOrigin: { status: "PERSISTENT_ERROR", code: "untrusted_origin", description: "The origin is not valid for Nested App Auth.", methods: ["GetToken", "GetTokenPopup"] },
  disabled: { status: "DISABLED", methods: ["GetToken", "GetTokenPopup"] },
  accountUnavailable: { status: "ACCOUNT_UNAVAILABLE", methods: ["GetToken", "GetTokenPopup"] },
  unavailable: { status: "NESTED_APP_AUTH_UNAVAILABLE", methods: ["GetInitContext", "GetToken", "GetTokenPopup"] },
  /** Nothing is answered, not even the greeting: MSAL itself waits for ever (src/naa/BridgeProxy.ts has no time limit). */
  silence: { methods: ["GetInitContext", "GetToken", "GetTokenPopup"] },
  /** The greeting is answered and no token request is. */
  silentTokens: { methods: ["GetToken", "GetTokenPopup"] },
} as const satisfies Readonly<Record<string, Fault>>;

interface Fault {
  /** Absent where no answer comes. */
  readonly status?: string;
  readonly code?: string;
  readonly subError?: string;
  readonly description?: string;
  readonly methods: readonly BridgeRequest["method"][];
  /** What ends the fault: a window that was gone through, or the next request. */
  readonly until?: "popup" | "next";
}

export type BrokerFault = keyof typeof brokerFaults;

/** Office's accounts behind the bridge, in the test's own process. */
export class AuthBroker {
  /** Requests so far; GetTokenPopup is Office's own window. */
  readonly asked: BridgeRequest[] = [];
  /** Who is signed in to Office now; change it as the person does in Office's title bar (#4554: the add-in is not told). */
  account: OfficeAccount | undefined;
  /** Whom the person chooses in Office's window; the signed-in account when undefined. */
  chosen: OfficeAccount | undefined;
  /** MSAL.js#7356: with two accounts, a silent token may be another account's than the one it was asked for. */
  handsOutOther: OfficeAccount | undefined;
  fault: BrokerFault | undefined;

  constructor(
    /** Host name of the sign-in service. */
    private readonly environment: string,
    private readonly issue: (account: OfficeAccount) => BrokerTokens,
    account?: OfficeAccount,
  ) {
    this.account = account;
  }

  /** How often Office opened a window of its own. */
  get windows(): number {
    return this.asked.filter(({ method }) => method === "GetTokenPopup").length;
  }

  /** JSON of the answer; null where none ever comes. */
  answer(message: string): string | null {
    const request = JSON.parse(message) as BridgeRequest;
    this.asked.push(request);
    const fault = this.faultFor(request.method);
    if (fault && !("status" in fault)) return null;
    if (fault) {
      const { methods: _methods, until: _until, ...error } = fault as Fault;
      return reply(request, { success: false, error });
    }
    if (request.method !== "GetInitContext") return this.token(request);
    const account = this.account && this.accountInfo(this.account);
    const accountContext = account && { homeAccountId: account.homeAccountId, environment: account.environment, tenantId: account.tenantId };
    return reply(request, { success: true, initContext: { sdkName: "fake-office", sdkVersion: "1.0.0", capabilities: {}, ...(accountContext ? { accountContext } : {}) } });
  }

  private faultFor(method: BridgeRequest["method"]): Fault | undefined {
    if (!this.fault) return undefined;
    const fault: Fault = brokerFaults[this.fault];
    if (fault.until === "popup" && method === "GetTokenPopup") this.fault = undefined;
    if (!fault.methods.includes(method)) return undefined;
    if (fault.until === "next") this.fault = undefined;
    return fault;
  }

  private token(request: BridgeRequest): string {
    if (request.method === "GetTokenPopup" && this.chosen) this.account = this.chosen;
    const wanted = request.tokenParams?.platformBrokerId;
    const signedIn = this.account;
    // An account that has left Office is not to be had silently; in a window the person chooses.
    const isGone = request.method === "GetToken" && wanted !== undefined && signedIn !== undefined && wanted !== homeAccountId(signedIn);
    const given = (request.method === "GetToken" ? this.handsOutOther : undefined) ?? (isGone ? undefined : signedIn);
    if (!given) return reply(request, { success: false, error: { status: "ACCOUNT_UNAVAILABLE" } });
    const { accessToken, idToken, expiresIn } = this.issue(given);
    const token = { access_token: accessToken, id_token: idToken, expires_in: expiresIn, scope: request.tokenParams?.scope, properties: null };
    return reply(request, { success: true, token, account: this.accountInfo(given) });
  }

  private accountInfo(account: OfficeAccount) {
    const { user, id, tenant, name } = account;
    return { homeAccountId: homeAccountId(account), environment: this.environment, tenantId: tenant, username: user, localAccountId: id, name };
  }
}

function homeAccountId({ id, tenant }: OfficeAccount): string {
  return `${id}.${tenant}`;
}

function reply({ requestId }: BridgeRequest, body: object): string {
  return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...body });
}
