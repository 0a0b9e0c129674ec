import { contentOf, findControl } from "../../ooxml/control";
import { readFlatOpc } from "../../ooxml/flat-opc";
import { isBetween, kindOfTag } from "../../model/random-ids";
import type { Binding } from "../../model/binding";
import type { BodyPiece } from "../../model/body-pieces";
import type { TextPlace } from "../../model/places";
import type { TurnedPage } from "../../model/turned-page";
import type { Capability } from "../capabilities";
import { has } from "../capabilities";
import type {
  Attempt,
  BlockMarkup,
  DocumentHost,
  Insertion,
  Keeping,
  Receipt,
  Rung,
  StandingBlock,
  Where,
} from "../document-host";
import { faultless } from "../faultless";
import { hostError, type HostTrouble } from "../host-error";
import { Batches, type Batch } from "./batches";
import { readPieces } from "./body-pieces";
import { loadBinding, storeBinding } from "./binding-store";
import { base64, fileBytes } from "./file-bytes";
import { insertByCalls } from "./insert-native";
import { insertByOoxml, type Outcome } from "./insert-ooxml";
import { removeBlocks } from "./remove";
import type { HeldText, HeldWish, TextReading, TextScope, TextTool } from "../text-tool";
import { holdSelection } from "./held-selection";
import { readText } from "./text-tools";
import { selectedPlace, selectPlace } from "./text-place";
import { turnBack } from "./turn-back";
import { turnPages } from "./turn-page";
import { WordFile } from "./word-file";

const fieldPrefix = "os:f:";
const rungs: readonly { rung: Rung; insert: (batch: Batch, insertion: Insertion, where: Where) => Promise<Outcome> }[] =
  [
    { rung: "ooxml", insert: insertByOoxml },
    { rung: "native", insert: insertByCalls },
  ];

/** Word, from WordApi 1.3 on. */
export class WordHost implements DocumentHost {
  readonly file: WordFile;
  private readonly batches: Batches;

  constructor(
    readonly capabilities: readonly Capability[],
    readonly language: string,
  ) {
    this.batches = new Batches(
      capabilities.some((capability) => capability.id === "tracking" && capability.state === "full"),
    );
    const places = {
      goTo: (place: TextPlace, signal: AbortSignal) => this.batches.read((batch) => selectPlace(batch, place, signal)),
      selected: () => this.batches.read(selectedPlace),
    };
    this.file = new WordFile(has(capabilities, "open"), has(capabilities, "places") ? places : undefined, (bytes) =>
      this.openFile(bytes),
    );
  }

  isEmpty(): Promise<boolean> {
    return this.batches.read(async ({ context, sync }) => {
      const { body } = context.document;
      body.load("text");
      body.paragraphs.load("items/tableNestingLevel");
      body.contentControls.load("items/id");
      await sync();
      const hasTable = body.paragraphs.items.some((paragraph) => paragraph.tableNestingLevel > 0);
      return body.text.trim() === "" && !hasTable && body.contentControls.items.length === 0;
    });
  }

  outline(): Promise<StandingBlock[]> {
    return this.batches.read(async ({ context, sync }) => {
      const controls = context.document.body.contentControls;
      controls.load("items/tag,items/title,items/text");
      await sync();
      return controls.items.flatMap((control) => {
        const kind = kindOfTag(control.tag);
        if (kind === undefined || kind === "f" || isBetween(control.tag)) return [];
        return [
          {
            tag: control.tag,
            title: control.title,
            kind,
            text: firstWords(control.text),
          },
        ];
      });
    });
  }

  pieces(): Promise<BodyPiece[]> {
    return this.batches.read(readPieces);
  }

  insert(insertion: Insertion, where: Where): Promise<Receipt> {
    return this.batches.write(async (batch) => {
      const receipt = await climb(batch, insertion, where);
      if (receipt.rung === undefined || !has(this.capabilities, "landscape")) return receipt;
      const pages = await turnPages(batch, insertion.parts);
      return { ...receipt, pages, syncs: batch.syncs() };
    });
  }

  replace(tag: string, tail: number, insertion: Insertion): Promise<Receipt> {
    return this.batches.write(async (batch) => {
      const receipt = await climb(batch, insertion, { kind: "before", tag });
      if (receipt.rung !== undefined) await removeBlocks(batch, [tag], tail);
      return { ...receipt, syncs: batch.syncs() };
    });
  }

  remove(tags: readonly string[], tail: number, pages: readonly TurnedPage[]): Promise<readonly TurnedPage[]> {
    return this.batches.write(async (batch) => {
      const kept: TurnedPage[] = [];
      for (const page of pages) {
        const rest = await turnBack(batch, page, tags);
        if (rest) kept.push(rest);
      }
      await removeBlocks(batch, tags, tail);
      return kept;
    });
  }

  read(tags: readonly string[]): Promise<ReadonlyMap<string, BlockMarkup>> {
    return this.batches.read(async ({ context, sync }) => {
      const found = tags.map((tag) => {
        const control = context.document.contentControls.getByTag(tag).getFirstOrNullObject();
        control.load("id");
        return { tag, control };
      });
      await sync();
      const markup = found
        .filter(({ control }) => !control.isNullObject)
        .map(({ tag, control }) => ({ tag, xml: control.getOoxml() }));
      await sync();
      return new Map(
        markup.map(({ tag, xml }) => {
          const { blocks, styles } = readFlatOpc(xml.value);
          const control = findControl(blocks, tag);
          return [tag, { blocks: control ? contentOf(control) : blocks, styles }];
        }),
      );
    });
  }

  goTo(tag: string): Promise<void> {
    return this.batches.read(async ({ context, sync }) => {
      const control = context.document.contentControls.getByTag(tag).getFirst();
      control.select("Select");
      await sync();
    });
  }

  readBinding(): Promise<Binding | undefined> {
    return has(this.capabilities, "binding") ? faultless(loadBinding()) : Promise.resolve(undefined);
  }

  writeBinding(binding: Binding): Promise<Keeping> {
    return has(this.capabilities, "binding") ? faultless(storeBinding(binding)) : Promise.resolve("none");
  }

  insertField(name: string, title: string, value: string): Promise<void> {
    return this.batches.write(async ({ context, sync }) => {
      const range = context.document.getSelection().insertText(value, "Replace");
      const control = range.insertContentControl();
      control.tag = fieldPrefix + name;
      control.title = title;
      await sync();
    });
  }

  fillFields(values: Readonly<Record<string, string>>): Promise<number> {
    return this.batches.write(async ({ context, sync }) => {
      const found = Object.entries(values).map(([name, value]) => {
        const controls = context.document.contentControls.getByTag(fieldPrefix + name);
        controls.load("items/text");
        return { value, controls };
      });
      await sync();
      let filled = 0;
      for (const { value, controls } of found) {
        for (const control of controls.items.filter((item) => item.text !== value)) {
          control.insertText(value, "Replace");
          filled++;
        }
      }
      await sync();
      return filled;
    });
  }

  bytes(signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return faultless(fileBytes(signal));
  }

  openFile(bytes: Uint8Array): Promise<void> {
    return this.batches.read(async ({ context, sync }) => {
      context.application.createDocument(base64(bytes)).open();
      await sync();
    });
  }

  holdSelection(choose: (selected: string) => HeldWish | undefined): Promise<HeldText | undefined> {
    return holdSelection(this.batches, choose);
  }

  readText(scope: TextScope, tool: TextTool, signal: AbortSignal): Promise<TextReading> {
    return readText(this.batches, { scope, tool, signal });
  }
}

/** No other rung would find the place either. */
const stopsAll: ReadonlySet<HostTrouble> = new Set(["not-in-body", "gone", "moved"]);

/** Tries the rungs in turn; what a failed one left is taken away before the next. */
async function climb(batch: Batch, insertion: Insertion, where: Where): Promise<Receipt> {
  const tags = insertion.parts.map((part) => part.handle.tag);
  const attempts: Attempt[] = [];
  for (const { rung, insert } of rungs) {
    let outcome: Outcome | undefined;
    let code: string | undefined;
    try {
      outcome = await insert(batch, insertion, where);
    } catch (error) {
      const fault = hostError(error);
      if (stopsAll.has(fault.trouble)) throw fault;
      code = fault.code;
    }
    if (outcome && !outcome.differences.some((difference) => difference.breaking)) {
      return { rung, tags, ...outcome, attempts, pages: [], syncs: batch.syncs() };
    }
    attempts.push({ rung, differences: outcome?.differences ?? [], code });
    await removeBlocks(batch, tags, outcome?.tail ?? 0);
  }
  return {
    rung: undefined,
    tags: [],
    tail: 0,
    differences: [],
    foreignStyles: [],
    attempts,
    pages: [],
    syncs: batch.syncs(),
  };
}

function firstWords(text: string): string {
  const plain = text.trim().replace(/\s+/gu, " ");
  return plain.length <= 90 ? plain : `${plain.slice(0, 89)}…`;
}
