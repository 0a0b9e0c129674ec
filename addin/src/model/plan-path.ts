/** One step into plan data: a member, and which of several, from 1. */
export interface PathStep {
  readonly name: string;
  readonly number: number | undefined;
}

/** `$.taskTables[0].id` in steps; empty for the whole, undefined for what is no such path. */
export function pathSteps(path: string): readonly PathStep[] | undefined {
  if (!/^\$(?:\.\w+|\[\d+\])*$/.test(path)) return undefined;
  return Array.from(path.matchAll(/\.(\w+)(?:\[(\d+)\])?/g), ([, name = "", at]) => ({
    name,
    number: at === undefined ? undefined : Number(at) + 1,
  }));
}
