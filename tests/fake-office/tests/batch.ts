import type { Page } from "playwright-core";

export interface Failure {
  readonly code: string;
  readonly location: string;
}

/** Runs a batch that must fail in the page and gives the error's code and place. */
export async function failureOf(page: Page, batch: () => Promise<unknown>): Promise<Failure> {
  return page.evaluate(async (source) => {
    const run = new Function(`return (${source})()`) as () => Promise<unknown>;
    try {
      await run();
    } catch (error) {
      const { code, debugInfo } = error as OfficeExtension.Error;
      return { code, location: debugInfo?.errorLocation ?? String(error) };
    }
    return { code: "none", location: "" };
  }, batch.toString());
}
