import type { KeptIdentity } from "../model/identity";
import { faultless } from "./faultless";
import { loadIdentity, storeIdentity } from "./identity-store";
import type { KeptFile } from "./kept-file";
import { fileBytes } from "./word/file-bytes";

/** The open file by the Common API, the same in Word and in Excel; only how a new one is opened is each program's own. */
export class OfficeFile implements KeptFile {
  constructor(
    readonly extension: "docx" | "xlsx",
    readonly canOpen: boolean,
    readonly openAsNew: (bytes: Uint8Array) => Promise<void>,
  ) {}

  bytes(signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return faultless(fileBytes(signal));
  }

  readIdentity(): Promise<KeptIdentity | undefined> {
    return faultless(loadIdentity());
  }

  writeIdentity(identity: KeptIdentity): Promise<boolean> {
    return faultless(storeIdentity(identity));
  }
}
