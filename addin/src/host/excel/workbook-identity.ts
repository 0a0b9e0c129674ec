import { identityNamespace, readIdentity, writeIdentity, type KeptIdentity } from "../../model/identity";
import type { Batch } from "./batches";
import { loadParts, storePart } from "./part-store";

const settingName = "onestop.kept";

/**
 * Keeps the identity in a custom XML part by Excel's own API: the Common API has none in Excel. Where there are no parts,
 * or the host drops them, the settings keep it; they speak before the part, which is then old.
 */
export async function storeIdentity(batch: Batch, identity: KeptIdentity, keepsParts: boolean): Promise<boolean> {
  const { context, sync } = batch;
  const xml = writeIdentity(identity);
  const isSame = (text: string): boolean => {
    const kept = readIdentity(text);
    return kept !== undefined && writeIdentity(kept) === xml;
  };
  const isKept = keepsParts && (await storePart(batch, identityNamespace, xml, isSame));
  const { settings } = context.workbook;
  const old = settings.getItemOrNullObject(settingName);
  old.load("value");
  await sync();
  if (isKept) {
    if (!old.isNullObject) old.delete();
    await sync();
    return true;
  }
  settings.add(settingName, xml);
  const setting = settings.getItemOrNullObject(settingName);
  setting.load("value");
  await sync();
  return !setting.isNullObject && setting.value === xml;
}

export async function loadIdentity(batch: Batch, keepsParts: boolean): Promise<KeptIdentity | undefined> {
  const { context, sync } = batch;
  const setting = context.workbook.settings.getItemOrNullObject(settingName);
  setting.load("value");
  await sync();
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  const said = typeof value === "string" ? readIdentity(value) : undefined;
  if (said || !keepsParts) return said;
  for (const text of await loadParts(batch, identityNamespace)) {
    const identity = readIdentity(text);
    if (identity) return identity;
  }
  return undefined;
}
