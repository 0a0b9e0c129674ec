import { officeError } from "../client/errors.ts";
import { metadata } from "../client/metadata.ts";
import type { Statistics } from "../client/statistics.ts";

/** Properties that frameworks and consoles probe on any object. */
const probed = new Set(["then", "toJSON", "constructor", "$$typeof", "nodeType", "toString", "valueOf", "inspect", "prototype", "hasOwnProperty"]);

/**
 * An object of the Common API that fails on what it lacks: `NotImplementedInFake` for members of the interface,
 * `UnknownMember` for others. Both are remembered, so that a swallowed one fails the test all the same.
 */
export function strict<T extends object>(statistics: Statistics, interfaceName: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === "symbol" || key in target || probed.has(key)) return Reflect.get(target, key, receiver) as unknown;
      const code = metadata.office[interfaceName]?.includes(key) ? "NotImplementedInFake" : "UnknownMember";
      const error = officeError(code, `${interfaceName}.${key}`);
      statistics.defects.push(`${code} ${interfaceName}.${key}`);
      throw error;
    },
  });
}
