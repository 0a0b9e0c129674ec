import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { browserPath } from "../../fake-office/src/driver/browser.ts";
import { build } from "../../fake-office/tools/build.mjs";

const root = resolve(import.meta.dirname, "../../..");

declare module "vitest" {
  interface ProvidedContext {
    /** Where the real service listens; empty when it was not built. */
    readonly service: string;
  }
}

/** Starts the real service with its templates on a free port, and builds the fake once, before any test file. */
export async function setup(project: TestProject): Promise<() => void> {
  const program = newest(["release", "debug"].map((kind) => join(root, "artifacts/bin/OneStop.Docs.Service", kind, "OneStop.Docs.Service.dll")));
  const leaveOut = (why: string): (() => void) => {
    console.warn(`The add-in's end-to-end tests are left out: ${why}`);
    project.provide("service", "");
    return () => undefined;
  };
  if (!existsSync(browserPath() ?? "")) return leaveOut("Chromium is missing (apt-get install chromium)");
  if (program === undefined) return leaveOut("the service is not built (dotnet build service/OneStop.Docs.Service -c Release)");
  await build();
  const data = mkdtempSync(join(tmpdir(), "onestop-addin-tests-"));
  const service = spawn("dotnet", [program, "--urls", "http://127.0.0.1:0", "--data", data, "--templates", join(root, "templates")]);
  const end = (): void => {
    service.kill();
    rmSync(data, { recursive: true, force: true });
  };
  const address = await addressOf(service);
  if (!process.env["ADDIN_FROM_DIST"] && !(await fetch(`${address}/addin/taskpane.html`)).ok) {
    end();
    return leaveOut("the service was built without the pane (its packages could not be installed)");
  }
  project.provide("service", address);
  return end;
}

function newest(paths: readonly string[]): string | undefined {
  return paths.filter((path) => existsSync(path)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** The address that the service greets with. */
function addressOf(service: ChildProcess): Promise<string> {
  return new Promise((resolveAddress, reject) => {
    let said = "";
    service.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolveAddress(address);
    });
    service.on("exit", (code) => {
      reject(new Error(`The service ended with ${code}: ${said}`));
    });
  });
}
