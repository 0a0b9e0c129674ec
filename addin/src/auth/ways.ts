import { createNestablePublicClientApplication, createStandardPublicClientApplication } from "@azure/msal-browser";
import type { SignInView } from "../client/session";
import type { SignInWay } from "../client/sign-in-way";
import { dialogSize, isInOffice, loginHint, openDialog, signsInForUs } from "../host/office-sign-in";
import { browserWay } from "./browser-way";
import { dialogWay } from "./dialog-way";
import { configuration } from "./msal";
import { naaWay } from "./naa-way";

/** The ways in that there are here, the best first. Brings the sign-in library along: load it when it is needed. */
export async function waysIn(where: SignInView): Promise<readonly SignInWay[]> {
  const scopes = [...(where.scopes ?? [])];
  if (!isInOffice()) {
    const msal = await createStandardPublicClientApplication(configuration(where, "signed-in.html"));
    return [browserWay(msal, scopes, () => location.href)];
  }
  const address = new URL("dialog.html", location.href).href;
  const dialog = dialogWay(() => openDialog(address, dialogSize), Date.now);
  if (!signsInForUs()) return [dialog];
  const msal = await createNestablePublicClientApplication(configuration(where, "signed-in.html"));
  return [naaWay(msal, scopes, loginHint), dialog];
}
