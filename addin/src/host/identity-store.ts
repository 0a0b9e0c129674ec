import { identityNamespace, readIdentity, writeIdentity, type KeptIdentity } from "../model/identity";
import { call } from "./word/binding-store";

const settingName = "onestop.kept";

/**
 * Keeps the identity in a custom XML part of its own, by the Common API that Word and Excel share. Where the host takes
 * the part and drops it (office-js#5910), the settings of the file keep it; they speak before the part, which is then old.
 */
export async function storeIdentity(identity: KeptIdentity): Promise<boolean> {
  const xml = writeIdentity(identity);
  const old = await partsOfOurs();
  await call<Office.CustomXmlPart>((done) => {
    Office.context.document.customXmlParts.addAsync(xml, done);
  });
  for (const part of old)
    await call<undefined>((done) => {
      part.deleteAsync(done as never);
    });
  const kept = await inParts();
  const isKept = kept !== undefined && writeIdentity(kept) === xml;
  const { settings } = Office.context.document;
  if (isKept && typeof settings.get(settingName) !== "string") return true;
  if (isKept) settings.remove(settingName);
  else settings.set(settingName, xml);
  await call<unknown>((done) => {
    settings.saveAsync(done as never);
  });
  return isKept || settings.get(settingName) === xml;
}

export async function loadIdentity(): Promise<KeptIdentity | undefined> {
  const setting: unknown = Office.context.document.settings.get(settingName);
  return (typeof setting === "string" ? readIdentity(setting) : undefined) ?? inParts();
}

async function inParts(): Promise<KeptIdentity | undefined> {
  for (const part of (await partsOfOurs()).reverse()) {
    const identity = readIdentity(
      await call<string>((done) => {
        part.getXmlAsync(done);
      }),
    );
    if (identity) return identity;
  }
  return undefined;
}

function partsOfOurs(): Promise<Office.CustomXmlPart[]> {
  return call<Office.CustomXmlPart[]>((done) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(identityNamespace, done);
  });
}
