import type { SignInWay } from "../client/sign-in-way";
import { signInError, silently, tokenOf, type Msal } from "./msal";

/** Office signs in for us (nested app authentication): whoever is signed in to Word is signed in here. */
export function naaWay(msal: Msal, scopes: string[], loginHint: () => Promise<string | undefined>): SignInWay {
  return {
    silent: async () => {
      const known = await silently(msal, scopes, msal.getAllAccounts()[0]);
      if (known) return known;
      try {
        const hint = await loginHint();
        return tokenOf(await msal.ssoSilent({ scopes, ...(hint === undefined ? {} : { loginHint: hint }) }));
      } catch {
        // Office wants to ask first: that waits for a click.
        return undefined;
      }
    },
    ask: async () => {
      try {
        return tokenOf(await msal.acquireTokenPopup({ scopes }));
      } catch (error) {
        throw signInError(error);
      }
    },
    // The account is Office's own; one signs out of it there.
    leave: () => Promise.resolve(false),
  };
}
