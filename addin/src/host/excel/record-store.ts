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
import { loadParts, storePart } from "./part-store";

const settingName = "onestop.tables";

/** Keeps the memory in one custom XML part; where there are none, or it does not read back as written, names in settings. */
export async function storeRecords(
  batch: Batch,
  records: readonly TableRecord[],
  capabilities: readonly Capability[],
): Promise<Keeping> {
  const { context, sync } = batch;
  const xml = writeRecords(records);
  const isSame = (kept: string): boolean => writeRecords(readRecords(kept) ?? []) === xml;
  if (keepsParts(capabilities) && (await storePart(batch, sheetsNamespace, xml, isSame))) return "part";
  const { settings } = context.workbook;
  settings.add(settingName, writeNames(records));
  const setting = settings.getItemOrNullObject(settingName);
  setting.load("value");
  await sync();
  return !setting.isNullObject && setting.value === writeNames(records) ? "id" : "none";
}

export async function loadRecords(batch: Batch, capabilities: readonly Capability[]): Promise<TableRecord[]> {
  const { context, sync } = batch;
  if (keepsParts(capabilities)) {
    for (const text of await loadParts(batch, sheetsNamespace)) {
      const records = readRecords(text);
      if (records) return records;
    }
  }
  const setting = context.workbook.settings.getItemOrNullObject(settingName);
  setting.load("value");
  await sync();
  return setting.isNullObject ? [] : readNames(setting.value);
}

/** Whether this Excel has custom XML parts. */
export function keepsParts(capabilities: readonly Capability[]): boolean {
  return capabilities.some(({ id, state }) => id === "memory" && state === "full");
}
