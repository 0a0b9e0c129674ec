// Builds dist/fake-office.js, which stands in place of Microsoft's office.js, and dist/probe.js for a real Office.
//   node tools/build.mjs           builds when a source is newer
//   node tools/build.mjs --force   builds always
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const metadataFile = join(root, "generated", "metadata.json");
export const scriptFile = join(root, "dist", "fake-office.js");
export const probeFile = join(root, "dist", "probe.js");

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...entries.map((entry) => modified(join(entry.parentPath ?? entry.path, entry.name))));
}

export async function build(force = false) {
  if (force || modified(metadataFile) < modified(join(root, "tools", "metadata.mjs"))) {
    const { generateMetadata } = await import("./metadata.mjs");
    mkdirSync(dirname(metadataFile), { recursive: true });
    writeFileSync(metadataFile, JSON.stringify(generateMetadata()));
  }
  const sources = Math.max(newest(join(root, "src")), modified(metadataFile));
  if (!force && modified(scriptFile) > sources) return scriptFile;
  await bundle("src/probe/probe.ts", "probe.js");
  await bundle("src/page/entry.ts", "fake-office.js");
  return scriptFile;
}

async function bundle(entry, fileName) {
  const vite = await import("vite");
  await vite.build({
    root,
    configFile: false,
    logLevel: "warn",
    json: { stringify: true },
    build: {
      outDir: "dist",
      emptyOutDir: false,
      minify: false,
      target: "chrome110",
      lib: { entry, formats: ["iife"], name: "fakeOfficeScript", fileName: () => fileName },
    },
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build(process.argv.includes("--force"));
