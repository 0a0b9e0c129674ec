import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { openExcel, type ExcelHandle, type OpenOptions } from "../../fake-office/src/driver/index.ts";
import { serveFromDist } from "./from-dist.ts";
import { slowDown } from "./slow.ts";

const pictures = resolve(import.meta.dirname, "../../../artifacts/screenshots/addin");

export interface SheetPaneOptions extends OpenOptions {
  readonly width?: number;
  readonly language?: "vi" | "en";
  readonly dark?: boolean;
}

/** The open pane beside an open workbook. */
export class SheetPane {
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly excel: ExcelHandle,
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

  async choosePlan(id: string): Promise<void> {
    await this.view("plan");
    await this.page.locator(`[data-plan="${id}"]`).click();
    await this.part("put-form").waitFor();
  }

  /** Puts the table and gives the sentence of the receipt. */
  async put(filter: { readonly agency?: string } = {}): Promise<string> {
    if (filter.agency !== undefined) await this.part("filter-agency").selectOption(filter.agency);
    await this.part("put").click();
    await this.settled("receipt");
    return this.part("receipt").innerText();
  }

  /** Undoes the put and waits for the pane to say so. */
  async undo(): Promise<void> {
    await this.part("undo").click();
    await this.settled("undone");
  }

  /** Reads a table of the workbook and holds it against its plan. */
  async compare(sheet?: string): Promise<void> {
    const place = sheet === undefined ? this.page.locator("[data-sheet]").first() : this.page.locator(`[data-sheet="${sheet}"]`);
    await place.locator('[data-part="compare"]').click();
    await this.settled("review", "refused");
  }

  async write(): Promise<string> {
    await this.part("write").click();
    await this.settled("applied", "renewed");
    return (await this.part("applied").count()) > 0 ? this.part("applied").innerText() : "renewed";
  }

  /** Waits for one of the parts; a trouble fails with its sentence. */
  async settled(...parts: readonly string[]): Promise<void> {
    const wanted = [...parts, "trouble"].map((part) => `[data-part="${part}"]`).join(", ");
    await this.page.locator(wanted).first().waitFor({ timeout: 45_000 });
    const trouble = this.part("trouble");
    if ((await trouble.count()) > 0) throw new Error(await trouble.innerText());
  }

  /** What the list of changes says, a change a line. */
  async changes(kind: string): Promise<string[]> {
    return this.page.locator(`[data-group="${kind}"] [data-change]`).allInnerTexts();
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }

  /** Names of all sheets, hidden ones too. */
  sheets(): Promise<string[]> {
    return this.page.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Opens the built pane, as the service serves it, beside a workbook in fake Excel. */
export async function openSheetPane(browser: Browser, options: SheetPaneOptions = {}): Promise<SheetPane> {
  const { width = 350, language = "vi", dark = false, ...excel } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? "dark" : "light", locale: "vi-VN" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const handle = await openExcel(page, { displayLanguage: language === "vi" ? "vi-VN" : "en-US", office: { theme: dark ? "dark" : "light" }, ...excel } as OpenOptions);
  const pane = new SheetPane(page, handle);
  await slowDown(page);
  await serveFromDist(page);
  await page.goto(`${inject("service")}/addin/taskpane.html`);
  await page.locator("main[data-view]").waitFor();
  return pane;
}
