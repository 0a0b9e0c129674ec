import { parseXml } from "../ooxml/xml";
import { writeAttributes } from "../ooxml/xml-text";

/** Namespace of the part in which a file says which kept document it is. */
export const identityNamespace = "urn:onestop:kept:1";

/**
 * Which kept document a file is and on which of its versions the text was made. It travels in the file: a copy under
 * another name is the same document. No name of a person, no token.
 */
export interface KeptIdentity {
  readonly document: string;
  /** Empty before the first version. */
  readonly version: string;
  /**
   * Made anew for every saving and part of what is sent: the version whose own file bears the mark is the one that this
   * text was saved as, whether the answer of the service came or not. Empty before the first saving.
   */
  readonly mark: string;
}

/** Without an XML declaration, which Word refuses (office-js#1643). */
export function writeIdentity({ document, version, mark }: KeptIdentity): string {
  return `<kept xmlns="${identityNamespace}"${writeAttributes({ document, version, mark })}/>`;
}

/** Undefined for a part that is none of ours or names no document. Throws MarkupError. */
export function readIdentity(xml: string): KeptIdentity | undefined {
  const root = parseXml(xml).documentElement;
  if (root.namespaceURI !== identityNamespace || root.localName !== "kept") return undefined;
  const text = (name: string): string => root.getAttribute(name) ?? "";
  const document = text("document");
  return document === "" ? undefined : { document, version: text("version"), mark: text("mark") };
}
