import type { AnyBackend, HostBackend } from "../client/backend.ts";
import { officeError } from "../client/errors.ts";
import { fromBase64 } from "../package/flat-opc.ts";
import { OfficePackage } from "../package/office-package.ts";
import type { Profile } from "../profiles/profile.ts";
import { CustomXmlStore } from "../stores/custom-xml-store.ts";
import { PropertyStore } from "../stores/property-store.ts";
import { SettingsStore } from "../stores/settings-store.ts";
import { excelClasses } from "./classes/all.ts";
import { SheetEvents } from "./sheet-events.ts";
import type { Sheet } from "./sheet.ts";
import { rangeOf, Workbook, type CellRange } from "./workbook.ts";

const requestLimit = 5 * 1024 * 1024;

/** Excel with one open workbook. */
export class ExcelHost implements HostBackend {
  readonly workbook: Workbook;
  readonly events: SheetEvents;
  readonly customXml: CustomXmlStore;
  readonly settings: SettingsStore;
  readonly properties: PropertyStore;
  readonly classes: Readonly<Record<string, AnyBackend>>;
  readonly roots: HostBackend["roots"];
  readonly fileName = "Bảng.xlsx";
  isDirty = false;
  /** How often the workbook was saved in place. */
  saves = 0;
  /** Base64 of the workbooks that the add-in opened in windows of their own; null for an empty one. */
  readonly openedDocuments: (string | null)[] = [];
  private readonly selectionListeners = new Set<() => void>();
  private isEditing: boolean;
  private readonly waiting: (() => void)[] = [];

  constructor(
    bytes: Uint8Array,
    readonly profile: Profile,
  ) {
    const file = OfficePackage.open(bytes);
    this.workbook = new Workbook(file, profile);
    this.events = new SheetEvents(this.workbook);
    this.customXml = new CustomXmlStore(file, this.workbook.part, profile);
    this.settings = new SettingsStore(file, "Excel");
    this.properties = new PropertyStore(file);
    this.isEditing = profile.quirks.has("startsInCellEditMode");
    this.roots = { workbook: () => this.workbook, application: () => this, runtime: () => this };
    this.classes = excelClasses(this);
  }

  /** #625: no batch is taken while the clerk edits a cell. */
  beforeBatch({ size }: { readonly size: number }): void {
    if (this.isEditing) throw officeError("InvalidOperationInCellEditMode");
    if (this.profile.quirks.has("requestLimit5MB") && size > requestLimit) throw officeError("RequestPayloadSizeLimitExceeded");
  }

  /** `delayForCellEdit` waits for the end of cell edit mode. */
  untilReady(): Promise<void> {
    return this.isEditing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  setCellEdit(isEditing: boolean): void {
    this.isEditing = isEditing;
    if (!isEditing) for (const resume of this.waiting.splice(0)) resume();
  }

  afterBatch(): void {
    this.isDirty = true;
  }

  select(range: CellRange): void {
    if (range.sheet !== this.workbook.active) this.activate(range.sheet);
    this.workbook.selection = rangeOf(range.sheet, range);
    this.events.selected(range);
    for (const listener of this.selectionListeners) listener();
  }

  onSelectionChanged(listener: () => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  activate(sheet: Sheet): void {
    const before = this.workbook.active;
    if (sheet === before) return;
    this.workbook.active = sheet;
    this.workbook.selection = rangeOf(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
    this.events.about("deactivated", before);
    this.events.about("activated", sheet);
  }

  /** New workbooks are recorded, their windows are not opened; what is no workbook is refused. */
  openNew(base64: string | null): void {
    if (base64 !== null && !isWorkbook(base64)) throw officeError("InvalidArgument", "Excel.createWorkbook");
    this.openedDocuments.push(base64);
  }

  saveInPlace(): void {
    this.isDirty = false;
    this.saves++;
  }

  save(stamp = 0): Uint8Array {
    return this.workbook.file.save(stamp);
  }
}

function isWorkbook(base64: string): boolean {
  try {
    return OfficePackage.open(fromBase64(base64)).has("xl/workbook.xml");
  } catch {
    return false;
  }
}
