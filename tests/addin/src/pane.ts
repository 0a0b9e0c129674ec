import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { openWord, type OpenOptions, type WordHandle } from "../../fake-office/src/driver/index.ts";
import { serveFromDist } from "./from-dist.ts";
import { slowDown } from "./slow.ts";

const pictures = resolve(import.meta.dirname, "../../../artifacts/screenshots/addin");

export interface PaneOptions extends OpenOptions {
  readonly width?: number;
  readonly language?: "vi" | "en";
  readonly dark?: boolean;
}

/** The open pane beside an open document. */
export class OpenPane {
  /** What the browser's console complained of, fetch failures that a test provokes left out. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly word: WordHandle,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("Failed to load resource")) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => {
      this.complaints.push(error.message);
    });
  }

  part(name: string) {
    return this.page.locator(`[data-part="${name}"]`);
  }

  async view(id: string): Promise<void> {
    await this.page.locator(`[data-tab="${id}"]`).click();
    await this.page.locator(`main[data-view="${id}"]`).waitFor();
  }

  /** Chooses a plan of the service by the list. */
  async choosePlan(id: string): Promise<void> {
    await this.view("plan");
    await this.page.locator(`[data-plan="${id}"]`).click();
    await this.part("block-form").waitFor();
  }

  /** Inserts one part and gives the rung of its receipt. */
  async insert(block: string, options: { readonly pick?: string; readonly lawful?: boolean } = {}): Promise<string> {
    await this.view("insert");
    await this.part("block").selectOption(block);
    if (options.pick !== undefined) await this.part("pick").selectOption(options.pick);
    await this.page.locator(`input[type=radio][value=${options.lawful ? "lawful" : "cursor"}]`).check();
    await this.part("insert").click();
    return this.rung();
  }

  async rung(): Promise<string> {
    await this.page.locator('[data-part="receipt"], [data-part="trouble"]').first().waitFor({ timeout: 45_000 });
    const trouble = this.part("trouble");
    if ((await trouble.count()) > 0) throw new Error(await trouble.innerText());
    return (await this.part("receipt").getAttribute("data-rung")) ?? "";
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Opens the built pane, as the service serves it, beside a document in fake Word. */
export async function openPane(browser: Browser, options: PaneOptions = {}): Promise<OpenPane> {
  const { width = 350, language = "vi", dark = false, ...word } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? "dark" : "light", locale: "vi-VN" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const handle = await openWord(page, { displayLanguage: language === "vi" ? "vi-VN" : "en-US", office: { theme: dark ? "dark" : "light" }, ...word } as OpenOptions);
  const pane = new OpenPane(page, handle);
  await slowDown(page);
  await serveFromDist(page);
  await page.goto(`${inject("service")}/addin/taskpane.html`);
  await page.locator("main[data-view]").waitFor();
  return pane;
}
