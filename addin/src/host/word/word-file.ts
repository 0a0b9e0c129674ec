import type { KeptIdentity } from "../../model/identity";
import { faultless } from "../faultless";
import type { PlaceFinder } from "../../model/places";
import type { KeptFile } from "../kept-file";
import { fileBytes } from "./file-bytes";
import { loadIdentity, storeIdentity } from "./identity-store";

/** The open document, for keeping versions of it. */
export class WordFile implements KeptFile {
  readonly extension = "docx";

  constructor(
    readonly canOpen: boolean,
    readonly places: PlaceFinder | undefined,
    readonly openAsNew: (bytes: Uint8Array) => Promise<void>,
  ) {}

  bytes(signal: AbortSignal, read?: (done: number, total: number) => void): Promise<Uint8Array<ArrayBuffer>> {
    return faultless(fileBytes(signal, read));
  }

  readIdentity(): Promise<KeptIdentity | undefined> {
    return faultless(loadIdentity());
  }

  writeIdentity(identity: KeptIdentity): Promise<boolean> {
    return faultless(storeIdentity(identity));
  }
}
