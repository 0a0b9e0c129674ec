import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import openapi, { astToString } from "openapi-typescript";
import { expect, it } from "vitest";

const addin = resolve(import.meta.dirname, "..");

it("Wire types are those of the service's OpenAPI file", async () => {
  const generated = astToString(
    await openapi(new URL(`file://${resolve(addin, "../service/openapi.json")}`), { defaultNonNullable: false }),
  );
  const committed = readFileSync(resolve(addin, "src/client/wire.ts"), "utf8");

  // The program writes a note of its own above what the library makes. Renew with: npm run types
  expect(committed.slice(committed.indexOf("export interface paths"))).toBe(
    generated.slice(generated.indexOf("export interface paths")),
  );
}, 30_000);
