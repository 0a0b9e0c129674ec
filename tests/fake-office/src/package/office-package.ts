import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { contentType, ns } from "./names.ts";
import { children, demandXml, serializeXml } from "./xml.ts";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name without leading slash, or an address when external. */
  readonly target: string;
  readonly external: boolean;
}

const zipEpoch = Date.UTC(2020, 0, 1);

/** The parts of a .docx or .xlsx; parts asked for as XML are live DOM documents until saved. */
export class OfficePackage {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly documents = new Map<string, Document>();

  static open(file: Uint8Array): OfficePackage {
    const opened = new OfficePackage();
    for (const [name, bytes] of Object.entries(unzipSync(file))) if (!name.endsWith("/")) opened.bytes.set(name, bytes);
    return opened;
  }

  get names(): string[] {
    return [...new Set([...this.bytes.keys(), ...this.documents.keys()])];
  }

  has(name: string): boolean {
    return this.bytes.has(name) || this.documents.has(name);
  }

  /** The live DOM of a part; null when there is no such part. */
  xml(name: string): Document | null {
    const known = this.documents.get(name);
    if (known) return known;
    const bytes = this.bytes.get(name);
    if (!bytes) return null;
    const parsed = demandXml(strFromU8(bytes), name);
    this.documents.set(name, parsed);
    return parsed;
  }

  read(name: string): Uint8Array | null {
    const live = this.documents.get(name);
    return live ? strToU8(serializeXml(live)) : (this.bytes.get(name) ?? null);
  }

  addXml(name: string, markup: string, type: string): Document {
    return this.addDocument(name, demandXml(markup, name), type);
  }

  /** Adds a part that is a DOM document already; parsing a large one again would take seconds. */
  addDocument(name: string, document: Document, type: string): Document {
    this.documents.set(name, document);
    this.setContentType(name, type);
    return document;
  }

  addBytes(name: string, bytes: Uint8Array, type: string): void {
    this.bytes.set(name, bytes);
    this.setContentType(name, type);
  }

  remove(name: string): void {
    this.bytes.delete(name);
    this.documents.delete(name);
    this.bytes.delete(relsOf(name));
    this.documents.delete(relsOf(name));
    for (const e of this.overrides()) if (e.getAttribute("PartName") === `/${name}`) e.remove();
  }

  relationships(source: string): Relationship[] {
    const rels = this.xml(relsOf(source));
    if (!rels) return [];
    return children(rels.documentElement, ns.rel).map((e) => {
      const external = e.getAttribute("TargetMode") === "External";
      const target = e.getAttribute("Target") ?? "";
      const id = e.getAttribute("Id") ?? "";
      return { id, type: e.getAttribute("Type") ?? "", target: external ? target : resolveTarget(source, target), external };
    });
  }

  /** The first part a source relates to by a type. */
  related(source: string, type: string): string | null {
    return this.relationships(source).find((r) => r.type === type)?.target ?? null;
  }

  /** Relates two parts and returns the new relationship's id. */
  relate(source: string, type: string, target: string, external = false): string {
    const name = relsOf(source);
    const rels = this.xml(name) ?? this.addXml(name, `<Relationships xmlns="${ns.rel}"/>`, contentType.relationships);
    const ids = new Set(this.relationships(source).map((r) => r.id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const e = rels.createElementNS(ns.rel, "Relationship");
    e.setAttribute("Id", `rId${number}`);
    e.setAttribute("Type", type);
    e.setAttribute("Target", external ? target : `/${target}`);
    if (external) e.setAttribute("TargetMode", "External");
    rels.documentElement.append(e);
    return `rId${number}`;
  }

  unrelate(source: string, target: string): void {
    const rels = this.xml(relsOf(source));
    if (!rels) return;
    for (const e of children(rels.documentElement, ns.rel))
      if (resolveTarget(source, e.getAttribute("Target") ?? "") === target) e.remove();
  }

  /** A part name of the form `pattern` with `#` replaced by the first free number. */
  freeName(pattern: string): string {
    let number = 1;
    while (this.has(pattern.replace("#", String(number)))) number++;
    return pattern.replace("#", String(number));
  }

  contentTypeOf(name: string): string | null {
    const override = this.overrides().find((e) => e.getAttribute("PartName") === `/${name}`);
    if (override) return override.getAttribute("ContentType");
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const types = this.xml("[Content_Types].xml")?.documentElement;
    const byExtension = types && children(types, ns.types, "Default");
    return byExtension?.find((e) => e.getAttribute("Extension")?.toLowerCase() === extension)?.getAttribute("ContentType") ?? null;
  }

  private overrides(): Element[] {
    const types = this.xml("[Content_Types].xml");
    return types ? children(types.documentElement, ns.types, "Override") : [];
  }

  private setContentType(name: string, type: string): void {
    if (name === "[Content_Types].xml" || this.contentTypeOf(name) === type) return;
    const types = this.xml("[Content_Types].xml");
    if (!types) throw new Error("The package has no content types");
    const e = types.createElementNS(ns.types, "Override");
    e.setAttribute("PartName", `/${name}`);
    e.setAttribute("ContentType", type);
    types.documentElement.append(e);
  }

  /** The zipped package. `stamp` moves the entries' time, which is how the bytes of one content can differ. */
  save(stamp = 0): Uint8Array {
    const files: Zippable = {};
    const names = this.names.sort((a, b) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml"));
    for (const name of names) files[name] = [this.read(name) ?? new Uint8Array(), { mtime: zipEpoch + stamp * 2000 }];
    return zipSync(files, { level: 6 });
  }
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; the empty name stands for the package itself. */
export function relsOf(name: string): string {
  const slash = name.lastIndexOf("/");
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = source.slice(0, source.lastIndexOf("/") + 1).split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== ".") folder.push(step);
  }
  return folder.join("/");
}
