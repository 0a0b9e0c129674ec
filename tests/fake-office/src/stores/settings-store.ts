import { contentType, ns } from "../package/names.ts";
import type { OfficePackage } from "../package/office-package.ts";
import { descendants } from "../package/xml.ts";

const panes = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const panesRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const extensionRelationship = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** The add-in's settings in the file, kept as properties of the web extension part (MS-OWEXML). */
export class SettingsStore {
  readonly values = new Map<string, unknown>();
  private readonly folder: string;

  constructor(
    private readonly file: OfficePackage,
    host: "Word" | "Excel",
  ) {
    this.folder = host === "Word" ? "word/webextensions" : "xl/webextensions";
    const part = this.extensionPart();
    for (const e of part ? descendants(part, ns.we, "property") : [])
      this.values.set(e.getAttribute("name") ?? "", parseValue(e.getAttribute("value") ?? "null"));
  }

  private extensionPart(): Document | null {
    const name = this.file.related("", panesRelationship);
    const extension = name && this.file.related(name, extensionRelationship);
    return extension ? this.file.xml(extension) : null;
  }

  /** Writes all values into the file. */
  persist(): void {
    const part = this.extensionPart() ?? this.makePart();
    const holder = descendants(part, ns.we, "properties")[0];
    if (!holder) throw new Error("A web extension without properties");
    holder.replaceChildren();
    for (const [name, value] of this.values) {
      const e = part.createElementNS(ns.we, "we:property");
      e.setAttribute("name", name);
      e.setAttribute("value", JSON.stringify(value));
      holder.append(e);
    }
  }

  private makePart(): Document {
    const pane = `${this.folder}/taskpanes.xml`;
    const extension = `${this.folder}/webextension1.xml`;
    const made = this.file.addXml(
      extension,
      `<we:webextension xmlns:we="${ns.we}" id="{00000000-0000-4000-9000-000000000001}">` +
        `<we:reference id="00000000-0000-4000-9000-000000000002" version="1.0.0.0" store="developer" storeType="Registry"/>` +
        `<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
      contentType.webExtension,
    );
    this.file.addXml(pane, `<wetp:taskpanes xmlns:wetp="${panes}"/>`, "application/vnd.ms-office.webextensiontaskpanes+xml");
    const id = this.file.relate(pane, extensionRelationship, extension);
    this.file.relate("", panesRelationship, pane);
    const holder = this.file.xml(pane);
    const e = holder?.createElementNS(panes, "wetp:taskpane");
    const reference = holder?.createElementNS(panes, "wetp:webextensionref");
    if (!holder || !e || !reference) throw new Error("The pane part was not made");
    for (const [key, value] of Object.entries({ dockstate: "right", visibility: "0", width: "350", row: "1" })) e.setAttribute(key, value);
    reference.setAttributeNS(ns.r, "r:id", id);
    e.append(reference);
    holder.documentElement.append(e);
    return made;
  }
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
