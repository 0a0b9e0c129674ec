import { OfficeError } from "../client/errors.ts";
import type { Statistics } from "../client/statistics.ts";
import type { Profile } from "../profiles/profile.ts";
import type { CustomPart, CustomXmlStore } from "../stores/custom-xml-store.ts";
import { answer, CommonError } from "./async-result.ts";
import { strict } from "./strict.ts";

/** `Office.context.document.customXmlParts`, the way below WordApi 1.4. */
export function commonCustomXml(store: CustomXmlStore, profile: Profile, statistics: Statistics): object {
  const ignored = (): boolean => profile.quirks.has("customXmlIgnored");
  const wrap = (part: CustomPart): object => customXmlPart(store, part, ignored, statistics);
  return strict(statistics, "CustomXmlParts", {
    addAsync: (xml: string, ...args: unknown[]) =>
      answer(args, () => {
        // #5910: the web sometimes says yes and does nothing.
        if (ignored()) return wrap({ id: "{00000000-0000-4000-8000-ffffffffffff}", name: "customXml/none.xml" });
        try {
          return wrap(store.add(xml));
        } catch (error) {
          if (error instanceof OfficeError) throw new CommonError(1003, "Invalid Data", error.message);
          throw error;
        }
      }),
    getByIdAsync: (id: string, ...args: unknown[]) =>
      answer(args, () => {
        const part = store.byId(id);
        return part ? wrap(part) : null;
      }),
    getByNamespaceAsync: (uri: string, ...args: unknown[]) => answer(args, () => store.byNamespace(uri).map(wrap)),
  });
}

function customXmlPart(store: CustomXmlStore, part: CustomPart, ignored: () => boolean, statistics: Statistics): object {
  const prefixes = new Map<string, string>();
  const demandAlive = (): void => {
    if (!store.isAlive(part)) throw new CommonError(5001, "Internal Error", "The part does not exist.");
  };
  const nodes = (xpath: string): Node[] => {
    demandAlive();
    return store.select(part, xpath, Object.fromEntries(prefixes));
  };
  return strict(statistics, "CustomXmlPart", {
    id: part.id,
    builtIn: false,
    namespaceManager: strict(statistics, "CustomXmlPrefixMappings", {
      addNamespaceAsync: (prefix: string, uri: string, ...args: unknown[]) => answer(args, () => void prefixes.set(prefix, uri)),
      getNamespaceAsync: (prefix: string, ...args: unknown[]) => answer(args, () => prefixes.get(prefix) ?? ""),
      getPrefixAsync: (uri: string, ...args: unknown[]) => answer(args, () => [...prefixes].find(([, u]) => u === uri)?.[0] ?? ""),
    }),
    getXmlAsync: (...args: unknown[]) =>
      answer(args, () => {
        demandAlive();
        return store.xmlOf(part);
      }),
    deleteAsync: (...args: unknown[]) =>
      answer(args, () => {
        if (ignored()) return;
        demandAlive();
        store.remove(part);
      }),
    getNodesAsync: (xpath: string, ...args: unknown[]) => answer(args, () => nodes(xpath).map((node) => xmlNode(node, statistics))),
  });
}

function xmlNode(node: Node, statistics: Statistics): object {
  return strict(statistics, "CustomXmlNode", {
    baseName: node instanceof Element ? node.localName : node.nodeName,
    namespaceUri: node instanceof Element ? (node.namespaceURI ?? "") : "",
    nodeType: node instanceof Element ? "element" : "attribute",
    getXmlAsync: (...args: unknown[]) => answer(args, () => new XMLSerializer().serializeToString(node)),
    getTextAsync: (...args: unknown[]) => answer(args, () => node.textContent),
    getNodeValueAsync: (...args: unknown[]) => answer(args, () => node.textContent),
    setTextAsync: (text: string, ...args: unknown[]) => answer(args, () => void (node.textContent = text)),
    setNodeValueAsync: (text: string, ...args: unknown[]) => answer(args, () => void (node.textContent = text)),
  });
}
