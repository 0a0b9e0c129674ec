import {
  readNames,
  readRecords,
  sheetsNamespace,
  writeNames,
  writeRecords,
  type TableRecord,
} from "../../sheets/sheet-record";
import type { Capability } from "../capabilities";
import type { Keeping } from "../document-host";
import type { Batch } from "./batches";

const settingName = "onestop.tables";

/** Keeps the memory in one custom XML part; where there are none, or it does not read back as written, names in settings. */
export async function storeRecords(
  { context, sync }: Batch,
  records: readonly TableRecord[],
  capabilities: readonly Capability[],
): Promise<Keeping> {
  if (keepsParts(capabilities) && (await storePart({ context, sync }, writeRecords(records)))) return "part";
  const { settings } = context.workbook;
  settings.add(settingName, writeNames(records));
  const setting = settings.getItemOrNullObject(settingName);
  setting.load("value");
  await sync();
  return !setting.isNullObject && setting.value === writeNames(records) ? "id" : "none";
}

async function storePart({ context, sync }: Pick<Batch, "context" | "sync">, xml: string): Promise<boolean> {
  const parts = context.workbook.customXmlParts;
  const old = parts.getByNamespace(sheetsNamespace);
  old.load("items/id");
  await sync();
  try {
    for (const part of old.items) part.delete();
    parts.add(xml);
    // Looked up anew and in the same round trip: what a host drops without a word is not there (office-js#5910).
    const kept = parts.getByNamespace(sheetsNamespace).getOnlyItem().getXml();
    await sync();
    return writeRecords(readRecords(kept.value) ?? []) === xml;
  } catch {
    // Refused or dropped: the settings are the next best.
    return false;
  }
}

export async function loadRecords(
  { context, sync }: Batch,
  capabilities: readonly Capability[],
): Promise<TableRecord[]> {
  if (keepsParts(capabilities)) {
    const parts = context.workbook.customXmlParts.getByNamespace(sheetsNamespace);
    parts.load("items/id");
    await sync();
    const texts = parts.items.map((part) => part.getXml());
    if (texts.length > 0) await sync();
    for (const text of texts.reverse()) {
      const records = readRecords(text.value);
      if (records) return records;
    }
  }
  const setting = context.workbook.settings.getItemOrNullObject(settingName);
  setting.load("value");
  await sync();
  return setting.isNullObject ? [] : readNames(setting.value);
}

function keepsParts(capabilities: readonly Capability[]): boolean {
  return capabilities.some(({ id, state }) => id === "memory" && state === "full");
}
