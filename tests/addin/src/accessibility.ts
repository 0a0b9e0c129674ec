import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG that axe finds broken, serious or worse, and whether anything is wider than the screen. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // As the session, not the page: the page's own policy forbids foreign script, and shall.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // A button on its way from one colour to another is neither.
    await Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished.catch(() => undefined)));
    const { axe: run } = window as unknown as { axe: { run: (on: Document, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
    const found = await run.run(document, { iframes: false });
    const serious = found.violations.filter((one) => one.impact === "serious" || one.impact === "critical");
    const isWide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return [...serious.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ""}`), ...(isWide ? ["wider than the screen"] : [])];
  });
}
