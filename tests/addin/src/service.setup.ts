import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { browserPath } from "../../fake-office/src/driver/browser.ts";
import { build } from "../../fake-office/tools/build.mjs";
import { startService } from "./service-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the real service listens; empty when it was not built. */
    readonly service: string;
  }
}

/** Starts the service and builds the fake once, before any test file. */
export async function setup(project: TestProject): Promise<() => void> {
  const leaveOut = (why: string): (() => void) => {
    console.warn(`The add-in's end-to-end tests are left out: ${why}`);
    project.provide("service", "");
    return () => undefined;
  };
  if (!existsSync(browserPath() ?? "")) return leaveOut("Chromium is missing (apt-get install chromium)");
  await build();
  const service = await startService();
  if (!service) return leaveOut("the service is not built (dotnet build service/OneStop.Docs.Service -c Release)");
  if (!process.env["ADDIN_FROM_DIST"] && !(await fetch(`${service.address}/addin/taskpane.html`)).ok) {
    service.stop();
    return leaveOut("the service was built without the pane (its packages could not be installed)");
  }
  project.provide("service", service.address);
  return service.stop;
}
