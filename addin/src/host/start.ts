import { readCapabilities } from "./capabilities";
import type { DocumentHost } from "./document-host";
import type { SheetHost } from "./sheet-host";

/** Where the pane finds itself. */
export type Surroundings =
  | { readonly kind: "word"; readonly host: DocumentHost; readonly program: Program }
  | { readonly kind: "excel"; readonly host: SheetHost; readonly program: Program }
  | { readonly kind: "browser" }
  | { readonly kind: "no-office-js" };

/** What can be said of the Office program. */
export interface Program {
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** Its pane is dark. */
  readonly isDark: boolean;
}

const patience = 15_000;

/** Waits until Office is ready, or it is clear that there is none. */
export async function findSurroundings(): Promise<Surroundings> {
  // office.js stands before us in the page: when it did not come, it will not come.
  if (typeof Office === "undefined") return { kind: "no-office-js" };
  const ready = await Promise.race([Office.onReady(), later(patience)]);
  if (!ready) return { kind: "no-office-js" };
  const { diagnostics, displayLanguage } = Office.context;
  const known = ready.host === Office.HostType.Word || ready.host === Office.HostType.Excel;
  if (!known) return { kind: "browser" };
  const program = {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    language: displayLanguage,
    isDark: isDark(),
  };
  const asks = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);
  if (ready.host === Office.HostType.Excel) {
    const [{ ExcelHost }, { readSheetCapabilities }] = await Promise.all([
      import("./excel/excel-host"),
      import("./sheet-capabilities"),
    ]);
    return { kind: "excel", host: new ExcelHost(readSheetCapabilities(asks), displayLanguage), program };
  }
  const { WordHost } = await import("./word/word-host");
  const capabilities = readCapabilities(asks);
  return { kind: "word", host: new WordHost(capabilities, displayLanguage), program };
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) =>
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds),
  );
}

/** By the lightness of the pane's background (ITU-R BT.601 weights). */
function isDark(): boolean {
  // Absent where the host has no theme, whatever the typings say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i
    .exec(theme?.bodyBackgroundColor ?? "")
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  if (!parts) return matchMedia("(prefers-color-scheme: dark)").matches;
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
