const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands bytes to the person as a file to keep. */
export function offerFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: docx }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn; a minute is for slow ones.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
