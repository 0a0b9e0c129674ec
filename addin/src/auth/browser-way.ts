import { SignInError, type SignInWay } from "../client/sign-in-way";
import { signInError, silently, tokenOf, type Msal } from "./msal";

/** The sign-in page in a pop-up, or instead of this page where pop-ups are blocked; for a plain browser. */
export function browserWay(msal: Msal, scopes: string[], here: () => string): SignInWay {
  return {
    silent: async (isRefused) => {
      // The answer of a sign-in that left this page, when that is how we came here.
      const back = await msal.handleRedirectPromise().catch(() => null);
      return back ? tokenOf(back) : silently(msal, scopes, msal.getAllAccounts()[0], isRefused);
    },
    ask: async (claims) => {
      const proof = claims === undefined ? {} : { claims };
      try {
        // A pop-up that was closed by hand tells nobody: the next click begins anew.
        return tokenOf(
          await msal.acquireTokenPopup({
            scopes,
            prompt: "select_account",
            overrideInteractionInProgress: true,
            ...proof,
          }),
        );
      } catch (error) {
        const known = signInError(error);
        if (known.trouble !== "blocked") throw known;
      }
      await msal.acquireTokenRedirect({ scopes, prompt: "select_account", redirectStartPage: here(), ...proof });
      throw new SignInError("leaving", "");
    },
    leave: async () => {
      const account = msal.getAllAccounts()[0];
      await msal.logoutRedirect(account ? { account } : {});
      return true;
    },
  };
}
