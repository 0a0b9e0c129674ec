import type { AccountInfo, AuthenticationResult, Configuration, IPublicClientApplication } from "@azure/msal-browser";
import type { SignInView } from "../client/session";
import { SignInError, type Token } from "../client/sign-in-way";

/** What we use of the sign-in library. */
export type Msal = Pick<
  IPublicClientApplication,
  | "acquireTokenPopup"
  | "acquireTokenRedirect"
  | "acquireTokenSilent"
  | "clearCache"
  | "getAllAccounts"
  | "handleRedirectPromise"
  | "logoutRedirect"
  | "ssoSilent"
>;

// A person types a password and a code; the library's own minute is too short for that.
const patience = 300_000;

/** The library's settings for what the service says. Tokens stay in this window: in the session's storage, as the library keeps them, or in memory. */
export function configuration(
  where: SignInView,
  page: string,
  cacheLocation: "sessionStorage" | "memoryStorage" = "sessionStorage",
): Configuration {
  const authority = where.authority ?? "";
  const redirectUri = new URL(page, location.href).href;
  return {
    auth: {
      clientId: where.clientId ?? "",
      authority,
      knownAuthorities: [new URL(authority).host],
      redirectUri,
      postLogoutRedirectUri: location.href.split("#")[0] ?? redirectUri,
    },
    cache: { cacheLocation },
    system: { popupBridgeTimeout: patience },
  };
}

export function tokenOf(result: AuthenticationResult): Token {
  return { text: result.accessToken, expires: result.expiresOn?.getTime() ?? 0, owner: result.account.homeAccountId };
}

/** A token from what the library remembers or can renew; undefined when the person has to be asked. */
export async function silently(
  msal: Msal,
  scopes: string[],
  account: AccountInfo | undefined,
  forceRefresh = false,
): Promise<Token | undefined> {
  if (!account) return undefined;
  try {
    return tokenOf(await msal.acquireTokenSilent({ scopes, account, forceRefresh }));
  } catch (error) {
    const known = signInError(error);
    if (known.trouble === "offline") throw known;
    return undefined;
  }
}

/** The library's error in our words: it tells by its code. */
export function signInError(error: unknown): SignInError {
  const code = codeOf(error);
  switch (code) {
    // One is the browser's, the other the bridge's word for the same.
    case "user_cancelled":
    case "user_canceled":
    case "timed_out":
    case "access_denied":
    case "interaction_in_progress_cancelled":
      return new SignInError("cancelled", code);
    case "popup_window_error":
    case "empty_window_error":
      return new SignInError("blocked", code);
    case "no_network_connectivity":
    case "network_error":
    case "post_request_failed":
      return new SignInError("offline", code);
    default:
      return new SignInError("refused", code);
  }
}

/** Whether the library says that the account is not there any more. */
export function isAccountGone(error: unknown): boolean {
  return codeOf(error) === "no_account_found";
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "errorCode" in error) return String(error.errorCode);
  return error instanceof Error ? error.name : "";
}
