import { flatOpc } from "./flat-package.ts";
import type { Scenario } from "./scenario.ts";

const run = (text: string, looks: string, behind = ""): string => `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t>${behind}</w:r>`;

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

/** The first paragraph of a document that holds these runs and an empty paragraph. */
async function paragraphOf(context: Word.RequestContext, runs: string): Promise<Word.Paragraph> {
  context.document.body.clear();
  context.document.body.insertOoxml(flatOpc(`<w:p>${runs}</w:p><w:p/>`), "Start");
  await context.sync();
  return context.document.body.paragraphs.getFirst();
}

/** What the text tools lean on. */
export const textScenarios: readonly Scenario[] = [
  {
    name: "mixedTextEmpty",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        const looks = '<w:color w:val="FF0000"/><w:highlight w:val="yellow"/><w:b/><w:u w:val="single"/><w:sz w:val="40"/>';
        const paragraph = await paragraphOf(context, run("mot", font("Arial")) + run("hai", font("Courier New") + looks));
        paragraph.load("font/name,font/color,font/highlightColor,font/underline,font/bold,font/size");
        await context.sync();
        const { name, color, highlightColor, underline, bold, size } = paragraph.font;
        return JSON.stringify([name, color, highlightColor, underline, bold, size]);
      }),
  },
  {
    name: "unsure: what the wildcard ? finds in a paragraph with a tab, a break and a soft hyphen",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        const paragraph = await paragraphOf(context, run("a\u00ad", font("Arial"), "<w:tab/><w:br/>") + run("\u00f8b", font("Arial")));
        const found = paragraph.search("?", { matchWildcards: true });
        found.load("items/text");
        await context.sync();
        return JSON.stringify(found.items.map((each) => each.text));
      }),
  },
  {
    name: "unsure: how text looks that replaces a letter beside a bold one",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        const paragraph = await paragraphOf(context, run("Ng", "<w:b/>") + run("u", ""));
        const letter = paragraph.search("u", { matchCase: true }).getFirst();
        const written = letter.insertText("v", "Replace");
        written.load("font/bold");
        paragraph.load("text");
        await context.sync();
        return JSON.stringify([paragraph.text, written.font.bold]);
      }),
  },
  {
    name: "unsure: a tracked range after the caret has gone elsewhere",
    host: "Word",
    run: async () => {
      const range = await Word.run(async (context) => {
        (await paragraphOf(context, run("mot hai", ""))).search("mot", { matchCase: true }).getFirst().select();
        const held = context.document.getSelection().getRange("Content");
        held.load("text");
        context.trackedObjects.add(held);
        await context.sync();
        context.document.body.paragraphs.getLast().select("End");
        await context.sync();
        return held;
      });
      return Word.run(range, async (context) => {
        range.load("text");
        await context.sync();
        const { text } = range;
        context.trackedObjects.remove(range);
        await context.sync();
        return text;
      });
    },
  },
];
