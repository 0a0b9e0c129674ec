/** How a dialog ended: with a word of its page, or with a code of Office. */
export type DialogEnd =
  { readonly kind: "said"; readonly message: string } | { readonly kind: "failed"; readonly code: number };

/** Shares of the screen, per cent. */
export const dialogSize = { height: 65, width: 35 } as const;

/** Whether there is an Office around this page; a browser has none. */
export function isInOffice(): boolean {
  // Absent where office.js did not come, whatever the typings say.
  return typeof Office !== "undefined" && (Office.context as Office.Context | undefined)?.ui !== undefined;
}

/** Whether this Office signs in for add-ins. The set alone is not enough: without the bridge the library would go another way. */
export function signsInForUs(): boolean {
  const isListed = Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
  return isListed && ("nestedAppAuthBridge" in window || "__initializeNestedAppAuth" in window);
}

/** Opens a page of ours in Office's dialog and waits until it has said something or is gone. */
export function openDialog(address: string, size: { height: number; width: number }): Promise<DialogEnd> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, size, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        resolve({ kind: "failed", code: opened.error.code });
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        // Older Offices do not tell where a word comes from; those that do must say: from us.
        if (!("message" in said) || (said.origin !== undefined && said.origin !== location.origin)) return;
        dialog.close();
        resolve({ kind: "said", message: said.message });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (happened) => {
        resolve({ kind: "failed", code: "error" in happened ? happened.error : 0 });
      });
    });
  });
}

/** From the page in the dialog to the pane, and to no other origin where Office can promise that. */
export function tellPane(message: string): void {
  const { ui, requirements } = Office.context;
  if (requirements.isSetSupported("DialogOrigin", "1.1")) ui.messageParent(message, { targetOrigin: location.origin });
  else ui.messageParent(message);
}

/** Resolves when Office is there to be talked to. */
export async function officeIsReady(): Promise<void> {
  if (typeof Office !== "undefined") await Office.onReady();
}
