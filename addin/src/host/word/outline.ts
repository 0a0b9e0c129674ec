import { isBetween, kindOfTag } from "../../model/random-ids";
import type { StandingBlock } from "../document-host";
import type { Batch } from "./batches";

/** The bound blocks in document order, copies of them too. */
export async function outlineOf({ context, sync }: Batch): Promise<StandingBlock[]> {
  const controls = context.document.body.contentControls;
  controls.load("items/id,items/tag,items/title,items/text");
  await sync();
  const count = new Map<string, number>();
  for (const { tag } of controls.items) count.set(tag, (count.get(tag) ?? 0) + 1);
  return controls.items.flatMap(({ id, tag, title, text }) => {
    const kind = kindOfTag(tag);
    if (kind === undefined || kind === "f" || isBetween(tag)) return [];
    return [{ tag, id, isOnly: count.get(tag) === 1, title, kind, text: firstWords(text) }];
  });
}

function firstWords(text: string): string {
  const plain = text.trim().replace(/\s+/gu, " ");
  return plain.length <= 90 ? plain : `${plain.slice(0, 89)}…`;
}
