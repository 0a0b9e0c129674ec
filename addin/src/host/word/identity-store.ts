import { identityNamespace, readIdentity, writeIdentity, type KeptIdentity } from "../../model/identity";
import { loadPart, loadSetting, storePart, storeSetting } from "./common-api";

const settingName = "onestop.kept";

/**
 * Keeps the identity in a custom XML part of its own, by the Common API. Where the host takes the part and drops it
 * (office-js#5910), the settings of the file keep it; they speak before the part, which is then old.
 */
export async function storeIdentity(identity: KeptIdentity): Promise<boolean> {
  const xml = writeIdentity(identity);
  await storePart(identityNamespace, xml);
  const kept = await loadPart(identityNamespace, readIdentity);
  const isKept = kept !== undefined && writeIdentity(kept) === xml;
  if (!isKept) return storeSetting(settingName, xml);
  if (loadSetting(settingName) !== undefined) await storeSetting(settingName, undefined);
  return true;
}

export async function loadIdentity(): Promise<KeptIdentity | undefined> {
  const setting = loadSetting(settingName);
  return (setting === undefined ? undefined : readIdentity(setting)) ?? loadPart(identityNamespace, readIdentity);
}
