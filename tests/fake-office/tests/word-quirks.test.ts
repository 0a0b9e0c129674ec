import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { failureOf } from "./batch.ts";
import { control, flatOpc } from "./packages.ts";
import { insertAtEnd, useBrowser, wordPage } from "./word.ts";

const block = flatOpc(control("a", paragraphs("Khối")));
const styled = (bold: boolean): string =>
  `<w:style w:type="paragraph" w:styleId="OSMuc"><w:name w:val="OS Mục"/><w:rPr>${bold ? "<w:b/>" : "<w:i/>"}</w:rPr></w:style>`;
const listItem = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>';
const numbering = (nsid: string): string =>
  `<w:abstractNum w:abstractNumId="3"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
  `<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>`;

describe("quirks of Word", () => {
  useBrowser();

  it("extraParagraph: blocks leave an empty paragraph behind", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("x")) });
    const { page: other, host: clean } = await wordPage({ document: documentOf(paragraphs("x")), without: ["extraParagraph"] });

    await insertAtEnd(page, block);
    await insertAtEnd(other, block);

    expect(await host.text()).toEqual(["x", "Khối", ""]);
    expect(await clean.text()).toEqual(["x", "Khối"]);
  });

  it("existingStylesWin: a known style id keeps the document's definition", async () => {
    const { page, host } = await wordPage();

    await insertAtEnd(page, flatOpc(paragraphs("a", "b"), { styles: styled(true) }));
    await insertAtEnd(page, flatOpc(paragraphs("c", "d"), { styles: styled(false) }));

    const markup = await page.evaluate(() => window.fakeOffice.word?.host.document.styleById("OSMuc")?.outerHTML);
    expect(markup).toContain("<w:b/>");
    expect(markup).not.toContain("<w:i/>");
    await host.save();
  });

  it("sectPrDropped: page set-up in a package is lost", async () => {
    const section = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>';
    const { page, host } = await wordPage();

    await insertAtEnd(page, flatOpc(`${paragraphs("ngang")}${section}`));

    expect(await host.bodyXml()).not.toContain("landscape");
  });

  it("oneParagraphLosesProperties: a single paragraph goes in as text", async () => {
    const tabbed = '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>một</w:t></w:r></w:p>';
    const { page, host } = await wordPage();

    await insertAtEnd(page, flatOpc(tabbed));
    expect(await host.bodyXml()).not.toContain("w:tabs");
    await insertAtEnd(page, flatOpc(`${tabbed}${tabbed}`));
    expect(await host.bodyXml()).toContain("w:tabs");
  });

  it("placeholderTextRefused: only on the web", async () => {
    const batch = (): Promise<void> =>
      Word.run((context) => {
        context.document.body.paragraphs.getFirst().insertContentControl().placeholderText = "Nhập";
        return Promise.resolve();
      });

    expect(await failureOf((await wordPage({ profile: "web" })).page, batch)).toEqual({ code: "NotAllowed", location: "ContentControl.placeholderText" });
    expect((await failureOf((await wordPage({ profile: "mac" })).page, batch)).code).toBe("none");
  });

  it("xmlDeclarationRefused: a part with a declaration is an invalid argument", async () => {
    const { page } = await wordPage();

    const failure = await failureOf(page, () => Word.run((c) => Promise.resolve(void c.document.customXmlParts.add('<?xml version="1.0"?><a/>'))));

    expect(failure.code).toBe("InvalidArgument");
  });

  it("trackedInsertMarksAll: everything inserted is one author's insertion", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("x")) });

    await page.evaluate(() => Word.run((c) => Promise.resolve(void (c.document.changeTrackingMode = "TrackAll"))));
    await insertAtEnd(page, block);

    expect((await host.bodyXml()).match(/<w:ins /g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("search255: a longer text is refused", async () => {
    const { page } = await wordPage();

    const failure = await failureOf(page, () => Word.run((c) => Promise.resolve(void c.document.body.search("a".repeat(256)).load("items"))));

    expect(failure.code).toBe("SearchStringInvalidOrTooLong");
  });

  it("accentedWholeWordsFail: the web does not find accented whole words", async () => {
    const batch = (): Promise<number> =>
      Word.run(async (context) => {
        const found = context.document.body.search("Điều", { matchWholeWord: true });
        found.load("items");
        await context.sync();
        return found.items.length;
      });
    const document = documentOf(paragraphs("Điều 1"));

    expect(await (await wordPage({ document, profile: "web" })).page.evaluate(batch)).toBe(0);
    expect(await (await wordPage({ document, profile: "win-m365" })).page.evaluate(batch)).toBe(1);
  });

  it("duplicatedContent: a control that shares its paragraph gets a second copy behind it", async () => {
    const inline = '<w:p><w:r><w:t>Số: </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="n"/></w:sdtPr><w:sdtContent><w:r><w:t>1</w:t></w:r></w:sdtContent></w:sdt></w:p>';
    const { page, host } = await wordPage({ document: documentOf(inline), profile: "web", quirks: ["duplicatedContent"] });

    await page.evaluate((xml) => Word.run((c) => Promise.resolve(void c.document.contentControls.getFirst().insertOoxml(xml, "Replace"))), flatOpc(paragraphs("2")));

    expect(await host.text()).toEqual(["Số: 2", "2"]);
  });

  it("pasteLosesControls: the words of a copied control are pasted, not the control", async () => {
    const document = documentOf(control("a", paragraphs("Khối")) + paragraphs("x", ""));
    const { host } = await wordPage({ document, profile: "web", quirks: ["pasteLosesControls"] });

    await host.select({ tag: "a", at: "Whole" });
    await host.copy();
    await host.select({ end: true });
    await host.paste();

    expect(await host.text()).toEqual(["Khối", "x", "Khối", ""]);
    expect((await host.bodyXml()).split("<w:sdt>").length - 1).toBe(1);
    await host.save();
  });

  it("numberingLost: list definitions do not arrive", async () => {
    const { page, host } = await wordPage({ profile: "web", quirks: ["numberingLost"] });

    await insertAtEnd(page, flatOpc(`${listItem}${listItem}<w:p/>`, { numbering: numbering("0A0A0A0A") }));

    expect(await host.bodyXml()).not.toContain("numPr");
  });

  it("list definitions come along; a known nsid joins the existing list", async () => {
    const { page, host } = await wordPage();

    for (const nsid of ["0A0A0A0A", "0A0A0A0A", "0B0B0B0B"])
      await insertAtEnd(page, flatOpc(`${listItem}${listItem}<w:p/>`, { numbering: numbering(nsid) }));

    const counts = await page.evaluate(() => {
      const root = window.fakeOffice.word?.host.document.numbering.documentElement;
      return [...(root?.children ?? [])].map((e) => e.localName).sort();
    });
    expect(counts).toEqual(["abstractNum", "abstractNum", "num", "num", "num"]);
    expect((await host.bodyXml()).match(/w:numId w:val="[123]"/g)?.length).toBe(6);
  });

  it("trailingParagraphNumbered: on the Mac the paragraph behind a list joins it", async () => {
    const { page, host } = await wordPage({ profile: "mac" });

    await insertAtEnd(page, flatOpc(`${listItem}${listItem}<w:p/>`, { numbering: numbering("0A0A0A0A") }));

    expect((await host.bodyXml()).match(/<w:numPr>/g)?.length).toBe(3);
  });

  it("commentsNotAllowed: some web tenants refuse comments", async () => {
    const { page } = await wordPage({ profile: "web", quirks: ["commentsNotAllowed"] });

    const failure = await failureOf(page, () => Word.run((c) => Promise.resolve(void c.document.body.getRange().insertComment("x"))));

    expect(failure).toEqual({ code: "NotAllowed", location: "Range.insertComment" });
  });

  it("insertOoxmlRefused: some WOPI hosts refuse OOXML", async () => {
    const { page } = await wordPage({ profile: "web", quirks: ["insertOoxmlRefused"] });

    const failure = await failureOf(page, () => Word.run((c) => Promise.resolve(void c.document.body.insertOoxml("<a/>", "End"))));

    expect(failure.code).toBe("NotAllowed");
  });

  it("insertFileLoses: tags and titles of an inserted file are gone", async () => {
    const { page, host } = await wordPage();
    const file = Buffer.from(documentOf(control("a", paragraphs("từ tệp")))).toString("base64");

    await page.evaluate((base64) => Word.run((c) => Promise.resolve(void c.document.body.insertFileFromBase64(base64, "End"))), file);

    expect(await host.text()).toContain("từ tệp");
    expect(await host.bodyXml()).not.toContain("w:tag");
  });

  it("childControlsMissing: the OOXML of a control lacks the controls inside", async () => {
    const document = documentOf(control("a", control("b", paragraphs("trong"))) + paragraphs("x"));
    const { page } = await wordPage({ document, profile: "web", quirks: ["childControlsMissing"] });

    const xml = await page.evaluate(() =>
      Word.run(async (context) => {
        const result = context.document.contentControls.getByTag("a").getFirst().getOoxml();
        await context.sync();
        return result.value;
      }),
    );

    expect(xml).toContain("trong");
    expect(xml).not.toContain("w:sdt");
  });

  it("pictureControlWithItself: on the web a picture's control comes with itself", async () => {
    const picture = "<w:p><w:r><w:drawing/></w:r></w:p>";
    const batch = (): Promise<boolean> =>
      Word.run(async (context) => {
        const result = context.document.contentControls.getFirst().getOoxml();
        await context.sync();
        return result.value.includes("<w:sdt>");
      });
    const document = documentOf(control("a", picture) + paragraphs("x"));

    expect(await (await wordPage({ document, profile: "web" })).page.evaluate(batch)).toBe(true);
    expect(await (await wordPage({ document, profile: "mac" })).page.evaluate(batch)).toBe(false);
  });

  it("uneditableNotDeleted: on the web the clerk cannot delete what she may not edit", async () => {
    const document = documentOf(control("a", paragraphs("khóa"), '<w:lock w:val="contentLocked"/>') + paragraphs("x"));
    const { host: web } = await wordPage({ document, profile: "web" });
    const { host: desktop } = await wordPage({ document, profile: "win-m365" });

    await expect(web.deleteControl("a")).rejects.toThrow("does not let");
    await desktop.deleteControl("a");
    expect(await desktop.text()).toEqual(["x"]);
  });

  it("emptyControlNotDeleted: an empty control cannot be deleted by the add-in", async () => {
    const { page } = await wordPage({ document: documentOf(control("a", "<w:p/>") + paragraphs("x")), profile: "web", quirks: ["emptyControlNotDeleted"] });

    const failure = await failureOf(page, () => Word.run((c) => Promise.resolve(void c.document.contentControls.getFirst().delete(false))));

    expect(failure).toEqual({ code: "NotAllowed", location: "ContentControl.delete" });
  });

  it("urlUnreliable: a document never saved has no url", async () => {
    const url = (): string => Office.context.document.url;

    expect(await (await wordPage()).page.evaluate(url)).toBe("");
    expect(await (await wordPage({ without: ["urlUnreliable"] })).page.evaluate(url)).toMatch(/^https:/);
    expect(await (await wordPage({ office: { url: "https://a.test/b.docx" } })).page.evaluate(url)).toBe("https://a.test/b.docx");
  });
});
