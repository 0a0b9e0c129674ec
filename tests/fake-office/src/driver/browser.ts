import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The machine's own Chromium; undefined where there is none. */
export function browserPath(): string | undefined {
  return process.env["CHROMIUM"] ?? places.find((path) => existsSync(path));
}

/** Starts the machine's own Chromium; playwright-core brings none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error("Chromium is not installed: apt-get install chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
