import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import { serveFromDist } from "./from-dist.ts";

const pictures = resolve(import.meta.dirname, "../../../artifacts/screenshots/review");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const mostTabs = 120;

export interface Surface {
  readonly width: number;
  readonly language: "vi" | "en";
  readonly dark?: boolean;
}

/** The open review page, used by keyboard alone. */
export class ReviewPage {
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
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

  /** Goes to an element with Tab or Shift+Tab; throws when the keyboard does not reach it. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    const handle = await target.elementHandle();
    for (let i = 0; i < mostTabs; i++) {
      const where = await this.page.evaluate((element) => {
        const active = document.activeElement;
        if (!element || active === element) return "there";
        return active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
      }, handle);
      if (where === "there") return;
      await this.page.keyboard.press(where === "before" ? "Shift+Tab" : "Tab");
    }
    throw new Error(`The keyboard does not reach ${target.toString()}`);
  }

  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
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

  /** Rules of WCAG that axe finds broken, serious or worse, and whether anything is wider than the screen. */
  async faults(): Promise<readonly string[]> {
    // As the session, not the page: the page's own policy forbids foreign script, and shall.
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: { run: (on: Document, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
      const found = await run.run(document, { iframes: false });
      const serious = found.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
      const isWide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
      return [...serious.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ""}`), ...(isWide ? ["wider than the screen"] : [])];
    });
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
  await serveFromDist(review.page);
  await review.page.goto(`${inject("service")}/addin/review.html`);
  if (language === "en") await review.press(review.page.locator('[data-language="en"]'));
  return review;
}
