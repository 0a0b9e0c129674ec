import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { build } from "../../tools/build.mjs";
import type { FakeOfficeWindow, PageConfig } from "../page/config.ts";
import type { AuthBroker } from "./auth-broker.ts";
import { documentOf } from "./blank-document.ts";
import { workbookOf } from "./blank-workbook.ts";
import { ExcelHandle } from "./excel-handle.ts";
import { WordHandle } from "./host-handle.ts";

export interface OpenOptions extends Partial<Omit<PageConfig, "host" | "base64" | "id">> {
  /** The file to open; a blank one when absent. */
  readonly document?: Uint8Array;
  /** Office's accounts, for sign-in by Office; nobody is signed in when absent. */
  readonly broker?: AuthBroker;
}

/** Every address that Microsoft serves office.js from. */
const officeScript = /^https:\/\/appsforoffice(\.edge)?\.microsoft\.com\/.*\/office(\.debug)?\.js/;

let opened = 0;

async function inject(page: Page, config: PageConfig, broker: AuthBroker | undefined): Promise<void> {
  const script = await readFile(await build(), "utf8");
  const context = page.context();
  await context.unroute(officeScript);
  await context.route(officeScript, (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body: script }));
  if (broker) await page.exposeFunction("fakeOfficeBroker", (request: string) => broker.answer(request));
  await page.addInitScript((given) => {
    (window as unknown as FakeOfficeWindow).fakeOfficeConfig = given;
  }, config);
}

function configOf(host: "Word" | "Excel", options: OpenOptions, blank: () => Uint8Array): PageConfig {
  const { document, broker: _broker, profile = "win-m365", ...rest } = options;
  const base64 = Buffer.from(document ?? blank()).toString("base64");
  return { ...rest, id: `${process.pid}-${++opened}`, host, profile, base64 };
}

/**
 * Opens a document in fake Word for the pages that `page` loads from now on: a request for Microsoft's office.js is
 * answered with the fake. Load the pane afterwards.
 */
export async function openWord(page: Page, options: OpenOptions = {}): Promise<WordHandle> {
  await inject(page, configOf("Word", options, () => documentOf()), options.broker);
  return new WordHandle(page);
}

/** The same for a workbook in fake Excel. */
export async function openExcel(page: Page, options: OpenOptions = {}): Promise<ExcelHandle> {
  await inject(page, configOf("Excel", options, () => workbookOf()), options.broker);
  return new ExcelHandle(page);
}

const emptyPane = "https://pane.test/pane.html";

/** Loads a page that has nothing but office.js, for tests of the host itself. */
export async function loadEmptyPane(page: Page): Promise<void> {
  const html = `<!doctype html><meta charset="utf-8"><title>pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;
  await page.context().route(emptyPane, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(emptyPane);
}
