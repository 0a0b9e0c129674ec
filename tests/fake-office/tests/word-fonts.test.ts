import { describe, expect, it } from "vitest";
import { documentOf, type OpenOptions } from "../src/driver/index.ts";
import { ns } from "../src/package/names.ts";
import { useBrowser, wordPage } from "./word.ts";

const run = (text: string, looks: string): string => `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const box = `<w:r><w:rPr>${font("Arial")}</w:rPr><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run("hộp", font("Courier New"))}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

async function fontOf(runs: string, options: OpenOptions = {}): Promise<unknown[]> {
  const { page } = await wordPage({ document: documentOf(`<w:p>${runs}</w:p>`), ...options });
  return page.evaluate(() =>
    Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      paragraph.load("font/name,font/color,font/highlightColor,font/underline,font/bold");
      await context.sync();
      const { name, color, highlightColor, underline, bold } = paragraph.font;
      return [name, color, highlightColor, underline, bold];
    }),
  );
}

describe("Fonts of Word", () => {
  useBrowser();

  const mixed = run("a", font("Arial")) + run("b", `${font("Courier New")}<w:b/><w:color w:val="FF0000"/><w:highlight w:val="yellow"/><w:u w:val="single"/>`);

  it("mixedTextEmpty: are empty, not null, where several are", async () => {
    expect(await fontOf(mixed)).toEqual(["", "", "", "Mixed", null]);
    expect(await fontOf(mixed, { without: ["mixedTextEmpty"] })).toEqual([null, null, null, "Mixed", null]);
  });

  it("of a paragraph are not those of its text boxes", async () => {
    expect((await fontOf(run("a", font("Arial")) + box))[0]).toBe("Arial");
  });

  it("come from character styles, paragraph styles and what these are based on", async () => {
    const styles =
      `<w:styles xmlns:w="${ns.w}"><w:docDefaults><w:rPrDefault><w:rPr>${font("Calibri")}</w:rPr></w:rPrDefault></w:docDefaults>` +
      `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr>${font("Arial")}</w:rPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>` +
      `<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr>${font("Courier New")}</w:rPr></w:style></w:styles>`;
    const shown = async (runs: string): Promise<unknown> => (await fontOf(runs, { document: documentOf(`<w:p>${runs}</w:p>`, { "word/styles.xml": styles }) }))[0];

    expect(await shown(run("a", ""))).toBe("Calibri");
    expect(await shown('<w:pPr><w:pStyle w:val="B"/></w:pPr>' + run("a", ""))).toBe("Arial");
    expect(await shown('<w:pPr><w:pStyle w:val="B"/></w:pPr>' + run("a", '<w:rStyle w:val="C"/>'))).toBe("Courier New");
    expect(await shown('<w:pPr><w:pStyle w:val="B"/></w:pPr>' + run("a", `<w:rStyle w:val="C"/>${font("Tahoma")}`))).toBe("Tahoma");
  });

  it("stay when a letter is replaced, whatever stands beside it; the wildcard finds letter by letter", async () => {
    const { page, host } = await wordPage({ document: documentOf(`<w:p>${run("Ng", "<w:b/>")}${run("ui", "<w:i/>")}</w:p>`) });

    const letters = await page.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.body.paragraphs.getFirst().search("?", { matchWildcards: true });
        found.load("items/text");
        await context.sync();
        found.items[2]?.insertText("ư", "Replace");
        found.items[1]?.insertText("G", "Replace");
        await context.sync();
        return found.items.map((letter) => letter.text);
      }),
    );

    expect(letters).toEqual(["N", "g", "u", "i"]);
    expect(await host.text()).toEqual(["NGưi"]);
    expect((await host.bodyXml()).replace(/ xml:space="preserve"| xmlns:\w+="[^"]*"/g, "")).toContain(
      "<w:r><w:rPr><w:b/></w:rPr><w:t>N</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>G</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ư</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>i</w:t></w:r>",
    );
  });
});

describe("Notes of Word", () => {
  useBrowser();

  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const document = documentOf('<w:p><w:r><w:t>luật</w:t><w:footnoteReference w:id="2"/></w:r></w:p>', {
    "word/footnotes.xml": `<w:footnotes xmlns:w="${ns.w}"><w:footnote w:id="1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>xem</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${ns.rel}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
  });

  it("are those that the text points to; their mark is a sign of its own; they can be undone", async () => {
    const { page, host } = await wordPage({ document });

    const read = await page.evaluate(() =>
      Word.run(async (context) => {
        const notes = context.document.body.footnotes;
        notes.load("items/type,items/body/text");
        await context.sync();
        notes.items[0]?.body.paragraphs.getFirst().insertText("đọc", "Replace");
        await context.sync();
        return notes.items.map((note) => [note.type, note.body.text]);
      }),
    );

    expect(read).toEqual([["Footnote", "xem"]]);
    expect(await host.text()).toEqual(["luật\u0002"]);
    expect(await host.undoDepth()).toBe(1);
    await host.press("Undo");
    expect(Buffer.from(await host.save()).length).toBeGreaterThan(0);
  });
});
