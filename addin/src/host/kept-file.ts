import type { KeptIdentity } from "../model/identity";
import type { PlaceFinder } from "../model/places";

/** What versions need of an Office: the open file as one thing, whatever program has it open. Every method may throw a HostError. */
export interface KeptFile {
  readonly extension: "docx" | "xlsx";
  /** Undefined where remarks cannot be shown at their place. */
  readonly places: PlaceFinder | undefined;
  /** Whether this Office opens a file as a new document; where not, people are given it to keep. */
  readonly canOpen: boolean;
  /** The whole file as the program would store it now; tells how many bytes of it have come. */
  bytes(signal: AbortSignal, read?: (done: number, total: number) => void): Promise<Uint8Array<ArrayBuffer>>;
  /** What the file says it is; undefined when it was never kept. Where the program keeps one waiting, the signal ends it. */
  readIdentity(signal?: AbortSignal): Promise<KeptIdentity | undefined>;
  /** Whether the file really remembers it: read back, not believed. */
  writeIdentity(identity: KeptIdentity): Promise<boolean>;
  openAsNew(bytes: Uint8Array): Promise<void>;
}
