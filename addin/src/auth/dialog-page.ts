import { createStandardPublicClientApplication } from "@azure/msal-browser";
import type { SignInView } from "../client/session";
import { tellPane } from "../host/office-sign-in";
import type { DialogWord } from "./dialog-way";
import { configuration, signInError, tokenOf } from "./msal";

/** The page in Office's dialog: goes to the sign-in page, comes back, tells the pane. */
export async function signInForThePane(where: SignInView): Promise<void> {
  const scopes = [...(where.scopes ?? [])];
  const msal = await createStandardPublicClientApplication(configuration(where, "dialog.html"));
  let word: DialogWord;
  try {
    const back = await msal.handleRedirectPromise();
    if (!back) {
      const claims = new URLSearchParams(location.search).get("claims");
      await msal.acquireTokenRedirect({ scopes, prompt: "select_account", ...(claims === null ? {} : { claims }) });
      return;
    }
    word = { token: tokenOf(back) };
    // The pane has it now; nothing stays behind in the dialog.
    await msal.clearCache();
  } catch (error) {
    word = { trouble: signInError(error).code };
  }
  tellPane(JSON.stringify(word));
}
