import { HostError, hostError } from "../host-error";
import type { HeldText, HeldWish } from "../text-tool";
import type { Batch, Batches } from "./batches";

/** A held range and the parts of its text: where Word's search did not find the wished part by itself, all that was selected is held. */
interface Hold extends HeldWish {
  readonly range: Word.Range;
}

/** Keeps hold of the part of the selection that `choose` names: the caret may go elsewhere meanwhile. */
export async function holdSelection(
  batches: Batches,
  choose: (selected: string) => HeldWish | undefined,
): Promise<HeldText | undefined> {
  const hold = await batches.read((batch) => find(batch, choose));
  if (!hold) return undefined;
  return {
    write: (text, place) => whileSame(() => batches.edit(hold.range, (batch) => write(batch, hold, text, place))),
    release: () => batches.release(hold.range).catch(() => undefined),
  };
}

async function find(
  { context, sync }: Batch,
  choose: (selected: string) => HeldWish | undefined,
): Promise<Hold | undefined> {
  const selection = context.document.getSelection().getRange("Content");
  selection.load("text,isEmpty");
  await sync();
  const wish = selection.isEmpty ? undefined : choose(selection.text);
  if (!wish) return undefined;
  const found = selection.search(wish.written, { matchCase: true });
  found.load("items/text");
  await sync();
  const first = found.items[0];
  const hold: Hold =
    first?.text === wish.written
      ? { range: first, before: "", written: wish.written, behind: "" }
      : { range: selection, ...wish };
  context.trackedObjects.add(hold.range);
  await sync();
  return hold;
}

async function write({ sync }: Batch, hold: Hold, text: string, place: "replace" | "after"): Promise<void> {
  const { range, before, written, behind } = hold;
  range.load("text");
  await sync();
  if (range.text.normalize("NFC") !== `${before}${written}${behind}`.normalize("NFC")) {
    throw new HostError("changed", "", "");
  }
  if (place === "replace") range.insertText(`${before}${text}${behind}`, "Replace");
  else if (behind === "") range.insertText(` ${text}`, "End");
  else range.insertText(`${before}${written} ${text}${behind}`, "Replace");
  await sync();
}

/** A place that is gone has changed too: the sentence for it says more. */
export async function whileSame<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = error instanceof DOMException ? undefined : hostError(error);
    throw fault?.trouble === "gone" ? new HostError("changed", fault.code, fault.place) : error;
  }
}
