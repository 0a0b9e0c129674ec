import type { Statistics } from "../client/statistics.ts";
import { answer, CommonError } from "./async-result.ts";
import type { OfficeHost, OfficeSettings } from "./office-host.ts";
import { commonCustomXml } from "./common-custom-xml.ts";
import { strict } from "./strict.ts";

const sliceDefault = 4_194_304;

/** `Office.context.document`. */
export function commonDocument(host: OfficeHost, settings: OfficeSettings, statistics: Statistics): object {
  const files = new OpenFiles(host, settings, statistics);
  const handlers = new Map<unknown, () => void>();
  return strict(statistics, "Document", {
    url: urlOf(settings),
    mode: settings.mode,
    settings: commonSettings(host, statistics),
    // Word's alone (office-js-docs#126); where a program has none the member is undefined (office-js-docs-reference#692).
    customXmlParts: settings.profile.host === "Word" ? commonCustomXml(host.customXml, settings.profile, statistics) : undefined,
    getFileAsync: (type: string, ...args: unknown[]) => answer(args, (options) => files.open(type, options)),
    getFilePropertiesAsync: (...args: unknown[]) => answer(args, () => ({ url: urlOf(settings) })),
    getSelectedDataAsync: (type: string, ...args: unknown[]) => answer(args, () => selected(host, type)),
    setSelectedDataAsync: (data: unknown, ...args: unknown[]) => answer(args, (options) => replace(host, data, options)),
    addHandlerAsync: (event: string, handler: (args: object) => void, ...args: unknown[]) =>
      answer(args, () => {
        demandSelectionEvent(event);
        handlers.set(handler, host.onSelectionChanged(() => setTimeout(() => handler({ type: event }), 0)));
      }),
    removeHandlerAsync: (event: string, ...args: unknown[]) =>
      answer(args, (options) => {
        demandSelectionEvent(event);
        for (const [handler, remove] of handlers)
          if (options["handler"] === undefined || options["handler"] === handler) {
            remove();
            handlers.delete(handler);
          }
      }),
  });
}

/** #831, #1507, #2476: nothing before the first save. Without the quirk every document has an address. */
function urlOf({ url, profile }: OfficeSettings): string {
  return url || (profile.quirks.has("urlUnreliable") ? "" : `https://example.sharepoint.com/${profile.host === "Word" ? "van-ban.docx" : "bang.xlsx"}`);
}

function demandSelectionEvent(event: string): void {
  if (!/documentSelectionChanged/i.test(event)) throw new CommonError(5010, "Unsupported event", event);
}

function selected(host: OfficeHost, type: string): string {
  if (type === "ooxml" && host.selectedOoxml) return host.selectedOoxml();
  if (type === "text") return host.selectedText();
  throw new CommonError(1000, "Invalid Coercion Type", type);
}

function replace(host: OfficeHost, data: unknown, options: Record<string, unknown>): void {
  if (typeof data !== "string") throw new CommonError(2000, "Data Write Error", "only text is implemented in the fake");
  if (options["coercionType"] === "ooxml" && host.replaceSelectionWithOoxml) host.replaceSelectionWithOoxml(data);
  else host.replaceSelection(data);
}

/** Settings of the Common API live in memory until saveAsync. */
function commonSettings(host: OfficeHost, statistics: Statistics): object {
  const store = host.settings;
  return strict(statistics, "Settings", {
    get: (name: string) => store.values.get(name) ?? null,
    set: (name: string, value: unknown) => void store.values.set(name, value),
    remove: (name: string) => void store.values.delete(name),
    saveAsync: (...args: unknown[]) => answer(args, () => store.persist()),
    refreshAsync: (...args: unknown[]) => answer(args, () => undefined),
  });
}

/** getFileAsync and its slices; one file at a time (#1191), other bytes each time (#1075). */
class OpenFiles {
  private isOpen = false;
  private reads = 0;

  constructor(
    private readonly host: OfficeHost,
    private readonly settings: OfficeSettings,
    private readonly statistics: Statistics,
  ) {}

  open(type: string, options: Record<string, unknown>): object {
    const { quirks } = this.settings.profile;
    // #6747: files on SharePoint could not be read in June 2026.
    if (quirks.has("fileError11001")) throw new CommonError(11001, "Internal error", "The file could not be read.");
    if (type !== "compressed") throw new CommonError(2006, "File type not supported", type);
    if (this.isOpen && quirks.has("oneFileAtATime")) throw new CommonError(5001, "Internal Error", "Close the open file first.");
    const sliceSize = Number(options["sliceSize"] ?? sliceDefault);
    if (!(sliceSize > 0 && sliceSize <= sliceDefault)) throw new CommonError(2005, "Invalid slice size", String(sliceSize));
    this.isOpen = true;
    const bytes = this.host.save(quirks.has("fileBytesVary") ? ++this.reads : 0);
    const sliceCount = Math.max(1, Math.ceil(bytes.length / sliceSize));
    return strict(this.statistics, "File", {
      size: bytes.length,
      sliceCount,
      getSliceAsync: (index: number, ...args: unknown[]) =>
        answer(args, () => {
          if (!this.isOpen || !(index >= 0 && index < sliceCount)) throw new CommonError(2004, "Invalid slice index", String(index));
          const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
          return { data, index, size: data.length };
        }),
      closeAsync: (...args: unknown[]) =>
        answer(args, () => {
          this.isOpen = false;
        }),
    });
  }
}
