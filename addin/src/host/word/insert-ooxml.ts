import { compareShapes, type Difference } from "../../ooxml/compare";
import { contentOf, findControl, wrap } from "../../ooxml/control";
import { readFlatOpc, writeFlatOpc } from "../../ooxml/flat-opc";
import { paragraphTexts } from "../../ooxml/pieces";
import { shapesOf } from "../../ooxml/shape";
import { stylesThatDiffer, usedStyles } from "../../ooxml/styles";
import type { BlockRef, Insertion, Part, Where } from "../document-host";
import type { Batch } from "./batches";
import { loadTexts, texts } from "./body-texts";
import type { Numbers } from "./find-control";
import { anchorAt } from "./place";
import { straysAfterInsertion } from "./strays";

/** What one rung did: right when no difference is breaking. */
export interface Outcome {
  readonly controls: readonly BlockRef[];
  readonly differences: readonly Difference[];
  readonly foreignStyles: readonly string[];
  readonly tail: number;
}

/** Rung one: the whole insertion as one package, then read back and compared block by block. */
export async function insertByOoxml(
  batch: Batch,
  insertion: Insertion,
  where: Where,
  others: Numbers,
): Promise<Outcome> {
  const body = batch.context.document.body;
  const before = loadTexts(body);
  const anchor = await anchorAt(batch, where);
  const blocks = insertion.parts.map((part) => wrap(part.handle, part.blocks));
  const styles = insertion.styles && usedStyles(insertion.styles, blocks);
  anchor.getRange("Whole").insertOoxml(writeFlatOpc({ blocks, styles }), "Replace");
  const after = loadTexts(body);
  const controls = loadControls(batch, insertion.parts);
  await syncOrTakeBack(batch, anchor);

  const sent = blocks.flatMap((block) => paragraphTexts([block]));
  const strays = straysAfterInsertion(texts(before), texts(after), sent);
  for (const place of strays) after.items[place]?.delete();
  const made = controls.map(({ collection }) => collection.items.filter((control) => !others.has(control.id)));
  const markup = made.map((found) => (found.length === 1 ? found[0]?.getOoxml() : undefined));
  const left = strays.length > 0 ? loadTexts(body) : after;
  await batch.sync();

  const differences: Difference[] = [];
  const foreign = new Set<string>();
  controls.forEach((found, i) => {
    const xml = markup[i]?.value;
    if (xml === undefined) {
      const count = String(made[i]?.length ?? 0);
      differences.push({
        kind: count === "0" ? "missing" : "extra",
        breaking: true,
        place: i + 1,
        sent: found.title,
        got: count,
      });
      return;
    }
    const got = readFlatOpc(xml);
    const control = findControl(got.blocks, found.tag);
    differences.push(...compareShapes(shapesOf(found.blocks), shapesOf(control ? contentOf(control) : got.blocks)));
    for (const name of stylesThatDiffer(styles, got.styles)) foreign.add(name);
  });
  const expected = before.items.length + sent.length;
  return {
    controls: controls.map(({ tag }, i) => ({ tag, id: made[i]?.[0]?.id, isOnly: others.size === 0 })),
    differences,
    foreignStyles: [...foreign],
    tail: Math.max(0, left.items.length - expected),
  };
}

/** Office does not roll back: when the package was refused, the anchor that came before it is still there. */
async function syncOrTakeBack(batch: Batch, anchor: Word.Paragraph): Promise<void> {
  try {
    await batch.sync();
  } catch (error) {
    anchor.delete();
    await batch.sync().catch(() => undefined);
    throw error;
  }
}

interface LoadedControl {
  readonly tag: string;
  readonly title: string;
  readonly blocks: readonly Element[];
  readonly collection: Word.ContentControlCollection;
}

function loadControls(batch: Batch, parts: readonly Part[]): LoadedControl[] {
  return parts.map(({ handle, blocks }) => {
    const collection = batch.context.document.contentControls.getByTag(handle.tag);
    collection.load("items/id");
    return { tag: handle.tag, title: handle.title, blocks, collection };
  });
}
