import { HostError } from "../host-error";
import type { TextEffect, TextReading, TextRemnant, TextScope, TextTool } from "../text-tool";
import type { Batch, Batches } from "./batches";
import { whileSame } from "./held-selection";
import type { TextPlaces } from "../../ooxml/text-places";
import { placesOfFile, storiesOf, type Stories } from "./text-stories";
import { touchedWords, type TouchedWord } from "./text-words";

interface Wish {
  readonly scope: TextScope;
  readonly tool: TextTool;
  readonly signal: AbortSignal;
}

interface Seen {
  readonly words: readonly TouchedWord[];
  readonly effect: Omit<TextEffect, "sawEverything">;
}

/** Reads what a tool would do to the selection's paragraphs or the whole document, and keeps hold of the place. */
export async function readText(batches: Batches, { scope, tool, signal }: Wish): Promise<TextReading> {
  const places = scope === "document" ? await placesOfFile(signal) : undefined;
  const sawEverything = scope === "selection" || places !== undefined;
  const { held, effect } = await batches.read(async (batch) => {
    const range = scope === "selection" ? batch.context.document.getSelection().getRange("Whole") : undefined;
    const seen = await look(batch, range, places, tool, signal);
    if (range) batch.context.trackedObjects.add(range);
    await batch.sync();
    return { held: range, effect: seen.effect };
  });
  return {
    ...effect,
    sawEverything,
    apply: (stop) =>
      whileSame(() =>
        batches.edit(held, async (batch) => {
          const now = await look(batch, held, places, tool, stop);
          if (!isSame(now.effect, effect)) throw new HostError("changed", "", "");
          for (const word of now.words) word.write();
          await batch.sync();
          const after = await look(batch, held, places, tool, new AbortController().signal);
          return { ...effect, sawEverything, left: withUndone(after.effect) };
        }),
      ),
    release: () => (held ? batches.release(held).catch(() => undefined) : Promise.resolve()),
  };
}

async function look(
  batch: Batch,
  held: Word.Range | undefined,
  places: TextPlaces | undefined,
  tool: TextTool,
  signal: AbortSignal,
): Promise<Seen> {
  const stories: Stories = held ? { reached: [held], unreached: [] } : await storiesOf(batch, places);
  const loaded = stories.reached.map(({ paragraphs }) => paragraphs);
  for (const paragraphs of loaded) paragraphs.load("items/text,items/font/name");
  await batch.sync();
  signal.throwIfAborted();
  const words = await touchedWords(
    batch,
    loaded.flatMap(({ items }) => items),
    tool,
    signal,
  );
  const here: TextRemnant = { place: "here", words: words.flatMap(({ left }) => left ?? []) };
  const elsewhere = stories.unreached.map(({ place, pieces }): TextRemnant => ({
    place,
    words: pieces.filter((piece) => tool.stays(piece) || tool.rewrite(piece) !== undefined).map(({ text }) => text),
  }));
  const effect = {
    changes: words.flatMap(({ change }) => change ?? []),
    refonted: words.filter(({ refonted }) => refonted).length,
    left: [here, ...elsewhere].filter((remnant) => remnant.words.length > 0),
  };
  return { words, effect };
}

/** What Word took and did not do is left too. */
function withUndone({ left, changes }: Seen["effect"]): readonly TextRemnant[] {
  const undone: TextRemnant = { place: "here", words: changes.map(({ before }) => before) };
  return changes.length === 0 ? left : [undone, ...left];
}

function isSame(now: Seen["effect"], then: Seen["effect"]): boolean {
  const told = ({ changes, refonted, left }: Seen["effect"]): string => JSON.stringify([changes, refonted, left]);
  return told(now) === told(then);
}
