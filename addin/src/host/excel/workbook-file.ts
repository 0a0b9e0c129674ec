import type { KeptIdentity } from "../../model/identity";
import { has, type Capability } from "../capabilities";
import { hostError, HostError, isAbort } from "../host-error";
import type { KeptFile } from "../kept-file";
import { base64, fileBytes } from "../word/file-bytes";
import type { Batches } from "./batches";
import { keepsParts } from "./record-store";
import { loadIdentity, storeIdentity } from "./workbook-identity";

/** The open workbook, for keeping versions of it. */
export class WorkbookFile implements KeptFile {
  readonly extension = "xlsx";
  readonly places = undefined;
  readonly canOpen: boolean;

  constructor(
    private readonly batches: Batches,
    private readonly capabilities: readonly Capability[],
  ) {
    this.canOpen = has(capabilities, "openVersion");
  }

  async bytes(signal: AbortSignal, read?: (done: number, total: number) => void): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await fileBytes(signal, read);
    } catch (error) {
      if (isAbort(error)) throw error;
      const { trouble, code, place } = hostError(error);
      throw new HostError(trouble, code, place, "excel");
    }
  }

  readIdentity(signal?: AbortSignal): Promise<KeptIdentity | undefined> {
    return this.batches.run((batch) => loadIdentity(batch, keepsParts(this.capabilities)), signal);
  }

  writeIdentity(identity: KeptIdentity): Promise<boolean> {
    return this.batches.run((batch) => storeIdentity(batch, identity, keepsParts(this.capabilities)));
  }

  openAsNew(bytes: Uint8Array): Promise<void> {
    return this.batches.run(async ({ context, sync }) => {
      // Unlike a batch, createWorkbook does not wait until a cell is no longer edited: one goes before it that does.
      context.workbook.load("name");
      await sync();
      await Excel.createWorkbook(base64(bytes));
    });
  }
}
