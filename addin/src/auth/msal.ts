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

/** The library's settings for what the service says. Tokens stay in this window: in the session's storage, as the library keeps them. */
export function configuration(where: SignInView, page: string): Configuration {
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
    cache: { cacheLocation: "sessionStorage" },
    system: { popupBridgeTimeout: patience },
  };
}

export function tokenOf(result: AuthenticationResult): Token {
  return { text: result.accessToken, expires: result.expiresOn?.getTime() ?? 0 };
}

/** A token from what the library remembers or can renew; undefined when the person has to be asked. */
export async function silently(
  msal: Msal,
  scopes: string[],
  account: AccountInfo | undefined,
): Promise<Token | undefined> {
  if (!account) return undefined;
  try {
    return tokenOf(await msal.acquireTokenSilent({ scopes, account }));
  } catch {
    return undefined;
  }
}

/** The library's error in our words: it tells by its code. */
export function signInError(error: unknown): SignInError {
  const code = codeOf(error);
  switch (code) {
    case "user_cancelled":
    case "timed_out":
    case "access_denied":
    case "interaction_in_progress_cancelled":
      return new SignInError("cancelled", code);
    case "popup_window_error":
    case "empty_window_error":
      return new SignInError("blocked", code);
    default:
      return new SignInError("refused", code);
  }
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "errorCode" in error) return String(error.errorCode);
  return error instanceof Error ? error.name : "";
}
