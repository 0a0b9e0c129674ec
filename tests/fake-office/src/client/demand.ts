import { officeError } from "./errors.ts";

/** The thing that must be there; `ItemNotFound` otherwise. */
export function demand<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw officeError("ItemNotFound");
  return found;
}
