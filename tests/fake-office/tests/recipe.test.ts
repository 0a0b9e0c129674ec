import { describe, expect, it } from "vitest";
import { documentOf, paragraphs, profileNames } from "../src/driver/index.ts";
import { validatorErrors } from "../src/oracles/index.ts";
import { control, flatOpc } from "./packages.ts";
import { useBrowser, wordPage } from "./word.ts";

const styles = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="OSMuc"><w:name w:val="OSMuc"/><w:rPr><w:b/></w:rPr></w:style>';
const table =
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>` +
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${paragraphs("Rà soát")}</w:tc></w:tr></w:tbl>`;
const heading = '<w:p><w:pPr><w:pStyle w:val="OSMuc"/></w:pPr><w:r><w:t>Mục 1</w:t></w:r></w:p>';
const block = flatOpc(`${control("os:sec:1", heading + table + paragraphs("Sau bảng"))}<w:p/>`, { styles });

// The recipe of office.md §2.2, the way an add-in has to go on every Office.
describe("the recipe of insertion", () => {
  useBrowser();

  it.each(profileNames)("inserts, reads back and removes without a trace on %s", async (profile) => {
    const { page, host } = await wordPage({ profile, document: documentOf(paragraphs("Căn cứ", "Nơi nhận")) });
    const before = await host.bodyXml();

    const back = await page.evaluate(
      (ooxml) =>
        Word.run(async (context) => {
          const anchor = context.document.body.paragraphs.getFirst().insertParagraph("", "After");
          anchor.getRange("Whole").insertOoxml(ooxml, "Replace");
          const inserted = context.document.contentControls.getByTag("os:sec:1").getFirst();
          const behind = inserted.getRange("After").paragraphs.getFirst();
          behind.load("text");
          const result = inserted.getOoxml();
          await context.sync();
          if (behind.text === "") behind.delete();
          await context.sync();
          return result.value;
        }),
      block,
    );

    for (const piece of ["Mục 1", "Rà soát", "Sau bảng", 'w:styleId="OSMuc"', "<w:tbl>"]) expect(back).toContain(piece);
    expect(await host.text()).toEqual(["Căn cứ", "Mục 1", "Rà soát", "Sau bảng", "Nơi nhận"]);
    expect(await validatorErrors(await host.save())).toEqual([]);

    await page.evaluate(() => Word.run((c) => Promise.resolve(void c.document.contentControls.getByTag("os:sec:1").getFirst().delete(false))));
    expect(await host.bodyXml()).toBe(before);
  });

  it("makes the same block by native calls", async () => {
    const { page, host } = await wordPage({ profile: "ltsc2021", document: documentOf(paragraphs("Căn cứ")) });

    await page.evaluate(() =>
      Word.run(async (context) => {
        const anchor = context.document.body.insertParagraph("", "End");
        const made = anchor.insertContentControl();
        made.tag = "os:sec:1";
        const { font } = anchor.insertText("Mục 1", "End");
        font.bold = true;
        font.name = "Times New Roman";
        anchor.alignment = "Centered";
        made.insertTable(2, 2, "End", [["TT", "Việc"], ["1", "Rà soát"]]).headerRowCount = 1;
        made.insertParagraph("Sau bảng", "End").firstLineIndent = 36;
        await context.sync();
      }),
    );

    expect(await host.text()).toEqual(["Căn cứ", "Mục 1", "TT", "Việc", "1", "Rà soát", "Sau bảng"]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("fills fields in the middle of a sentence", async () => {
    const { page, host } = await wordPage({ profile: "web", document: documentOf(paragraphs("Trước ngày  phải xong")) });
    await host.select({ paragraph: 0, offset: 11 });

    await page.evaluate(() =>
      Word.run(async (context) => {
        const field = context.document.getSelection().insertText("01/02", "Replace").insertContentControl();
        field.tag = "os:f:han";
        await context.sync();
        context.document.contentControls.getByTag("os:f:han").getFirst().insertText("15/03/2026", "Replace");
        await context.sync();
      }),
    );

    expect(await host.text()).toEqual(["Trước ngày 15/03/2026 phải xong"]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });
});
