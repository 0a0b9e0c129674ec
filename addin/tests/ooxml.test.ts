import { describe, expect, it } from "vitest";
import { compareShapes } from "../src/ooxml/compare";
import { findControl, contentOf, wrap } from "../src/ooxml/control";
import { readFlatOpc, writeFlatOpc } from "../src/ooxml/flat-opc";
import { paragraphTexts, piecesOf } from "../src/ooxml/pieces";
import { isSegment, segmentsOf } from "../src/ooxml/segments";
import { shapesOf } from "../src/ooxml/shape";
import { usedStyles } from "../src/ooxml/styles";
import { attribute, elements, ns, parseXml, writeXml } from "../src/ooxml/xml";
import { body, p, table } from "./xml-samples";

const handle = { tag: "os:muc:0a1b2c3d", title: "Mục I", id: 7 };

describe("Package", () => {
  it("comes back as it was written, with a plain paragraph at its end", () => {
    const control = wrap(handle, body(p("Điều 1. Phạm vi", "ND30Dieu") + table(["a", "b"])));

    const read = readFlatOpc(writeFlatOpc({ blocks: [control], styles: undefined }));

    expect(read.blocks.map((block) => block.localName)).toEqual(["sdt", "p"]);
    const found = findControl(read.blocks, handle.tag);
    expect(found && piecesOf(contentOf(found))).toEqual([
      { kind: "paragraph", text: "Điều 1. Phạm vi" },
      { kind: "table", rows: [["a", "b"]] },
    ]);
  });

  it("has control properties in the order of the schema", () => {
    const control = wrap(handle, body(p("x")));

    expect(elements(elements(control)[0] ?? control).map((property) => property.localName)).toEqual([
      "alias",
      "tag",
      "id",
    ]);
  });

  it("carries only the styles that are used and what they rest on", () => {
    const sheet = parseXml(
      `<w:styles xmlns:w="${ns.w}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>` +
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:next w:val="C"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="B"/><w:style w:type="paragraph" w:styleId="C"/></w:styles>',
    ).documentElement;

    const kept = usedStyles(sheet, body(p("x", "A")));

    expect(elements(kept, "style").map((style) => attribute(style, "styleId"))).toEqual(["Normal", "A", "B"]);
    expect(writeXml(kept)).not.toContain("w:next");
  });
});

describe("Read-back", () => {
  const sent = p("một hai", "A") + table(["x", "y"], ["1", "2"]);
  const differences = (got: string): string[] =>
    compareShapes(shapesOf(body(sent)), shapesOf(body(got))).map((d) => d.kind);

  it("takes Word's own additions for nothing", () => {
    const got =
      '<w:p w:rsidR="00AB12"><w:pPr><w:pStyle w:val="A"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/>' +
      '<w:r><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t>một </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>hai</w:t></w:r></w:p>' +
      table(["x", "y"], ["1", "2"]);

    expect(differences(got)).toEqual([]);
  });

  it("sees lost, added and changed words, lost rows and automatic numbers", () => {
    expect(differences(table(["x", "y"], ["1", "2"]))).toContain("text");
    expect(differences(sent + p("một hai"))).toEqual(["extra"]);
    expect(differences(p("một hai ba", "A") + table(["x", "y"], ["1", "2"]))).toEqual(["text"]);
    expect(differences(p("một hai", "A") + table(["x", "y"]))).toEqual(["cells"]);
    expect(
      differences(
        sent.replace('<w:pStyle w:val="A"/>', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
      ),
    ).toEqual(["numbering"]);
  });

  it("tells another style without calling the block broken", () => {
    const [difference] = compareShapes(shapesOf(body(p("a", "A"))), shapesOf(body(p("a", "Normal"))));

    expect(difference).toMatchObject({ kind: "style", breaking: false, sent: "A", got: "Normal" });
  });
});

describe("Segments", () => {
  it("follow the service's controls and the styles of the form", () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="onestop:dau-van-ban"/></w:sdtPr><w:sdtContent>${table(["a"])}</w:sdtContent></w:sdt>`;
    const markup =
      control +
      p("KẾ HOẠCH", "ND30TenLoai") +
      p("Năm 2026", "ND30TrichYeu") +
      p("Mở đầu", "ND30LoiVan") +
      p("I. MỤC ĐÍCH", "ND30Muc1") +
      p("a) x", "ND30Diem") +
      p("II. NỘI DUNG", "ND30Muc1") +
      "<w:p/>";

    const stretches = segmentsOf(body(markup));

    expect(stretches.map((s) => (isSegment(s) ? `${s.kind}/${s.key}:${s.blocks.length}` : "loose"))).toEqual([
      "dau-van-ban/:1",
      "ten-loai/:3",
      "muc/I:2",
      "muc/II:1",
      "loose",
    ]);
  });

  it("count paragraphs as Word does, those in cells included", () => {
    expect(paragraphTexts(body(p("a") + table(["b", "c"])))).toEqual(["a", "b", "c"]);
  });
});
