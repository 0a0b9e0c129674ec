import type { Page } from "playwright-core";

/**
 * On a slower machine (`SLOW=4`: a processor a quarter as quick, and up to 200 ms more for every answer of the service), so that a
 * test that looks before the pane has come there fails here and not once in a hundred runs elsewhere. Nothing without `SLOW`.
 */
export async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env["SLOW"] ?? "1");
  if (!(rate > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  let asked = 0;
  await page.context().route("**/*", async (route) => {
    asked++;
    await new Promise((resolve) => setTimeout(resolve, rate * (10 + ((asked * 7) % 41))));
    await route.fallback().catch(() => undefined);
  });
}
