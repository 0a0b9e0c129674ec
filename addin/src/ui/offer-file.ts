/** Hands a file to the person to keep. */
export function offerFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn; a minute is for slow ones.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
