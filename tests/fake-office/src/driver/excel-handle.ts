import type { FakeOfficeWindow } from "../page/config.ts";
import { HostHandle } from "./host-handle.ts";

type Act = "select" | "type" | "coAuthor" | "setCellEdit";

/** A test's hand on the open workbook. Addresses are `B2:C5`, `'Kế hoạch'!B2` or names. */
export class ExcelHandle extends HostHandle {
  private act(name: Act, ...args: unknown[]): Promise<void> {
    return this.page.evaluate(
      ([method, given]) => {
        const clerk = (window as unknown as FakeOfficeWindow).fakeOffice?.excel;
        if (!clerk) throw new Error("Excel is not open in this page");
        (clerk[method] as (...all: unknown[]) => void).apply(clerk, given);
      },
      [name, args] as const,
    );
  }

  select(address: string): Promise<void> {
    return this.act("select", address);
  }

  /** Types into a cell as with the keyboard. */
  type(address: string, text: string): Promise<void> {
    return this.act("type", address, text);
  }

  /** Changes a cell as a co-author elsewhere does. */
  coAuthor(address: string, text: string): Promise<void> {
    return this.act("coAuthor", address, text);
  }

  /** Enters or leaves cell edit mode, in which Excel takes no batch. */
  setCellEdit(isEditing: boolean): Promise<void> {
    return this.act("setCellEdit", isEditing);
  }

  /** Base64 of the workbooks that the add-in opened in windows of their own; null for an empty one. */
  openedDocuments(): Promise<(string | null)[]> {
    return this.page.evaluate(() => [...((window as unknown as FakeOfficeWindow).fakeOffice?.excel?.host.openedDocuments ?? [])]);
  }

  /** The cells as shown. */
  text(address: string): Promise<string[][]> {
    return this.page.evaluate((given) => (window as unknown as FakeOfficeWindow).fakeOffice?.excel?.text(given) ?? [], address);
  }
}
