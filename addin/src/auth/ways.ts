import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  PublicClientApplication,
} from "@azure/msal-browser";
import type { SignInView } from "../client/session";
import type { SignInWay } from "../client/sign-in-way";
import { dialogSize, isInOffice, openDialog, signsInForUs } from "../host/office-sign-in";
import { browserWay } from "./browser-way";
import { dialogWay } from "./dialog-way";
import { configuration, type Msal } from "./msal";
import { naaWay } from "./naa-way";
import { within } from "./patience";

// Office answers the greeting from its own memory.
const patience = 5_000;

/** The ways in that there are here, the best first. Brings the sign-in library along: load it when it is needed. */
export async function waysIn(where: SignInView): Promise<readonly SignInWay[]> {
  const scopes = [...(where.scopes ?? [])];
  if (!isInOffice()) {
    const msal = await createStandardPublicClientApplication(configuration(where, "signed-in.html"));
    return [browserWay(msal, scopes, () => location.href)];
  }
  const address = new URL("dialog.html", location.href).href;
  const dialog = dialogWay(
    (claims) =>
      openDialog(claims === undefined ? address : `${address}?claims=${encodeURIComponent(claims)}`, dialogSize),
    () => Date.now(),
  );
  const nested = signsInForUs() ? await nestedMsal(where) : undefined;
  return nested ? [naaWay(nested, scopes), dialog] : [dialog];
}

/**
 * The library on Office's bridge; undefined where Office promises one and has none, or does not answer. The library
 * itself would wait for ever, or go over to pop-ups of its own, which Office blocks.
 */
async function nestedMsal(where: SignInView): Promise<Msal | undefined> {
  const nested: Msal[] = [];
  // Called only where the bridge has answered.
  const make: Parameters<typeof createNestablePublicClientApplication>[2] = (given, controller) => {
    const made = new PublicClientApplication(given, controller);
    nested.push(made);
    return made;
  };
  // Office keeps the account; here the tokens go with the pane.
  const settings = configuration(where, "signed-in.html", "memoryStorage");
  const msal = await within(createNestablePublicClientApplication(settings, undefined, make), patience);
  return nested.find((one) => one === msal);
}
