import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { libreOfficeText, missingOracles, pythonDocx, validatorErrors } from "../src/oracles/index.ts";
import { control, flatOpc } from "./packages.ts";
import { insertAtEnd, useBrowser, wordPage } from "./word.ts";

const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const picture =
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
  `<wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="dấu"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
  `<pic:nvPicPr><pic:cNvPr id="1" name="dấu"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
  `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** The package of `flatOpc` with a picture beside its styles. */
function withPicture(blocks: string): string {
  const image = `<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png"><pkg:binaryData>${png}</pkg:binaryData></pkg:part>`;
  const relation = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>`;
  const styles = '<w:style w:type="paragraph" w:styleId="OSMuc"><w:name w:val="OS Mục"/><w:rPr><w:b/></w:rPr></w:style>';
  const made = flatOpc(blocks, { styles, extra: image });
  return made.replace('Target="styles.xml"/>', `Target="styles.xml"/>${relation}`);
}

describe("documents that come out of the fake", () => {
  useBrowser();

  it("have all their judges here", () => {
    expect(missingOracles()).toEqual([]);
  });

  it("read the same to the validator, python-docx and LibreOffice", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("QUYẾT ĐỊNH")) });
    const heading = '<w:p><w:pPr><w:pStyle w:val="OSMuc"/></w:pPr><w:r><w:t>Điều 1. Phạm vi</w:t></w:r></w:p>';
    await insertAtEnd(page, withPicture(`${heading}${picture}${control("os:a", paragraphs("Trong khối"))}<w:p/>`));
    await page.evaluate(() =>
      Word.run((context) => {
        context.document.body.insertTable(2, 2, "End", [["TT", "Việc"], ["1", "Rà soát"]]);
        context.document.body.insertParagraph("Nơi nhận:", "End").alignment = "Right";
        context.document.sections.getFirst().getHeader("Primary").insertText("đầu trang", "Replace");
        return Promise.resolve();
      }),
    );
    const file = await host.save();

    expect(await validatorErrors(file)).toEqual([]);
    const read = await pythonDocx(file);
    expect(read.paragraphs.filter((text) => text !== "")).toEqual(["QUYẾT ĐỊNH", "Điều 1. Phạm vi", "Nơi nhận:"]);
    expect(read.tables).toEqual([[["TT", "Việc"], ["1", "Rà soát"]]]);
    expect(read.styles).toContain("OSMuc");
    const printed = await libreOfficeText(file);
    for (const text of ["đầu trang", "QUYẾT ĐỊNH", "Điều 1. Phạm vi", "Trong khối", "Rà soát", "Nơi nhận:"]) expect(printed).toContain(text);
  }, 180_000);
});
