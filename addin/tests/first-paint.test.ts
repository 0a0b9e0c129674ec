import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const dist = resolve(import.meta.dirname, "../dist");

describe.each(["taskpane.html", "review.html"])("First paint of %s", (page) => {
  it.skipIf(!existsSync(dist))("takes under 100 kB of script, gzipped", () => {
    const scripts = [
      ...readFileSync(resolve(dist, page), "utf8").matchAll(/(?:src|href)="\/addin\/(assets\/[^"]+\.js)"/g),
    ].map((match) => match[1] ?? "");
    const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(resolve(dist, name))).length, 0);

    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(100_000);
  });

  it.skipIf(!existsSync(dist))("loads nothing from outside but what Office itself needs", () => {
    const outside = [...readFileSync(resolve(dist, page), "utf8").matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(
      (match) => match[1],
    );

    expect(outside).toEqual(
      page === "taskpane.html" ? ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"] : [],
    );
  });
});
