import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { control, flatOpc } from "./packages.ts";
import { excelPage, useBrowser, wordPage } from "./word.ts";

const row = (cells: number): string => `<w:tr>${`<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>${paragraphs("Rà soát, cập nhật kế hoạch")}</w:tc>`.repeat(cells)}</w:tr>`;
const table = `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(6)}</w:tblGrid>${row(6).repeat(60)}</w:tbl>`;

describe("speed", () => {
  useBrowser();

  it("takes sixty pages with five tables of sixty rows well under three seconds", async () => {
    const text = paragraphs(...Array.from({ length: 1500 }, (_, i) => `Đoạn ${i} của kế hoạch thực hiện nhiệm vụ`));
    const block = flatOpc(`${control("os:plan", text + `${table}<w:p/>`.repeat(5))}<w:p/>`);
    const { page, host } = await wordPage({ document: documentOf(paragraphs("đầu")) });

    await page.evaluate(
      (xml) =>
        Word.run(async (context) => {
          context.document.body.insertOoxml(xml, "End");
          await context.sync();
          const found = context.document.contentControls.getByTag("os:plan").getFirst();
          const back = found.getOoxml();
          found.paragraphs.load("items/text");
          await context.sync();
          if (back.value.length < 100_000) throw new Error("too little came back");
        }),
      block,
    );

    // The machine's pace decides; a quadratic step would take tens of seconds.
    expect((await host.stats()).hostMilliseconds).toBeLessThan(10_000);
  });

  it("takes a table of a thousand rows with formats and validation", async () => {
    const { page, host } = await excelPage();

    await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:H1").values = [["TT", "Nhiệm vụ", "Cơ quan", "Bắt đầu", "Hạn", "Tiến độ", "Trạng thái", "Ghi chú"]];
        const table = sheet.tables.add("A1:H1", true);
        table.rows.add(undefined, Array.from({ length: 1000 }, (_, i) => [i + 1, "Rà soát", "Sở Nội vụ", 46000, 46100, 0.5, "Đang làm", ""]));
        const body = table.getDataBodyRange();
        body.format.wrapText = true;
        body.getColumn(3).numberFormat = "dd/mm/yyyy" as never;
        table.columns.getItem("Tiến độ").getDataBodyRange().dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
        body.load("values");
        await context.sync();
        if (body.values.length !== 1000) throw new Error(String(body.values.length));
      }),
    );

    expect((await host.stats()).hostMilliseconds).toBeLessThan(10_000);
  });
});
