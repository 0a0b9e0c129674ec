import { build } from "../tools/build.mjs";

/** The page script is built once, before the test files run side by side. */
export async function setup(): Promise<void> {
  await build();
}
