import { openDocx, partXml, type Parts } from "./package-zip";
import { RunFonts } from "./run-fonts";
import { attribute, descendants, elements, isElement } from "./xml";

/** A word, or the part of one that has a font of its own. */
export interface FontedWord {
  readonly text: string;
  readonly font: string;
}

/** A header or footer that a section has of its own; one that it shows because it goes on with the one before is not there. */
export interface OwnStory {
  readonly kind: "header" | "footer";
  readonly type: "Primary" | "FirstPage" | "EvenPages";
}

/** What a document has beside the text of its body. */
export interface TextPlaces {
  readonly sections: readonly (readonly OwnStory[])[];
  readonly headers: readonly FontedWord[];
  readonly notes: readonly FontedWord[];
  readonly boxes: readonly FontedWord[];
}

const types = { default: "Primary", first: "FirstPage", even: "EvenPages" } as const;

/** Looks through a .docx for text outside its body. */
export function textPlacesOf(bytes: Uint8Array): TextPlaces {
  const parts = openDocx(bytes);
  const fonts = new RunFonts(parts["word/styles.xml"] && partXml(parts, "word/styles.xml").documentElement);
  const stories = storiesOf(parts);
  const main = partXml(parts, "word/document.xml");
  const within = (pattern: RegExp): FontedWord[] =>
    stories.filter(({ name }) => pattern.test(name)).flatMap(({ xml }) => wordsOf(xml, fonts, false));
  return {
    sections: descendants(main, "sectPr")
      .filter((section) => !hasAncestor(section, "sectPrChange"))
      .map(ownStories),
    headers: within(/^word\/(header|footer)\d*\.xml$/),
    notes: within(/^word\/(footnotes|endnotes)\.xml$/),
    boxes: [{ name: "", xml: main }, ...stories].flatMap(({ xml }) => wordsOf(xml, fonts, true)),
  };
}

function storiesOf(parts: Parts): { readonly name: string; readonly xml: Document }[] {
  return Object.keys(parts)
    .filter((name) => /^word\/(header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name))
    .sort()
    .map((name) => ({ name, xml: partXml(parts, name) }));
}

function ownStories(section: Element): OwnStory[] {
  return elements(section).flatMap((reference): OwnStory[] => {
    const kind = /^(header|footer)Reference$/.exec(reference.localName)?.[1] as OwnStory["kind"] | undefined;
    const type = types[(attribute(reference, "type") ?? "default") as keyof typeof types] as
      OwnStory["type"] | undefined;
    return kind && type ? [{ kind, type }] : [];
  });
}

/** The words of a story, in its text boxes or beside them. Word writes a box twice: what stands in for it in old programs is left out. */
function wordsOf(story: Document, fonts: RunFonts, inBoxes: boolean): FontedWord[] {
  return descendants(story, "p")
    .filter((paragraph) => hasAncestor(paragraph, "txbxContent") === inBoxes && !hasAncestor(paragraph, "Fallback"))
    .flatMap((paragraph) => paragraphWords(paragraph, fonts));
}

function paragraphWords(paragraph: Element, fonts: RunFonts): FontedWord[] {
  const words: { text: string; font: string }[] = [];
  for (const run of descendants(paragraph, "r").filter((each) => nearest(each, "p") === paragraph)) {
    const font = fonts.of(run, paragraph);
    const text = elements(run)
      .map((leaf) =>
        leaf.localName === "t" ? leaf.textContent : leaf.localName === "tab" || leaf.localName === "br" ? " " : "",
      )
      .join("");
    for (const piece of text.split(/(?<=\s)/u)) {
      const last = words.at(-1);
      if (last?.font === font && !/\s$/u.test(last.text)) last.text += piece;
      else words.push({ text: piece, font });
    }
  }
  return words.map(({ text, font }) => ({ text: text.trim(), font })).filter(({ text }) => text !== "");
}

function nearest(node: Node, name: string): Element | undefined {
  for (let at = node.parentNode; at; at = at.parentNode) if (isElement(at) && at.localName === name) return at;
  return undefined;
}

const hasAncestor = (node: Node, name: string): boolean => nearest(node, name) !== undefined;
