import { expect } from "vitest";
import { openPane, type OpenPane, type PaneOptions } from "./pane.ts";
import { keep, samplePlan } from "./plan-data.ts";
import type { Browser, Locator } from "playwright-core";

/** Keeps the sample plan under an id with another text for the point of section III, and another subject when given. */
export async function keepSaying(id: string, words: string, subject?: string): Promise<void> {
  const plan = samplePlan(id);
  const paragraph = plan.sections[2]?.body?.[0];
  if (!paragraph) throw new Error("the sample has changed");
  paragraph.text = words;
  if (subject !== undefined) plan.subject = subject;
  await keep(plan);
}

/** The pane beside a document in which section III of a plan is bound. */
export class BoundPane {
  private constructor(readonly pane: OpenPane) {}

  static async open(browser: Browser, id: string, words: string, options: PaneOptions): Promise<BoundPane> {
    await keepSaying(id, words);
    const pane = await openPane(browser, options);
    await pane.choosePlan(id);
    expect(await pane.insert("muc", { pick: "III" })).toBe("ooxml");
    return new BoundPane(pane);
  }

  /** The items of the list, in document order. */
  get blocks(): Locator {
    return this.pane.page.locator("[data-block]");
  }

  states(): Promise<(string | null)[]> {
    return this.blocks.evaluateAll((items) => items.map((item) => item.getAttribute("data-state")));
  }

  /** Reads the list anew. */
  async read(): Promise<void> {
    await this.pane.view("document");
    await this.pane.part("read").click();
    await this.idle();
  }

  /** Holds the blocks against their plans; nothing is chosen anew before. */
  async check(): Promise<void> {
    await this.pane.view("document");
    await this.pane.part("check").click();
    await this.pane.page.locator('[data-block]:not([data-state="unknown"]):not([data-state="copy"])').first().waitFor();
    await this.idle();
  }

  async apply(): Promise<void> {
    await this.pane.part("apply").click();
    await this.pane.page.locator('[data-part="receipt"], [data-part="again"], [data-part="trouble"]').first().waitFor();
    await this.idle();
  }

  /** Until the work that was begun has ended. */
  private async idle(): Promise<void> {
    await expect.poll(() => this.pane.part("read").isEnabled()).toBe(true);
  }

  async text(): Promise<string> {
    return (await this.pane.word.text()).join("\n").replace(/\u00a0/gu, " ");
  }

  /** How often words stand in the document. */
  async count(words: string): Promise<number> {
    return (await this.text()).split(words).length - 1;
  }

  /** The tags of bound blocks in the document, in order. */
  async tags(): Promise<string[]> {
    return [...(await this.pane.word.bodyXml()).matchAll(/<w:tag w:val="(os:muc:[0-9a-f]+)"/g)].map(([, tag]) => tag ?? "");
  }

  /** Types over words of the document. */
  async typeOver(words: string, typed: string, occurrence = 0): Promise<void> {
    await this.pane.word.select({ text: words, occurrence });
    await this.pane.word.type(typed);
  }

  /** Copies the block and pastes it at the end of the document, as in Word. */
  async copyToEnd(): Promise<void> {
    const [tag] = await this.tags();
    await this.pane.word.select({ tag: tag ?? "", at: "Whole" });
    await this.pane.word.copy();
    await this.pane.word.select({ end: true });
    await this.pane.word.paste();
    expect(await this.tags()).toEqual([tag, tag]);
  }
}
