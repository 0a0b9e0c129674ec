import { ServerError, type AccountInfo, type AuthenticationResult } from "@azure/msal-browser";
import { SignInError, type SignInWay, type Token } from "../client/sign-in-way";
import { isAccountGone, signInError, tokenOf, type Msal } from "./msal";
import { within } from "./patience";

// Office asks its sign-in service over the network; who says nothing for longer says nothing at all.
const patience = 10_000;

/** Office signs in for us (nested app authentication): whoever is signed in to Word is signed in here. */
export function naaWay(msal: Pick<Msal, "acquireTokenPopup" | "acquireTokenSilent">, scopes: string[]): SignInWay {
  let account: AccountInfo | undefined;
  // The library has no time limit of its own: what Office leaves unanswered is asked another way from then on.
  let isUnanswered = false;

  const take = (result: AuthenticationResult): Token => {
    account = result.account;
    return tokenOf(result);
  };
  const quiet = async (forceRefresh: boolean): Promise<AuthenticationResult | undefined> => {
    const request = { scopes, forceRefresh, ...(account ? { account } : {}) };
    return within(msal.acquireTokenSilent(request), patience);
  };
  return {
    silent: async (isRefused = false) => {
      try {
        const result = await quiet(isRefused).catch((error: unknown) => {
          // Whoever it was is gone from Office: then it is whoever is there now. And what the server broke may go again.
          if (isAccountGone(error)) account = undefined;
          else if (!(error instanceof ServerError)) throw error;
          return quiet(isRefused);
        });
        isUnanswered = result === undefined;
        return result && take(result);
      } catch (error) {
        const known = signInError(error);
        if (known.trouble === "offline") throw known;
        // Office wants to ask first: that waits for a click.
        return undefined;
      }
    },
    ask: async (claims) => {
      if (isUnanswered) throw new SignInError("refused", "no_answer");
      isUnanswered = true;
      try {
        return take(await msal.acquireTokenPopup({ scopes, ...(claims === undefined ? {} : { claims }) }));
      } catch (error) {
        throw signInError(error);
      } finally {
        isUnanswered = false;
      }
    },
    leave: () => {
      // The account is Office's own; one signs out of it there.
      account = undefined;
      return Promise.resolve(false);
    },
  };
}
