import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { contentType, ns, relationship } from "../../package/names.ts";
import { setOn, w } from "../markup.ts";
import { sectionRange, sectionsIn, shownStory } from "../sections.ts";
import type { WordDocument } from "../word-document.ts";

const types: Readonly<Record<string, string>> = { Primary: "default", FirstPage: "first", EvenPages: "even" };

/** `Word.Section`; its native is the `w:sectPr`. */
export function sectionClass(document: WordDocument): AnyBackend {
  const next = (section: Element): Element | null => {
    const all = sectionsIn(document);
    return all[all.indexOf(section) + 1] ?? null;
  };
  return backend<Element>({
    alive: (section) => section.isConnected,
    nav: { body: (section) => sectionRange(document, section), pageSetup: (section) => section },
    call: {
      getHeader: (section, type: string) => story(document, section, "header", type),
      getFooter: (section, type: string) => story(document, section, "footer", type),
      getNext: (section) => demand(next(section)),
      getNextOrNullObject: next,
    },
  });
}

/** The header or footer that a section shows, made when there is none, as Word does when asked. */
function story(document: WordDocument, section: Element, kind: "header" | "footer", type: string): Element {
  const written = types[type];
  if (!written) throw officeError("InvalidArgument", "", `type ${type}`);
  const id = shownStory(document, section, kind, written);
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
  if (type === "first") setOn(section, "titlePg", true);
  return made.documentElement;
}
