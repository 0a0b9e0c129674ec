import { officeError } from "./errors.ts";

/** Which properties a call of `load` asks for. */
export interface LoadTree {
  /** Every scalar property of the object (or of each item). */
  all: boolean;
  readonly properties: Map<string, LoadTree>;
  top?: number;
  skip?: number;
}

export type LoadArgument = string | readonly string[] | Readonly<Record<string, unknown>> | null | undefined;

const emptyTree = (): LoadTree => ({ all: false, properties: new Map() });

function branch(tree: LoadTree, name: string): LoadTree {
  let child = tree.properties.get(name);
  if (!child) tree.properties.set(name, (child = emptyTree()));
  return child;
}

function addPath(tree: LoadTree, path: string): void {
  const names = path.split(/[/.]/).map((name) => name.trim());
  if (names.includes("")) throw officeError("InvalidArgument", "load", `"${path}"`);
  let at = tree;
  for (const name of names) {
    if (name === "$none") return;
    if (name === "$all") {
      at.all = true;
      return;
    }
    at = branch(at, name);
  }
  if (at.properties.size === 0) at.all = true;
}

function addPaths(tree: LoadTree, value: unknown): void {
  const paths = typeof value === "string" ? value.split(",") : value;
  if (!Array.isArray(paths)) throw officeError("InvalidArgument", "load");
  for (const path of paths as unknown[]) {
    if (typeof path !== "string") throw officeError("InvalidArgument", "load");
    if (path.trim() !== "") addPath(tree, path);
  }
}

function count(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw officeError("InvalidArgument", "load", "$top and $skip take a whole number");
}

/** `{ select, expand, top, skip }` of OfficeExtension.LoadOption. */
function addOption(tree: LoadTree, key: string, value: unknown): boolean {
  if (key === "select" || key === "expand") addPaths(tree, value);
  else if (key === "top" || key === "$top") tree.top = count(value);
  else if (key === "skip" || key === "$skip") tree.skip = count(value);
  else if (key === "$all") tree.all = value === true;
  else if (key !== "$none") return false;
  return true;
}

function addObject(tree: LoadTree, value: Readonly<Record<string, unknown>>): void {
  for (const [key, wanted] of Object.entries(value)) {
    if (wanted === undefined || wanted === false || addOption(tree, key, wanted)) continue;
    const child = branch(tree, key);
    if (wanted === true) child.all = true;
    else if (typeof wanted === "object" && wanted !== null) addObject(child, wanted as Record<string, unknown>);
    else throw officeError("InvalidArgument", "load", key);
  }
}

/** Reads every form that `load` takes: string, array, object, nothing (all scalar properties). */
export function parseLoad(argument: LoadArgument): LoadTree {
  const tree = emptyTree();
  if (argument === undefined || argument === null || argument === "") tree.all = true;
  else if (typeof argument === "string" || Array.isArray(argument)) addPaths(tree, argument);
  else addObject(tree, argument as Record<string, unknown>);
  return tree;
}
