import type { Batch } from "./batches";

type Calls = Pick<Batch, "context" | "sync">;

/** Puts the one custom XML part of a namespace; false where it does not read back as written. */
export async function storePart(
  { context, sync }: Calls,
  namespace: string,
  xml: string,
  isSame: (kept: string) => boolean,
): Promise<boolean> {
  const parts = context.workbook.customXmlParts;
  const old = parts.getByNamespace(namespace);
  old.load("items/id");
  await sync();
  try {
    for (const part of old.items) part.delete();
    parts.add(xml);
    // Looked up anew and in the same round trip: what a host drops without a word is not there (office-js#5910).
    const kept = parts.getByNamespace(namespace).getOnlyItem().getXml();
    await sync();
    return isSame(kept.value);
  } catch {
    // Refused or dropped: the settings are the next best.
    return false;
  }
}

/** Every part of a namespace, the newest first. */
export async function loadParts({ context, sync }: Calls, namespace: string): Promise<string[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await sync();
  const texts = parts.items.map((part) => part.getXml());
  if (texts.length > 0) await sync();
  return texts.map((text) => text.value).reverse();
}
