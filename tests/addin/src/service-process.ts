import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** A running service with data of its own. */
export interface RunningService {
  readonly address: string;
  readonly stop: () => void;
}

/** Starts the real service with its templates on a free port; undefined when it was not built. */
export async function startService(settings: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<RunningService | undefined> {
  const program = newest(["release", "debug"].map((kind) => join(root, "artifacts/bin/OneStop.Docs.Service", kind, "OneStop.Docs.Service.dll")));
  if (program === undefined) return undefined;
  const data = mkdtempSync(join(tmpdir(), "onestop-addin-tests-"));
  const service = spawn("dotnet", [program, "--urls", "http://127.0.0.1:0", "--data", data, "--templates", join(root, "templates"), ...settings], {
    env: { ...process.env, ...environment },
  });
  return {
    address: await addressOf(service),
    stop: () => {
      service.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
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
