import { strFromU8, strToU8 } from "fflate";
import { ns } from "./names.ts";
import { OfficePackage } from "./office-package.ts";
import { attribute, children, descendants, documentOf, parseXml } from "./xml.ts";

const emptyTypes =
  `<Types xmlns="${ns.types}"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`;

/** A package without parts. */
export function emptyPackage(): OfficePackage {
  const made = new OfficePackage();
  made.addXml("[Content_Types].xml", emptyTypes, "");
  return made;
}

/** Reads a flat OPC package; null when the text is not one. */
export function readFlatOpc(text: string): OfficePackage | null {
  const parsed = parseXml(text);
  const root = parsed?.documentElement;
  if (!root || root.namespaceURI !== ns.pkg || root.localName !== "package") return null;
  const made = emptyPackage();
  for (const part of descendants(root, ns.pkg, "part")) {
    const name = (attribute(part, "pkg", "name") ?? "").replace(/^\//, "");
    const type = attribute(part, "pkg", "contentType") ?? "application/xml";
    const [data] = children(part, ns.pkg);
    const inner = data?.firstElementChild;
    if (data?.localName === "xmlData" && inner) made.addDocument(name, documentOf(inner), type);
    else if (data) made.addBytes(name, fromBase64(data.textContent ?? ""), type);
  }
  return made;
}

/** Writes parts as one flat OPC text, as getOoxml answers. */
export function writeFlatOpc(source: OfficePackage): string {
  const parts = source.names
    .filter((name) => name !== "[Content_Types].xml")
    .map((name) => {
      const type = source.contentTypeOf(name) ?? "application/xml";
      const head = `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"`;
      const bytes = source.read(name) ?? new Uint8Array();
      if (!/[+/]xml$/.test(type))
        return `${head} pkg:compression="store"><pkg:binaryData>${toBase64(bytes)}</pkg:binaryData></pkg:part>`;
      const xml = strFromU8(bytes).replace(/^<\?xml[^>]*\?>\s*/, "");
      return `${head}><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    });
  return (
    `<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n` +
    `<pkg:package xmlns:pkg="${ns.pkg}">${parts.join("")}</pkg:package>`
  );
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text.replace(/\s/g, ""));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export const utf8 = { encode: strToU8, decode: strFromU8 };
