import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { useBrowser, wordPage } from "./word.ts";

describe("Word ranges", () => {
  useBrowser();

  it("stay on their own words while the words beside them are replaced", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Cộng hoà, thuỷ lợi uỷ ban")) });

    const pieces = await page.evaluate(() =>
      Word.run(async (context) => {
        const words = context.document.body.paragraphs.getFirst().getTextRanges([" "], false);
        words.load("items/text");
        await context.sync();
        const seen = words.items.map((word) => word.text);
        words.items[1]?.insertText("HÒA, ", "Replace");
        words.items[2]?.insertText("THỦY ", "Replace");
        words.items[4]?.insertText("ỦY ", "Replace");
        words.items[0]?.insertText("CỘNG ", "Replace");
        words.items[5]?.insertText("BAN", "Replace");
        await context.sync();
        return seen;
      }),
    );

    expect(pieces).toEqual(["Cộng ", "hoà, ", "thuỷ ", "lợi ", "uỷ ", "ban"]);
    expect(await host.text()).toEqual(["CỘNG HÒA, THỦY lợi ỦY BAN"]);
  });

  it("of a paragraph that the same author inserted while tracked go without a trace", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Căn cứ")) });
    const before = await host.bodyXml();

    const markup = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.changeTrackingMode = "TrackAll";
        const made = context.document.body.paragraphs.getFirst().insertParagraph("", "Before");
        const xml = made.getOoxml();
        made.delete();
        await context.sync();
        return xml.value;
      }),
    );

    expect(markup).toContain("<w:ins ");
    expect(await host.bodyXml()).toBe(before);
  });
});
