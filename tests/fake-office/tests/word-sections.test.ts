import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { validatorErrors } from "../src/oracles/index.ts";
import { failureOf } from "./batch.ts";
import { flatOpc } from "./packages.ts";
import { useBrowser, wordPage } from "./word.ts";

/** The section properties of a body, in order, without what Word writes of headers. */
const sections = (xml: string): string[] => [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(([s]) => s.replace(/ xmlns:\w+="[^"]*"/g, ""));

const a4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>';

describe("Sections", () => {
  useBrowser();

  it("are cut by a break before a paragraph: the first half keeps the page, the second gets the kind of the break", async () => {
    const { page, host } = await wordPage({ document: documentOf('<w:p/><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:t>sau</w:t></w:r></w:p>') });

    await page.evaluate(() => Word.run((context) => Promise.resolve(context.document.body.paragraphs.getLast().insertBreak("SectionOdd", "Before"))));

    const xml = await host.bodyXml();
    expect(sections(xml)).toEqual([`<w:sectPr>${a4}</w:sectPr>`, `<w:sectPr><w:type w:val="oddPage"/>${a4}</w:sectPr>`]);
    expect(xml).toMatch(/<w:p><w:pPr><w:spacing w:after="0"\/><w:sectPr>.*?<\/w:sectPr><\/w:pPr><\/w:p><w:p><w:pPr><w:spacing w:after="0"\/><\/w:pPr><w:r><w:t>sau/);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("always end in a paragraph, also behind a break after the last one", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a")) });

    await page.evaluate(() => Word.run((context) => Promise.resolve(context.document.body.paragraphs.getLast().insertBreak("SectionNext", "After"))));

    expect(await host.text()).toEqual(["a", "", ""]);
    expect(await host.bodyXml()).toMatch(/<\/w:pPr><\/w:p><w:p\/><w:sectPr/);
  });

  it("show the headers of the one before, and keep them when the break goes again", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a", "b")) });
    await page.evaluate(() =>
      Word.run((context) => {
        context.document.sections.getFirst().getHeader("Primary").insertText("UBND XÃ", "Replace");
        context.document.sections.getFirst().getHeader("FirstPage").insertText("", "Replace");
        return Promise.resolve();
      }),
    );
    const before = await host.bodyXml();

    const shown = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.paragraphs.getLast().insertBreak("SectionNext", "Before");
        const header = context.document.sections.getFirst().getNext().getHeader("Primary");
        header.load("text");
        await context.sync();
        return header.text;
      }),
    );
    const between = sections(await host.bodyXml());
    await page.evaluate(() => Word.run((context) => Promise.resolve(context.document.body.paragraphs.getFirst().getNext().delete())));

    expect(shown).toBe("UBND XÃ");
    expect(between.map((s) => s.includes("headerReference"))).toEqual([true, false]);
    expect(between.every((s) => s.includes("titlePg"))).toBe(true);
    expect(await host.bodyXml()).toBe(before);
  });

  it("tell of their text and of the places that lie in them", async () => {
    const { page } = await wordPage({ document: documentOf(paragraphs("a", "b", "c")) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.body.paragraphs;
        all.getLast().insertBreak("SectionNext", "Before");
        const [first, last] = [context.document.sections.getFirst().body, context.document.sections.getFirst().getNext().body];
        first.load("text,type");
        last.load("text");
        const whole = context.document.body.getRange("Whole").sections;
        const one = all.getFirst().getRange("Whole").sections;
        const two = all.getLast().getRange("Whole").expandTo(all.getFirst().getRange("Whole")).sections;
        for (const some of [whole, one, two]) some.load("items");
        await context.sync();
        return [first.text, first.type, last.text, whole.items.length, one.items.length, two.items.length];
      }),
    );

    expect(seen).toEqual(["a\rb\r", "Section", "c", 2, 1, 2]);
  });

  it("keep their properties in the file when inserted markup brings some of its own", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a")) });
    const wide = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>';

    await page.evaluate((xml) => Word.run((context) => Promise.resolve(void context.document.body.insertOoxml(xml, "End"))), flatOpc(wide + paragraphs("b", "c")));

    expect(sections(await host.bodyXml())).toEqual([`<w:sectPr>${a4}</w:sectPr>`]);
  });
});

describe("Page setup", () => {
  useBrowser();

  it("counts in points, turns size and margins together, and turns back to the byte", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a")) });
    const before = await host.bodyXml();
    const measures = "orientation,pageWidth,pageHeight,topMargin,rightMargin,bottomMargin,leftMargin,headerDistance,sectionStart,differentFirstPageHeaderFooter";

    const [upright, turned] = await page.evaluate(
      (names) =>
        Word.run(async (context) => {
          const setup = context.document.sections.getFirst().pageSetup;
          const read = async (): Promise<unknown[]> => {
            setup.load(names);
            await context.sync();
            return names.split(",").map((name) => setup[name as "pageWidth"]);
          };
          const first = await read();
          setup.orientation = "Landscape";
          const second = await read();
          setup.togglePortrait();
          await context.sync();
          return [first, second];
        }),
      measures,
    );

    expect(upright).toEqual(["Portrait", 595.3, 841.9, 56.7, 42.55, 56.7, 85.05, 35.45, "NewPage", false]);
    expect(turned).toEqual(["Landscape", 841.9, 595.3, 85.05, 56.7, 42.55, 56.7, 35.45, "NewPage", false]);
    expect(await host.bodyXml()).toBe(before);
  });

  it("writes a landscape page as the schema wants it", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a")) });

    await page.evaluate(() =>
      Word.run((context) => {
        const setup = context.document.sections.getFirst().pageSetup;
        setup.orientation = "Landscape";
        setup.topMargin = 56.7;
        setup.rightMargin = 42.55;
        setup.bottomMargin = 56.7;
        setup.leftMargin = 85.05;
        setup.differentFirstPageHeaderFooter = true;
        setup.sectionStart = "Continuous";
        return Promise.resolve();
      }),
    );

    expect(sections(await host.bodyXml())[0]).toBe(
      '<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>',
    );
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("refuses what no page can be", async () => {
    const { page } = await wordPage();

    for (const spoil of [
      () => Word.run((context) => Promise.resolve(void (context.document.sections.getFirst().pageSetup.pageWidth = 2000))),
      () => Word.run((context) => Promise.resolve(void (context.document.sections.getFirst().pageSetup.leftMargin = 560))),
      () => Word.run((context) => Promise.resolve(void (context.document.sections.getFirst().pageSetup.rightMargin = -1))),
      () => Word.run((context) => Promise.resolve(void (context.document.sections.getFirst().pageSetup.orientation = "Sideways" as "Portrait"))),
    ])
      expect((await failureOf(page, spoil)).code).toBe("InvalidArgument");
  });

  it("needs WordApiDesktop 1.3, which the web, LTSC and iPad lack", async () => {
    const turn = (): Promise<void> => Word.run((context) => Promise.resolve(context.document.sections.getFirst().pageSetup.togglePortrait()));
    const codes: Record<string, string> = {};

    for (const profile of ["win-m365", "mac", "web", "ltsc2021", "ltsc2024", "ipad"] as const) {
      const { page } = await wordPage({ profile });
      codes[profile] = (await failureOf(page, turn)).code;
    }

    expect(codes).toEqual({ "win-m365": "none", mac: "none", web: "ApiNotFound", ltsc2021: "ApiNotFound", ltsc2024: "ApiNotFound", ipad: "ApiNotFound" });
  });
});
