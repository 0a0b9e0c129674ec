import { flatOpc } from "./flat-package.ts";
import type { Scenario } from "./scenario.ts";

const p = (text: string, properties = ""): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const control = (tag: string, inner: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

/** Empties the document, inserts a package and gives the document's markup back. */
async function inserted(ooxml: string): Promise<string> {
  return Word.run(async (context) => {
    context.document.body.clear();
    context.document.body.insertParagraph("x", "Start");
    await context.sync();
    context.document.body.insertOoxml(ooxml, "End");
    const result = context.document.body.getOoxml();
    await context.sync();
    return result.value;
  });
}

const yes = (holds: boolean): string => (holds ? "yes" : "no");

const isIn = (markup: string, ...needles: readonly string[]): string => yes(needles.some((needle) => markup.includes(needle)));

const style = (mark: string): string => `<w:style w:type="paragraph" w:customStyle="1" w:styleId="OSProbe"><w:name w:val="OSProbe"/><w:rPr>${mark}</w:rPr></w:style>`;

async function paragraphTexts(): Promise<string[]> {
  return Word.run(async (context) => {
    const all = context.document.body.paragraphs;
    all.load("items/text");
    await context.sync();
    return all.items.map((each) => each.text);
  });
}

function readFile(): Promise<string> {
  return new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4_194_304 }, ({ value: file, error }) => {
      if (error) {
        reject(Object.assign(new Error(error.message), { code: error.code }));
        return;
      }
      file.getSliceAsync(0, (slice) => file.closeAsync(() => resolve((slice.value.data as number[]).join(","))));
    });
  });
}

const openFile = (): Promise<string> =>
  new Promise((resolve) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, ({ error }) => resolve(error ? `error ${error.code}` : "opened"));
  });

/** What is asked of Word. Ask it over an empty document that may be spoilt. */
export const wordScenarios: readonly Scenario[] = [
  {
    name: "extraParagraph",
    host: "Word",
    run: async () => {
      await inserted(flatOpc(control("probe", p("a"))));
      return JSON.stringify((await paragraphTexts()).slice(-3));
    },
  },
  {
    name: "existingStylesWin",
    host: "Word",
    run: async () => {
      await inserted(flatOpc(p("a", '<w:pStyle w:val="OSProbe"/>') + p("b"), style("<w:b/>")));
      const markup = await inserted(flatOpc(p("c", '<w:pStyle w:val="OSProbe"/>') + p("d"), style("<w:dstrike/>")));
      return isIn(markup, "<w:dstrike") === "yes" ? "no" : "yes";
    },
  },
  {
    name: "sectPrDropped",
    host: "Word",
    run: async () => {
      const landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
      return isIn(await inserted(flatOpc(p("a") + p("b", landscape) + p("c"))), 'orient="landscape"') === "yes" ? "no" : "yes";
    },
  },
  {
    name: "oneParagraphLosesProperties",
    host: "Word",
    run: async () => {
      const tabs = '<w:tabs><w:tab w:val="left" w:pos="777"/></w:tabs>';
      const one = isIn(await inserted(flatOpc(p("a", tabs))), 'w:pos="777"');
      const two = isIn(await inserted(flatOpc(p("a", tabs) + p("b", tabs))), 'w:pos="777"');
      return yes(one === "no" && two === "yes");
    },
  },
  {
    name: "placeholderTextRefused",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        context.document.body.clear();
        context.document.body.paragraphs.getFirst().insertContentControl().placeholderText = "probe";
        await context.sync();
        return "no";
      }),
  },
  {
    name: "xmlDeclarationRefused",
    host: "Word",
    set: "WordApi 1.4",
    run: () =>
      Word.run(async (context) => {
        context.document.customXmlParts.add(`<?xml version="1.0"?><probe xmlns="urn:onestop:probe:declaration"/>`);
        await context.sync();
        return "no";
      }),
  },
  {
    name: "customXmlIgnored",
    host: "Word",
    run: () =>
      new Promise((resolve) => {
        const uri = `urn:onestop:probe:${"common"}`;
        const parts = Office.context.document.customXmlParts;
        parts.addAsync(`<probe xmlns="${uri}"/>`, () => parts.getByNamespaceAsync(uri, ({ value }) => resolve(yes(value.length === 0))));
      }),
  },
  {
    name: "search255",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        context.document.body.search("a".repeat(256)).load("items");
        await context.sync();
        return "no";
      }),
  },
  {
    name: "accentedWholeWordsFail",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        context.document.body.insertParagraph("Điều 1", "End");
        const found = context.document.body.search("Điều", { matchWholeWord: true });
        found.load("items");
        await context.sync();
        return yes(found.items.length === 0);
      }),
  },
  { name: "fileBytesVary", host: "Word", run: async () => yes((await readFile()) !== (await readFile())) },
  { name: "oneFileAtATime", host: "Word", run: async () => `${await openFile()}, ${await openFile()}` },
  {
    name: "trackedInsertMarksAll",
    host: "Word",
    set: "WordApi 1.4",
    run: async () => {
      const mode = (tracking: "TrackAll" | "Off"): Promise<void> => Word.run((c) => Promise.resolve(void (c.document.changeTrackingMode = tracking)));
      await mode("TrackAll");
      try {
        return isIn(await inserted(flatOpc(p("a") + p("b"))), "<w:ins ");
      } finally {
        await mode("Off");
      }
    },
  },
  {
    name: "getOoxml of a control holds the control itself",
    host: "Word",
    run: async () => {
      await inserted(flatOpc(`${control("probe-self", p("a"))}<w:p/>`));
      return Word.run(async (context) => {
        const result = context.document.contentControls.getByTag("probe-self").getFirst().getOoxml();
        await context.sync();
        return isIn(result.value, 'w:val="probe-self"');
      });
    },
  },
  {
    name: "unsure: paragraphs in Body.text are joined by",
    host: "Word",
    run: async () => {
      await inserted(flatOpc(p("y") + p("z")));
      return Word.run(async (context) => {
        context.document.body.load("text");
        await context.sync();
        return JSON.stringify(/y(.+?)z/su.exec(context.document.body.text)?.[1] ?? "");
      });
    },
  },
  {
    name: "unsure: code for changing locked content",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        context.document.body.clear();
        const made = context.document.body.insertParagraph("khóa", "End").insertContentControl();
        made.cannotEdit = true;
        await context.sync();
        try {
          made.insertText("mới", "Replace");
          await context.sync();
          return "allowed";
        } finally {
          made.cannotEdit = false;
          await context.sync();
        }
      }),
  },
  {
    name: "unsure: code for a deleted paragraph",
    host: "Word",
    run: () =>
      Word.run(async (context) => {
        const made = context.document.body.insertParagraph("weg", "Start");
        await context.sync();
        made.delete();
        await context.sync();
        made.insertText("x", "End");
        await context.sync();
        return "allowed";
      }),
  },
  {
    name: "unsure: where margins go when a page is turned",
    host: "Word",
    set: "WordApiDesktop 1.3",
    run: () =>
      Word.run(async (context) => {
        context.document.body.clear();
        const { pageSetup } = context.document.sections.getFirst();
        Object.assign(pageSetup, { orientation: "Portrait", topMargin: 50, rightMargin: 60, bottomMargin: 70, leftMargin: 80 });
        await context.sync();
        pageSetup.orientation = "Landscape";
        pageSetup.load("topMargin,rightMargin,bottomMargin,leftMargin");
        await context.sync();
        const sides = [pageSetup.topMargin, pageSetup.rightMargin, pageSetup.bottomMargin, pageSetup.leftMargin].map(Math.round);
        pageSetup.orientation = "Portrait";
        await context.sync();
        return sides.join(" ");
      }),
  },
  {
    name: "unsure: the page of a text whose section break is deleted",
    host: "Word",
    set: "WordApiDesktop 1.3",
    run: () =>
      Word.run(async (context) => {
        const { body, sections } = context.document;
        body.clear();
        body.insertParagraph("một", "Start");
        body.insertParagraph("hai", "End").insertBreak("SectionNext", "Before");
        await context.sync();
        sections.getFirst().pageSetup.orientation = "Landscape";
        await context.sync();
        body.paragraphs.load("items/text");
        await context.sync();
        const texts = body.paragraphs.items.map((paragraph) => paragraph.text);
        body.paragraphs.items[texts.indexOf("hai") - 1]?.delete();
        await context.sync();
        sections.load("items/pageSetup/orientation");
        await context.sync();
        return sections.items.map((section) => section.pageSetup.orientation).join(" ");
      }),
  },
];
