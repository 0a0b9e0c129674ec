import type { Binding } from "../../model/binding";
import type { BodyPiece } from "../../model/body-pieces";
import type { TextPlace } from "../../model/places";
import type { TurnedPage } from "../../model/turned-page";
import type { Capability } from "../capabilities";
import { has } from "../capabilities";
import type {
  BlockMarkup,
  BlockRef,
  DocumentHost,
  Insertion,
  Keeping,
  Receipt,
  Replacement,
  StandingBlock,
  Where,
} from "../document-host";
import { faultless } from "../faultless";
import { HostError } from "../host-error";
import { Batches } from "./batches";
import { readPieces } from "./body-pieces";
import { loadBinding, storeBinding } from "./binding-store";
import { base64, fileBytes } from "./file-bytes";
import { climb } from "./ladder";
import { readControls, seek } from "./find-control";
import { outlineOf } from "./outline";
import { removeBlocks } from "./remove";
import type { HeldText, HeldWish, TextReading, TextScope, TextTool } from "../text-tool";
import { holdSelection } from "./held-selection";
import { readText } from "./text-tools";
import { replaceBlock } from "./replace";
import { selectedPlace, selectPlace } from "./text-place";
import { turnBack } from "./turn-back";
import { turnPages } from "./turn-page";
import { WordFile } from "./word-file";

const fieldPrefix = "os:f:";
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
    return this.batches.read(outlineOf);
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

  replace(block: BlockRef, tail: number, make: (standing: BlockMarkup) => Insertion | undefined): Promise<Replacement> {
    return this.batches.write((batch) => replaceBlock(batch, block, tail, make));
  }

  remove(blocks: readonly BlockRef[], tail: number, pages: readonly TurnedPage[]): Promise<readonly TurnedPage[]> {
    return this.batches.write(async (batch) => {
      const kept: TurnedPage[] = [];
      for (const page of pages) {
        const rest = await turnBack(batch, page, blocks);
        if (rest) kept.push(rest);
      }
      await removeBlocks(batch, blocks, tail);
      return kept;
    });
  }

  read(blocks: readonly BlockRef[]): Promise<readonly (BlockMarkup | undefined)[]> {
    return this.batches.read(async (batch) => (await readControls(batch, blocks)).map((read) => read?.markup));
  }

  goTo(block: BlockRef): Promise<void> {
    return this.batches.read(async (batch) => {
      const control = seek(batch, block);
      await batch.sync();
      found(control(), block).select("Select");
      await batch.sync();
    });
  }

  rename(block: BlockRef, tag: string): Promise<boolean> {
    return this.batches.write(async (batch) => {
      const sought = seek(batch, block);
      await batch.sync();
      const control = found(sought(), block);
      control.tag = tag;
      control.load("tag");
      await batch.sync();
      return control.tag === tag;
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

function found(control: Word.ContentControl | undefined, block: BlockRef): Word.ContentControl {
  if (!control) throw new HostError("gone", "ItemNotFound", block.tag);
  return control;
}
