import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs, profileNames, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { plans, undo } from "../src/features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const wanted = (process.env["PROFILES"]?.split(",") ?? profileNames) as ProfileName[];

const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraphs(text)}</w:tc>`;
const table =
  '<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>' +
  '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>' +
  `<w:tr>${cell("Ô thứ nhất")}${cell("Ô thứ hai")}</w:tr></w:tbl>`;
const section =
  '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:pPr></w:p>';
const formatted =
  '<w:p><w:pPr><w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>' +
  '<w:r><w:t xml:space="preserve">Chữ của </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>chuyên viên</w:t></w:r></w:p>';

/** A clerk's document: empty paragraphs and words like ours on both sides of every place, a table, two sections. */
const clerks = documentOf(
  paragraphs("Kính gửi: Sở Tư pháp", "", "") + formatted + table + "<w:p/>" + paragraphs("I. MỤC ĐÍCH, YÊU CẦU") + section + paragraphs("Phần sau", ""),
);

const places = [
  ["in the middle of a clerk's words", { text: "chuyên viên" }],
  ["in an empty paragraph", { paragraph: 1 }],
  ["in a table cell", { text: "Ô thứ hai" }],
  ["before a section break", { text: "I. MỤC ĐÍCH, YÊU CẦU" }],
  ["at the end", { end: true }],
] as const;

const blocks = [
  ["dau-van-ban"], ["ten-loai"], ["can-cu"], ["muc", "I"], ["bang-nhiem-vu"], ["chu-ky-noi-nhan"], ["dau-phu-luc"],
] as const;

describe.skipIf(inject("service") === "").each(wanted)("What goes in comes out without a trace on %s", (profile) => {
  let pane: OpenPane;
  beforeAll(async () => {
    pane = await openPane(browser, { profile, document: clerks });
    await pane.choosePlan(plans.plan);
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.word.demandNoDefects();
    await pane.close();
  });

  it.each(places)("%s, every part", async (_, spot) => {
    const before = await pane.word.bodyXml();
    for (const [kind, pick] of blocks) {
      await pane.word.select(spot);
      expect(await pane.insert(kind, pick === undefined ? {} : { pick }), kind).toBe("ooxml");
      expect(await pane.word.bodyXml(), kind).not.toBe(before);
      await undo(pane);
      expect(await pane.word.bodyXml(), kind).toBe(before);
    }
  });

  it("by the Bound view too, one block after another", async () => {
    const before = await pane.word.bodyXml();
    for (const [kind, pick] of blocks.slice(1, 4)) {
      await pane.word.select({ text: "chuyên viên" });
      expect(await pane.insert(kind, pick === undefined ? {} : { pick }), kind).toBe("ooxml");
    }
    await pane.view("document");
    for (let left = 3; left > 0; left--) {
      await expect.poll(() => pane.page.locator("[data-block]").count()).toBe(left);
      await pane.part("remove").first().click();
      await pane.part("remove").first().click();
    }
    await pane.part("none").waitFor();

    expect(await pane.word.bodyXml()).toBe(before);
  });
});
