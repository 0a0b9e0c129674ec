import { execFile, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a program and gives what it printed; a failing exit code throws unless `mayFail`. */
export async function run(program: string, args: readonly string[], mayFail = false): Promise<string> {
  try {
    return (await execute(program, [...args], { maxBuffer: 64 << 20, timeout: 280_000 })).stdout;
  } catch (error) {
    const { stdout, message } = error as Error & { stdout?: string };
    if (mayFail && stdout !== undefined) return stdout;
    throw new Error(`${program}: ${message}`);
  }
}

let asked: { readonly child: ChildProcessWithoutNullStreams; readonly lines: AsyncIterator<string> } | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Sends one line to a program that is started once and answers each line with one; .NET takes a second to start. */
export function ask(program: string, args: readonly string[], line: string): Promise<string> {
  const answer = turn.then(async () => {
    asked ??= start(program, args);
    asked.child.stdin.write(`${line}\n`);
    const next = await asked.lines.next();
    if (next.done) throw new Error(`${program} ended without an answer`);
    return next.value;
  });
  turn = answer.catch(() => undefined);
  return answer;
}

function start(program: string, args: readonly string[]) {
  const child = spawn(program, [...args]);
  // Its life must not keep the tests' process alive.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref?(): void }).unref?.();
  process.once("exit", () => child.kill());
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

/** A folder for one check, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "fake-office-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function put(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
