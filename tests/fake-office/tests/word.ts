import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser, loadEmptyPane, openWord, type OpenOptions, type WordHandle } from "../src/driver/index.ts";

export interface OpenDocument {
  readonly page: Page;
  readonly host: WordHandle;
}

let browser: Browser;

/** Registers the browser of a test file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
}

export const newPage = async (): Promise<Page> => (await browser.newContext()).newPage();

/** A page with nothing but office.js over an open document. */
export async function wordPage(options: OpenOptions = {}): Promise<OpenDocument> {
  const page = await newPage();
  const host = await openWord(page, options);
  await loadEmptyPane(page);
  return { page, host };
}
