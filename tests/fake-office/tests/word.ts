import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser, loadEmptyPane, openExcel, openWord, type ExcelHandle, type OpenOptions, type WordHandle } from "../src/driver/index.ts";

export interface OpenDocument {
  readonly page: Page;
  readonly host: WordHandle;
}

let browser: Browser;
let context: BrowserContext;

/** Registers the browser of a test file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext();
  });
  afterAll(() => browser.close());
}

export const newPage = (): Promise<Page> => context.newPage();

/** A page with nothing but office.js over an open document. */
export async function wordPage(options: OpenOptions = {}): Promise<OpenDocument> {
  const page = await newPage();
  const host = await openWord(page, options);
  await loadEmptyPane(page);
  return { page, host };
}

/** Inserts a package at the end of the body. */
export const insertAtEnd = (page: Page, ooxml: string): Promise<void> =>
  page.evaluate((xml) => Word.run((context) => Promise.resolve(void context.document.body.insertOoxml(xml, "End"))), ooxml);

/** The same over an open workbook. */
export async function excelPage(options: OpenOptions = {}): Promise<{ page: Page; host: ExcelHandle }> {
  const page = await newPage();
  const host = await openExcel(page, options);
  await loadEmptyPane(page);
  return { page, host };
}
