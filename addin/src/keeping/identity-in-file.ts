import { identityNamespace, readIdentity, writeIdentity, type KeptIdentity } from "../model/identity";
import { customPart, setCustomPart } from "../ooxml/custom-part";
import { openDocx, packDocx } from "../ooxml/package-zip";

const mainParts = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;

/** The file with this identity in it, for opening; what is kept stays as it was sent. */
export function stamped(
  bytes: Uint8Array,
  extension: keyof typeof mainParts,
  identity: KeptIdentity,
): Uint8Array<ArrayBuffer> {
  const parts = openDocx(bytes);
  const part = { namespace: identityNamespace, xml: writeIdentity(identity), id: identity.document };
  setCustomPart(parts, mainParts[extension], part);
  return packDocx(parts) as Uint8Array<ArrayBuffer>;
}

/** What a file says it is; undefined when it says nothing, or is no package at all. */
export function identityOfFile(bytes: Uint8Array): KeptIdentity | undefined {
  try {
    const xml = customPart(openDocx(bytes), identityNamespace);
    return xml === undefined ? undefined : readIdentity(xml);
  } catch {
    return undefined;
  }
}
