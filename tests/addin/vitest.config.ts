import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["src/service.setup.ts"],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Each file starts a browser and there are two cores.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
