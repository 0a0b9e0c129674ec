import { officeError } from "../client/errors.ts";
import { contentType, ns, relationship } from "../package/names.ts";
import type { OfficePackage } from "../package/office-package.ts";
import { markupOf, parseXml } from "../package/xml.ts";
import type { Profile } from "../profiles/profile.ts";

/** One custom XML part of the open file. */
export interface CustomPart {
  readonly id: string;
  readonly name: string;
}

/** The file's custom XML parts; Word's, Excel's and the Common API all read and write these. */
export class CustomXmlStore {
  private readonly ids = new Map<string, string>();
  private made = 0;

  constructor(
    private readonly file: OfficePackage,
    private readonly owner: string,
    private readonly profile: Profile,
  ) {}

  get parts(): CustomPart[] {
    const related = this.file.relationships(this.owner).filter((r) => r.type === relationship.customXml);
    return related.filter((r) => this.file.has(r.target)).map((r) => ({ name: r.target, id: this.idOf(r.target) }));
  }

  private idOf(name: string): string {
    const known = this.ids.get(name);
    if (known) return known;
    const props = this.file.related(name, relationship.customXmlProps);
    const stored = props ? this.file.xml(props)?.documentElement.getAttributeNS(ns.ds, "itemID") : null;
    const id = stored ?? this.freshId();
    this.ids.set(name, id);
    return id;
  }

  /** Ids in the order of making, so that the same test makes the same file. */
  private freshId(): string {
    const taken = new Set(this.ids.values());
    let id: string;
    do id = `{00000000-0000-4000-8000-${String(++this.made).padStart(12, "0")}}`;
    while (taken.has(id));
    return id;
  }

  byId(id: string): CustomPart | null {
    return this.parts.find((part) => part.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  byNamespace(uri: string): CustomPart[] {
    return this.parts.filter((part) => this.namespaceOf(part) === uri);
  }

  private rootOf(part: CustomPart): Element {
    const root = this.file.xml(part.name)?.documentElement;
    if (!root) throw officeError("ItemNotFound");
    return root;
  }

  namespaceOf(part: CustomPart): string {
    return this.rootOf(part).namespaceURI ?? "";
  }

  xmlOf(part: CustomPart): string {
    return markupOf(this.rootOf(part));
  }

  document(part: CustomPart): Document {
    return this.rootOf(part).ownerDocument;
  }

  private demandXml(xml: unknown): string {
    if (typeof xml !== "string" || !parseXml(xml)) throw officeError("InvalidArgument", "", "not well-formed XML");
    // #1643: Word refuses a part that begins with an XML declaration.
    if (this.profile.quirks.has("xmlDeclarationRefused") && /^\s*<\?xml/.test(xml)) throw officeError("InvalidArgument", "", "XML declaration");
    return xml;
  }

  add(xml: unknown): CustomPart {
    const text = this.demandXml(xml);
    const name = this.file.freeName("customXml/item#.xml");
    const id = this.freshId();
    const props = name.replace("item", "itemProps");
    this.file.addXml(name, text, contentType.xml);
    this.file.addXml(props, `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${ns.ds}"><ds:schemaRefs/></ds:datastoreItem>`, contentType.customXmlProps);
    this.file.relate(name, relationship.customXmlProps, props);
    this.file.relate(this.owner, relationship.customXml, name);
    this.ids.set(name, id);
    return { id, name };
  }

  replace(part: CustomPart, xml: unknown): void {
    const text = this.demandXml(xml);
    this.rootOf(part);
    this.file.addXml(part.name, text, contentType.xml);
  }

  remove(part: CustomPart): void {
    const props = this.file.related(part.name, relationship.customXmlProps);
    if (props) this.file.remove(props);
    this.file.unrelate(this.owner, part.name);
    this.file.remove(part.name);
    this.ids.delete(part.name);
  }

  isAlive(part: CustomPart): boolean {
    return this.file.has(part.name);
  }

  /** The markup or value of what an XPath finds; prefixes as given. */
  query(part: CustomPart, xpath: string, prefixes: Readonly<Record<string, string>>): string[] {
    return this.select(part, xpath, prefixes).map((node) => (node instanceof Element ? markupOf(node) : (node.nodeValue ?? "")));
  }

  select(part: CustomPart, xpath: string, prefixes: Readonly<Record<string, string>>): Node[] {
    const owner = this.document(part);
    try {
      const found = owner.evaluate(xpath, owner, (prefix) => prefixes[prefix ?? ""] ?? null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
      return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Node);
    } catch {
      throw officeError("InvalidArgument", "", `XPath ${xpath}`);
    }
  }
}
