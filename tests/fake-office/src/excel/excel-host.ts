import type { AnyBackend, HostBackend } from "../client/backend.ts";
import { OfficePackage } from "../package/office-package.ts";
import type { Profile } from "../profiles/profile.ts";
import { CustomXmlStore } from "../stores/custom-xml-store.ts";
import { SettingsStore } from "../stores/settings-store.ts";

/** Excel with one open workbook. */
export class ExcelHost implements HostBackend {
  readonly file: OfficePackage;
  readonly customXml: CustomXmlStore;
  readonly settings: SettingsStore;
  readonly classes: Readonly<Record<string, AnyBackend>> = {};
  readonly roots: HostBackend["roots"] = {};

  constructor(bytes: Uint8Array, profile: Profile) {
    this.file = OfficePackage.open(bytes);
    this.customXml = new CustomXmlStore(this.file, "xl/workbook.xml", profile);
    this.settings = new SettingsStore(this.file, "Excel");
  }

  save(stamp = 0): Uint8Array {
    return this.file.save(stamp);
  }
}
