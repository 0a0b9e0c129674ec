import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// What Office calls the version is the version: the manifest says it, nothing else does.
const manifest = readFileSync(resolve(import.meta.dirname, "../manifest.xml"), "utf8");
const version = /<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1];
if (version === undefined) throw new Error("manifest.xml names no version");

// One line a page.
const pages = ["taskpane.html", "review.html", "dialog.html", "signed-in.html"];

export const config = defineConfig({
  base: "/addin/",
  plugins: [react()],
  define: { __ADDIN_VERSION__: JSON.stringify(version) },
  build: {
    target: "es2020",
    sourcemap: false,
    // The test of the first paint reads which files a page needs from here.
    manifest: "manifest.json",
    rolldownOptions: { input: pages.map((page) => resolve(import.meta.dirname, page)) },
  },
  server: { proxy: { "^/(templates|plans|documents|blocks|people|me|sign-in|health)": "http://127.0.0.1:5080" } },
  test: { include: ["tests/**/*.test.ts"], setupFiles: ["tests/setup.ts"] },
});

// Vite takes its configuration from the default export and from nowhere else.
export { config as default };
