import { HostError, hostError } from "../host-error";
import { call } from "./common-api";

const sliceSize = 1 << 20;

/** The open document as a .docx, slice by slice; tells how many of its bytes have come. Office lets one file be open at a time: it is closed whatever happens. */
export async function fileBytes(
  signal: AbortSignal,
  read?: (done: number, total: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let file: Office.File;
  try {
    file = await call<Office.File>((done) => {
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done);
    });
  } catch (error) {
    // 11001 and its like on files in SharePoint (office-js#6747): the sentence says to save and try again.
    throw new HostError("file", hostError(error).code, "getFileAsync");
  }
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let i = 0; i < file.sliceCount; i++) {
      signal.throwIfAborted();
      const slice = await call<Office.Slice>((done) => {
        file.getSliceAsync(i, done);
      });
      bytes.set(slice.data as ArrayLike<number>, filled);
      filled += slice.size;
      read?.(filled, bytes.length);
    }
    return filled === bytes.length ? bytes : bytes.slice(0, filled);
  } finally {
    await call<undefined>((done) => {
      file.closeAsync(done as never);
    });
  }
}

/** Bytes in base64, a chunk at a time: a whole document at once overflows the stack. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
