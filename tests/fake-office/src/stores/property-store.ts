import { contentType, ns, relationship } from "../package/names.ts";
import type { OfficePackage } from "../package/office-package.ts";
import { child, children } from "../package/xml.ts";

const app = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

const core: Readonly<Record<string, readonly [string, string]>> = {
  title: [ns.dc, "dc:title"],
  subject: [ns.dc, "dc:subject"],
  author: [ns.dc, "dc:creator"],
  keywords: [ns.cp, "cp:keywords"],
  comments: [ns.dc, "dc:description"],
  category: [ns.cp, "cp:category"],
  lastAuthor: [ns.cp, "cp:lastModifiedBy"],
  revisionNumber: [ns.cp, "cp:revision"],
};

const extended: Readonly<Record<string, string>> = { company: "Company", manager: "Manager", template: "Template", applicationName: "Application" };

/** The document properties: core, extended and custom. */
export class PropertyStore {
  constructor(private readonly file: OfficePackage) {}

  private part(type: string, name: string, mime: string, markup: string): Document {
    const known = this.file.related("", type);
    const live = known ? this.file.xml(known) : null;
    if (live) return live;
    const made = this.file.addXml(name, markup, mime);
    this.file.relate("", type, name);
    return made;
  }

  private get core(): Document {
    const markup = `<cp:coreProperties xmlns:cp="${ns.cp}" xmlns:dc="${ns.dc}" xmlns:dcterms="${ns.dcterms}"/>`;
    return this.part(relationship.core, "docProps/core.xml", contentType.core, markup);
  }

  private get extended(): Document {
    const type = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties";
    return this.part(relation, "docProps/app.xml", type, `<Properties xmlns="${app}"/>`);
  }

  private get custom(): Document {
    return this.part(relationship.custom, "docProps/custom.xml", contentType.custom, `<Properties xmlns="${custom}" xmlns:vt="${variant}"/>`);
  }

  read(name: string): string {
    const place = core[name];
    if (place) return child(this.core.documentElement, place[0], place[1].split(":")[1] ?? "")?.textContent ?? "";
    return child(this.extended.documentElement, app, extended[name] ?? "")?.textContent ?? "";
  }

  write(name: string, value: string): void {
    const place = core[name];
    const root = (place ? this.core : this.extended).documentElement;
    const [uri, qualified] = place ?? [app, extended[name] ?? name];
    const local = qualified.split(":").at(-1) ?? "";
    const e = child(root, uri, local) ?? root.appendChild(root.ownerDocument.createElementNS(uri, qualified));
    e.textContent = value;
  }

  date(name: "created" | "modified"): Date | null {
    const text = child(this.core.documentElement, ns.dcterms, name)?.textContent;
    return text ? new Date(text) : null;
  }

  /** Elements of the custom properties, in order. */
  get customProperties(): Element[] {
    return children(this.custom.documentElement, custom, "property");
  }

  addCustom(key: string, value: unknown): Element {
    const owner = this.custom;
    const known = this.customProperties.find((e) => e.getAttribute("name")?.toLowerCase() === key.toLowerCase());
    const e = known ?? owner.documentElement.appendChild(owner.createElementNS(custom, "property"));
    if (!known) {
      e.setAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
      e.setAttribute("pid", String(1 + Math.max(1, ...this.customProperties.map((p) => Number(p.getAttribute("pid") ?? 0)))));
      e.setAttribute("name", key);
    }
    setCustomValue(e, value);
    return e;
  }
}

const kinds = { boolean: "bool", number: "r8", string: "lpwstr" } as const;

export function setCustomValue(e: Element, value: unknown): void {
  const kind = value instanceof Date ? "filetime" : (kinds[typeof value as keyof typeof kinds] ?? "lpwstr");
  const inner = e.ownerDocument.createElementNS(variant, `vt:${kind}`);
  inner.textContent = value instanceof Date ? value.toISOString() : String(value);
  e.replaceChildren(inner);
}

export function customValue(e: Element): unknown {
  const inner = e.firstElementChild;
  const text = inner?.textContent ?? "";
  switch (inner?.localName) {
    case "bool":
      return text === "true";
    case "r8":
    case "i4":
      return Number(text);
    case "filetime":
      return new Date(text);
    default:
      return text;
  }
}

export function customType(e: Element): string {
  const kind = e.firstElementChild?.localName ?? "";
  return { bool: "Boolean", r8: "Number", i4: "Number", filetime: "Date" }[kind] ?? "String";
}
