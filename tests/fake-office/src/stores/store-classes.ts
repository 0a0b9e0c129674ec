import { backend, type AnyBackend } from "../client/backend.ts";
import { officeError } from "../client/errors.ts";
import type { CustomPart, CustomXmlStore } from "./custom-xml-store.ts";
import { customType, customValue, setCustomValue, type PropertyStore } from "./property-store.ts";
import type { SettingsStore } from "./settings-store.ts";
import { parseXml } from "../package/xml.ts";
import { demand } from "../client/demand.ts";

type Prefixes = Readonly<Record<string, string>>;

/** Custom XML parts of `Word.Document` and `Excel.Workbook`. */
export function customXmlClasses(host: "Word" | "Excel", store: CustomXmlStore): Record<string, AnyBackend> {
  const one = (part: CustomPart, xpath: string, prefixes: Prefixes): Element => {
    const [found] = store.select(part, xpath, prefixes);
    if (!(found instanceof Element)) throw officeError("ItemNotFound", "", xpath);
    return found;
  };
  const list = {
    getCount: (parts: readonly CustomPart[]) => parts.length,
    getItem: (parts: readonly CustomPart[], id: string) => demand(parts.find((part) => part.id === id)),
    getItemOrNullObject: (parts: readonly CustomPart[], id: string) => parts.find((part) => part.id === id) ?? null,
  };
  return {
    [`${host}.CustomXmlPart`]: backend<CustomPart>({
      alive: (part) => store.isAlive(part),
      get: { id: (part) => part.id, namespaceUri: (part) => store.namespaceOf(part) },
      call: {
        getXml: (part) => store.xmlOf(part),
        setXml: (part, xml: string) => store.replace(part, xml),
        delete: (part) => store.remove(part),
        query: (part, xpath: string, prefixes: Prefixes) => store.query(part, xpath, prefixes),
        updateElement: (part, xpath: string, xml: string, prefixes: Prefixes) => one(part, xpath, prefixes).replaceWith(adopt(store, part, xml)),
        deleteElement: (part, xpath: string, prefixes: Prefixes) => one(part, xpath, prefixes).remove(),
        insertElement: (part, xpath: string, xml: string, prefixes: Prefixes, index?: number) => {
          const parent = one(part, xpath, prefixes);
          parent.insertBefore(adopt(store, part, xml), parent.children[index ?? parent.children.length] ?? null);
        },
        updateAttribute: (part, xpath: string, prefixes: Prefixes, name: string, value: string) => one(part, xpath, prefixes).setAttribute(name, value),
        insertAttribute: (part, xpath: string, prefixes: Prefixes, name: string, value: string) => one(part, xpath, prefixes).setAttribute(name, value),
        deleteAttribute: (part, xpath: string, prefixes: Prefixes, name: string) => one(part, xpath, prefixes).removeAttribute(name),
      },
    }),
    [`${host}.CustomXmlPartCollection`]: backend<readonly CustomPart[]>({
      items: (parts) => parts,
      call: { ...list, add: (_, xml: string) => store.add(xml), getByNamespace: (_, uri: string) => store.byNamespace(uri) },
    }),
    [`${host}.CustomXmlPartScopedCollection`]: backend<readonly CustomPart[]>({
      items: (parts) => parts,
      call: {
        ...list,
        getOnlyItem: (parts) => demand(parts.length === 1 ? parts[0] : null),
        getOnlyItemOrNullObject: (parts) => (parts.length === 1 ? parts[0] : null),
      },
    }),
  };
}

function adopt(store: CustomXmlStore, part: CustomPart, xml: string): Element {
  const parsed = parseXml(xml);
  if (!parsed) throw officeError("InvalidArgument", "", "not well-formed XML");
  return store.document(part).importNode(parsed.documentElement, true);
}

/** Add-in settings of `Word.Document` and `Excel.Workbook`; natives are the keys. */
export function settingClasses(host: "Word" | "Excel", store: SettingsStore): Record<string, AnyBackend> {
  const find = (key: string): string | null => (store.values.has(key) ? key : null);
  const remove = (key: string): void => {
    store.values.delete(key);
    store.persist();
  };
  const put = (key: string, value: unknown): string => {
    store.values.set(key, value);
    store.persist();
    return key;
  };
  return {
    [`${host}.Setting`]: backend<string>({
      alive: (key) => store.values.has(key),
      get: { key: (key) => key, value: (key) => store.values.get(key) },
      set: { value: (key, value: unknown) => void put(key, value) },
      call: { delete: remove },
    }),
    [`${host}.SettingCollection`]: backend<SettingsStore>({
      items: () => [...store.values.keys()],
      call: {
        add: (_, key: string, value: unknown) => put(key, value),
        getCount: () => store.values.size,
        getItem: (_, key: string) => demand(find(key)),
        getItemOrNullObject: (_, key: string) => find(key),
        deleteAll: () => {
          store.values.clear();
          store.persist();
        },
      },
    }),
  };
}

const written = ["title", "subject", "author", "keywords", "comments", "category", "company", "manager"] as const;

/** Document properties. */
export function propertyClasses(host: "Word" | "Excel", store: PropertyStore): Record<string, AnyBackend> {
  const get: Record<string, () => unknown> = {
    lastAuthor: () => store.read("lastAuthor"),
    revisionNumber: () => store.read("revisionNumber"),
    creationDate: () => store.date("created"),
  };
  if (host === "Word") Object.assign(get, { template: () => store.read("template"), applicationName: () => store.read("applicationName") });
  const set: Record<string, (self: PropertyStore, value: string) => void> = {};
  for (const name of written) {
    get[name] = () => store.read(name);
    set[name] = (_, value) => store.write(name, value);
  }
  const named = (key: string): Element | undefined => store.customProperties.find((e) => e.getAttribute("name")?.toLowerCase() === key.toLowerCase());
  return {
    [`${host}.DocumentProperties`]: backend<PropertyStore>({ get, set, nav: { customProperties: () => store, custom: () => store } }),
    [`${host}.CustomPropertyCollection`]: backend<PropertyStore>({
      items: () => store.customProperties,
      call: {
        add: (_, key: string, value: unknown) => store.addCustom(key, value),
        getCount: () => store.customProperties.length,
        getItem: (_, key: string) => demand(named(key)),
        getItemOrNullObject: (_, key: string) => named(key) ?? null,
        deleteAll: () => store.customProperties.forEach((e) => e.remove()),
      },
    }),
    [`${host}.CustomProperty`]: backend<Element>({
      alive: (e) => e.isConnected,
      get: { key: (e) => e.getAttribute("name"), value: customValue, type: customType },
      set: { value: (e, value: unknown) => setCustomValue(e, value) },
      call: { delete: (e) => e.remove() },
    }),
  };
}
