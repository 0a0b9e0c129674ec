import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "../src/oracles/programs.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

// Vitest runs TypeScript without checking it.
it("the package holds to its types", async () => {
  expect(await run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-p", root], true)).toBe("");
}, 300_000);
