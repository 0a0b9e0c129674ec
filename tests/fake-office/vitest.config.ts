import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/build.setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file starts a browser; two at a time is what a small machine bears.
    maxWorkers: 2,
  },
});
