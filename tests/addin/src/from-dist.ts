import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

const dist = resolve(import.meta.dirname, "../../../addin/dist");
const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css", png: "image/png" };

/** While working on the add-in (`ADDIN_FROM_DIST=1`): its files from addin/dist instead of those inside the service. */
export async function serveFromDist(page: Page): Promise<void> {
  if (!process.env["ADDIN_FROM_DIST"]) return;
  await page.route("**/addin/**", (route) => {
    const name = new URL(route.request().url()).pathname.slice("/addin/".length);
    return route.fulfill({ body: readFileSync(join(dist, name)), contentType: types[name.split(".").at(-1) ?? ""] ?? "text/plain" });
  });
}
