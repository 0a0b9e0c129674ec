import type { OfficeHost } from "../office/office-host.ts";
import type { ExcelHost } from "./excel-host.ts";

/** The person at the keyboard of Excel. */
export class ExcelClerk implements OfficeHost {
  constructor(readonly host: ExcelHost) {}

  get customXml() {
    return this.host.customXml;
  }

  get settings() {
    return this.host.settings;
  }

  save(stamp = 0): Uint8Array {
    return this.host.save(stamp);
  }

  selectedText(): string {
    return "";
  }

  replaceSelection(_text: string): void {
    throw new Error("Not implemented");
  }

  onSelectionChanged(_listener: () => void): () => void {
    return () => undefined;
  }
}
