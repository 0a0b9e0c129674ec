import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { faultsOf } from "./accessibility.ts";
import { serveFromDist } from "./from-dist.ts";
import { slowDown } from "./slow.ts";
import { Keyboard } from "./keyboard.ts";

const pictures = resolve(import.meta.dirname, "../../../artifacts/screenshots/review");

export interface Surface {
  readonly width: number;
  readonly language: "vi" | "en";
  readonly dark?: boolean;
}

/** The open review page, used by keyboard alone. */
export class ReviewPage {
  readonly complaints: string[] = [];
  private readonly keyboard: Keyboard;

  constructor(readonly page: Page) {
    this.keyboard = new Keyboard(page);
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("Failed to load resource")) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => {
      this.complaints.push(error.message);
    });
  }

  part(name: string): Locator {
    return this.page.locator(`[data-part="${name}"]`);
  }

  async tabTo(target: Locator): Promise<void> {
    await this.keyboard.tabTo(target);
  }

  async press(target: Locator): Promise<void> {
    await this.keyboard.press(target);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.keyboard.type(target, text);
  }

  /** Becomes somebody else. */
  async become(person: string): Promise<void> {
    if ((await this.part("leave").count()) > 0) await this.press(this.part("leave"));
    await this.press(this.page.locator(`[data-person="${person}"]`));
    await this.part("person").waitFor();
  }

  async state(expected: string): Promise<void> {
    await this.page.locator(`[data-part="review"][data-state="${expected}"]`).waitFor();
  }

  faults(): Promise<readonly string[]> {
    return faultsOf(this.page);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
}

export async function openReview(browser: Browser, { width, language, dark = false }: Surface): Promise<ReviewPage> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? "dark" : "light", locale: "vi-VN" });
  context.setDefaultTimeout(45_000);
  const review = new ReviewPage(await context.newPage());
  await slowDown(review.page);
  await serveFromDist(review.page);
  await review.page.goto(`${inject("service")}/addin/review.html`);
  if (language === "en") await review.press(review.page.locator('[data-language="en"]'));
  return review;
}
