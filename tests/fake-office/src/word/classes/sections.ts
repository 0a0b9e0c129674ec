import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { contentType, ns, relationship } from "../../package/names.ts";
import { wAll, wAttr, wChildren, w } from "../markup.ts";
import type { WordDocument } from "../word-document.ts";

const types: Readonly<Record<string, string>> = { Primary: "default", FirstPage: "first", EvenPages: "even" };

/** `Word.Section`; its native is the `w:sectPr`. */
export function sectionClass(document: WordDocument): AnyBackend {
  const next = (section: Element): Element | null => {
    const all = wAll(document.body, "sectPr");
    return all[all.indexOf(section) + 1] ?? null;
  };
  return backend<Element>({
    alive: (section) => section.isConnected,
    nav: { body: () => document.body },
    call: {
      getHeader: (section, type: string) => story(document, section, "header", type),
      getFooter: (section, type: string) => story(document, section, "footer", type),
      getNext: (section) => demand(next(section)),
      getNextOrNullObject: next,
    },
  });
}

/** The header or footer of a section, made when it has none, as Word does when asked. */
function story(document: WordDocument, section: Element, kind: "header" | "footer", type: string): Element {
  const written = types[type];
  if (!written) throw officeError("InvalidArgument", "", `type ${type}`);
  const reference = wChildren(section, `${kind}Reference`).find((e) => wAttr(e, "type") === written);
  const id = reference?.getAttributeNS(ns.r, "id");
  const part = document.file.relationships(document.mainPart).find((r) => r.id === id)?.target;
  const known = part ? document.file.xml(part)?.documentElement : null;
  return known ?? makeStory(document, section, kind, written);
}

function makeStory(document: WordDocument, section: Element, kind: "header" | "footer", type: string): Element {
  const name = document.file.freeName(`word/${kind}#.xml`);
  const root = kind === "header" ? "hdr" : "ftr";
  const made = document.file.addXml(name, `<w:${root} xmlns:w="${ns.w}" xmlns:r="${ns.r}"><w:p/></w:${root}>`, contentType[kind]);
  const id = document.file.relate(document.mainPart, relationship[kind], name);
  const reference = w(section, `${kind}Reference`, { type });
  reference.setAttributeNS(ns.r, "r:id", id);
  section.prepend(reference);
  if (type === "first" && wChildren(section, "titlePg").length === 0) {
    const before = [...section.children].find((e) => ["textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings"].includes(e.localName));
    section.insertBefore(w(section, "titlePg"), before ?? null);
  }
  return made.documentElement;
}
