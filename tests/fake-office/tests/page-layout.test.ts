import { describe, expect, it } from "vitest";
import { workbookOf } from "../src/driver/index.ts";
import { validatorErrors } from "../src/oracles/index.ts";
import { failureOf } from "./batch.ts";
import { excelPage, useBrowser } from "./word.ts";

const document = workbookOf({ Một: [["TT", "Nhiệm vụ"], [1, "Rà soát một việc có tên dài đến nỗi một dòng không đủ"]], Hai: [["a"]] });

describe("Pages of Excel", () => {
  useBrowser();

  it("keeps paper, margins, zoom, repeated rows and headers, as Office.js documents them", async () => {
    const { page, host } = await excelPage({ document });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Hai");
        const layout = sheet.pageLayout;
        layout.orientation = "Landscape";
        layout.paperSize = "A4";
        layout.zoom = { horizontalFitToPages: 1 };
        layout.setPrintMargins("Centimeters", { left: 2.54, right: 1.27 });
        layout.setPrintTitleRows("$1:$2");
        layout.headersFooters.state = "FirstAndDefault";
        layout.headersFooters.defaultForAllPages.centerHeader = "&P";
        layout.headersFooters.defaultForAllPages.leftHeader = "OneStop";
        const titles = layout.getPrintTitleRowsOrNullObject();
        titles.load("address");
        layout.load("orientation,paperSize,zoom,leftMargin,rightMargin,topMargin");
        layout.headersFooters.load("state");
        layout.headersFooters.defaultForAllPages.load("centerHeader,leftHeader,rightFooter");
        await context.sync();
        const { orientation, paperSize, zoom, leftMargin, rightMargin, topMargin } = layout;
        const { centerHeader, leftHeader, rightFooter } = layout.headersFooters.defaultForAllPages;
        return [orientation, paperSize, zoom.horizontalFitToPages, leftMargin, rightMargin, topMargin, titles.address, centerHeader, leftHeader, rightFooter];
      }),
    );

    expect(seen).toEqual(["Landscape", "A4", 1, 72, 36, 54, "Hai!1:2", "&P", "OneStop", ""]);
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  }, 180_000);

  it("refuses a part of a row as a repeated row, and a zoom by scale and pages at once", async () => {
    const { page } = await excelPage({ document });

    const failures = [
      await failureOf(page, () => Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().pageLayout.setPrintTitleRows("A1:B1");
        await context.sync();
      })),
      await failureOf(page, () => Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 };
        await context.sync();
      })),
    ];

    expect(failures.map(({ code }) => code)).toEqual(["InvalidArgument", "InvalidArgument"]);
  });

  it("takes the repeated rows away with their sheet, and keeps those of others", async () => {
    const { page, host } = await excelPage({ document });

    const rows = await page.evaluate(() =>
      Excel.run(async (context) => {
        const [first, second] = [context.workbook.worksheets.getItem("Một"), context.workbook.worksheets.getItem("Hai")];
        first.pageLayout.setPrintTitleRows("1:1");
        second.pageLayout.setPrintTitleRows("2:2");
        first.delete();
        const kept = second.pageLayout.getPrintTitleRowsOrNullObject();
        kept.load("address");
        await context.sync();
        return kept.address;
      }),
    );

    expect(rows).toBe("Hai!2:2");
    expect(await validatorErrors(await host.save(), "xlsx")).toEqual([]);
  });

  it("hides columns without losing their width, and makes rows as high as their lines", async () => {
    const { page } = await excelPage({ document });

    const seen = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const column = sheet.getRange("A:A");
        sheet.getRange("B:B").format.columnWidth = 84;
        sheet.getRange("A1:B2").format.wrapText = true;
        column.format.columnWidth = 60;
        column.columnHidden = true;
        sheet.getRange("A1:B2").format.autofitRows();
        column.load("columnHidden");
        column.format.load("columnWidth");
        const row = sheet.getRange("A2").format;
        row.load("rowHeight");
        await context.sync();
        return [column.columnHidden, column.format.columnWidth, row.rowHeight > 40];
      }),
    );

    expect(seen).toEqual([true, 60, true]);
  });
});
