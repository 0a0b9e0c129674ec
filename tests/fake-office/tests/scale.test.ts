import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { documentOf, paragraphs, type HostHandle } from "../src/driver/index.ts";
import { control, flatOpc } from "./packages.ts";
import { excelPage, useBrowser, wordPage } from "./word.ts";

// Four times the work in sixteen times the time is what a quadratic step costs; a linear one costs four times.
const times = 4;
const most = 10;

const row = (cells: number): string => `<w:tr>${`<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>${paragraphs("Rà soát, cập nhật kế hoạch")}</w:tc>`.repeat(cells)}</w:tr>`;
const tableOf = (rows: number): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(6)}</w:tblGrid>${row(6).repeat(rows)}</w:tbl>`;

/** Milliseconds of the host for an act on a file of its own, the least of three: what else the machine does only adds. */
async function cost(open: () => Promise<{ page: Page; host: HostHandle }>, act: (page: Page) => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { page, host } = await open();
    const before = (await host.stats()).hostMilliseconds;
    await act(page);
    taken.push((await host.stats()).hostMilliseconds - before);
    await page.close();
  }
  return Math.min(...taken);
}

describe("scale", () => {
  useBrowser();

  it("takes sixty pages with five tables in time that grows as the pages do", async () => {
    const insert = (paragraphCount: number, rows: number) => (page: Page) => {
      const text = paragraphs(...Array.from({ length: paragraphCount }, (_, i) => `Đoạn ${i} của kế hoạch thực hiện nhiệm vụ`));
      const block = flatOpc(`${control("os:plan", text + `${tableOf(rows)}<w:p/>`.repeat(5))}<w:p/>`);
      return page.evaluate(
        (xml) =>
          Word.run(async (context) => {
            context.document.body.insertOoxml(xml, "End");
            await context.sync();
            const found = context.document.contentControls.getByTag("os:plan").getFirst();
            const back = found.getOoxml();
            found.paragraphs.load("items/text");
            await context.sync();
            if (back.value.length < 25_000) throw new Error("too little came back");
          }),
        block,
      );
    };
    const open = () => wordPage({ document: documentOf(paragraphs("đầu")) });

    const small = await cost(open, insert(1500 / times, 60 / times));
    const large = await cost(open, insert(1500, 60));

    expect(large / small).toBeLessThan(most);
  });

  it("takes a table of a thousand rows with formats and validation in time that grows as the rows do", async () => {
    const put = (rows: number) => (page: Page) =>
      page.evaluate(
        (count) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            sheet.getRange("A1:H1").values = [["TT", "Nhiệm vụ", "Cơ quan", "Bắt đầu", "Hạn", "Tiến độ", "Trạng thái", "Ghi chú"]];
            const table = sheet.tables.add("A1:H1", true);
            table.rows.add(undefined, Array.from({ length: count }, (_, i) => [i + 1, "Rà soát", "Sở Nội vụ", 46000, 46100, 0.5, "Đang làm", ""]));
            const body = table.getDataBodyRange();
            body.format.wrapText = true;
            body.getColumn(3).numberFormat = "dd/mm/yyyy" as never;
            table.columns.getItem("Tiến độ").getDataBodyRange().dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
            body.load("values");
            await context.sync();
            if (body.values.length !== count) throw new Error(String(body.values.length));
          }),
        rows,
      );

    const small = await cost(excelPage, put(1000 / times));
    const large = await cost(excelPage, put(1000));

    expect(large / small).toBeLessThan(most);
  });
});
