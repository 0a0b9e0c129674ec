import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { faultsOf } from "../src/accessibility.ts";
import { act, listPeople, people } from "../src/review-service.ts";
import { openVersions, versionsOf, type VersionsPane } from "../src/versions-pane.ts";

let browser: Browser;
beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
});
afterAll(() => browser?.close());

const long = Array.from({ length: 90 }, (_, i) => `nhiệm vụ thứ ${i + 1}`).join(", ");
const split = "<w:p><w:r><w:t xml:space=\"preserve\">Văn phòng chịu </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>trách nhiệm</w:t></w:r><w:r><w:tab/><w:t>thi hành.</w:t></w:r></w:p>";
const cell = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraphs(text)}</w:tc>`;
const table = (...texts: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${texts.map(cell).join("")}</w:tr></w:tbl>`;
const apart = "Căn cứ Nghị định số 63/2010/NĐ-CP;".normalize("NFD");
const file = documentOf(
  [
    paragraphs("QUYẾT ĐỊNH", apart, "Căn cứ Luật Tổ chức; Căn cứ Luật Ban hành.", long),
    split,
    table("Văn phòng", "Trước ngày 15 hằng tháng"),
    paragraphs("Phụ lục I", "Diện tích 5^2 m là mức (tối thiểu) [tạm tính]."),
    table("Văn phòng", "Trước ngày 20 hằng tháng"),
    paragraphs("Hết."),
  ].join(""),
);

/** [what it shows, paragraph, words, what is then selected] */
const found: readonly (readonly [string, number, string, string])[] = [
  ["words that the document writes with loose marks", 2, "Nghị định số 63", `2 ${"Nghị định số 63".normalize("NFD")}`],
  ["the second of two alike in a paragraph", 3, "Căn cứ Luật Ban hành", "3 Căn cứ Luật Ban hành"],
  ["more than Word's search takes", 4, long.slice(17, 480).trim(), `4 ${long.slice(17, 480).trim()}`],
  ["words over several runs and a tab", 5, "chịu trách nhiệm thi hành", "5 chịu trách nhiệm\tthi hành"],
  ["a cell of a table", 7, "ngày 15", "7 ngày 15"],
  ["signs of Word's search in an appendix", 9, "5^2 m là mức (tối thiểu) [tạm tính]", "9 5^2 m là mức (tối thiểu) [tạm tính]"],
  ["of two cells alike that of the number", 10, "Văn phòng", "10 Văn phòng"],
  ["a paragraph without words, by its number", 8, "", "8 Phụ lục I"],
  ["words that have moved to another paragraph", 1, "Trước ngày 20", "11 Trước ngày 20"],
];

const wanted = (process.env["PROFILES"]?.split(",") ?? ["win-m365", "ltsc2021", "web", "mac"]) as ProfileName[];

describe.skipIf(inject("service") === "").each(wanted)("Remarks at their place in Word on %s", (profile) => {
  let versions: VersionsPane;
  let document = "";
  let before = "";

  const say = async (text: string, paragraph: number, quote: string, part = "word/document.xml"): Promise<void> => {
    const [newest] = await versionsOf(document);
    await act(`/documents/${document}/comments`, people.leader.id, { text, version: newest?.id, place: { part, paragraph, quote: quote === "" ? null : quote } });
  };
  const goTo = async (words: string): Promise<void> => {
    await versions.remark(words).locator("[data-part=go-to-place]").click();
  };

  beforeAll(async () => {
    versions = await openVersions(browser, { profile, document: file, width: 320 });
    await versions.part("save-title").fill("Quyết định thử");
    await versions.save("Dự thảo");
    ({ document } = await versions.identity());
    before = await versions.pane.word.bodyXml();
    for (const [name, paragraph, words] of found) await say(`Xem: ${name}.`, paragraph, words);
    await say("Đổi chữ.", 7, "Trước ngày 31 hằng tháng");
    await say("Ở chân trang.", 1, "Trang", "word/footer1.xml");
    await versions.again();
  });
  afterAll(async () => {
    expect(versions.pane.complaints).toEqual([]);
    await versions.pane.close();
  });

  it.each(found)("selects %s", async (name, _paragraph, _words, selected) => {
    await versions.pane.word.select({ end: true });
    await goTo(`Xem: ${name}.`);

    await expect.poll(() => versions.selected()).toBe(selected);
    expect(await versions.remark(`Xem: ${name}.`).locator("[data-part=place-said]").count()).toBe(0);
  });

  it("says that the words were changed since, and selects the nearest", async () => {
    await goTo("Đổi chữ.");
    await versions.remark("Đổi chữ.").locator("[data-part=place-said]").waitFor();
    await versions.pane.picture(`places-changed-vi-${profile}`);

    expect(await versions.remark("Đổi chữ.").innerText()).toContain("Đoạn này đã được sửa từ khi có ý kiến");
    expect(await versions.selected()).toBe("7 Trước ngày 15 hằng tháng");
  });

  it("offers no way to what is not in the body, and touches nothing in the document", async () => {
    expect(await versions.remark("Ở chân trang.").locator("[data-part=go-to-place]").count()).toBe(0);
    expect(await versions.pane.word.bodyXml()).toBe(before);
  });

  it("ties a new remark to the selection, also in a table, and leaves the selection as it is", async () => {
    await versions.pane.word.select({ text: "Trước ngày 20" });
    await versions.part("tie").click();
    await versions.pane.page.locator('[data-part="tie-said"]').waitFor();
    await versions.pane.picture(`places-tied-vi-${profile}`);
    expect(await versions.selected()).toBe("11 Trước ngày 20");
    await versions.tieRemark("Sớm hơn.");

    const { comments } = (await (await fetch(`${inject("service")}/documents/${document}/comments`)).json()) as { comments: { text: string; place: object }[] };
    expect(comments.at(-1)).toMatchObject({ text: "Sớm hơn.", place: { part: "word/document.xml", paragraph: 11, quote: "Trước ngày 20" } });
    expect(await versions.pane.word.bodyXml()).toBe(before);
  });

  it("ties it to a paragraph alone where only the cursor stands there", async () => {
    await versions.pane.word.select({ paragraph: 9, offset: 3 });
    await versions.part("tie").click();
    await versions.pane.page.locator('[data-part="tie-said"][data-said="tied"]').waitFor();

    expect(await versions.part("remark-paragraph").inputValue()).toBe("10");
    expect(await versions.part("remark-quote").inputValue()).toBe("");
  });

  it("says that a number alone may have moved, once the text is of another version", async () => {
    expect(await versions.save("Bản hai")).toBe(2);
    await expect.poll(() => versions.base()).toBe("2");
    await goTo("Xem: a paragraph without words, by its number.");
    await versions.pane.page.locator('[data-part="place-said"][data-said="byNumber"]').waitFor();

    expect(await versions.selected()).toBe("8 Phụ lục I");
  });
});

describe.skipIf(inject("service") === "")("Remarks at their place in English and dark", () => {
  it("stand in 320 pixels, by keyboard and without fault", async () => {
    const versions = await openVersions(browser, { document: file, language: "en", width: 320, dark: true, office: { theme: "dark" } });
    await versions.part("save-title").fill("A decision");
    await versions.save("First draft");
    await versions.pane.word.select({ text: "Trước ngày 20" });
    await versions.tieRemark("Earlier, please.");
    await versions.pane.word.press("Delete");
    await versions.remark("Earlier, please.").locator("[data-part=go-to-place]").press("Enter");
    await versions.remark("Earlier, please.").locator("[data-part=place-said]").waitFor();
    await versions.pane.picture("places-changed-en-dark");

    expect(await faultsOf(versions.pane.page)).toEqual([]);
    expect(await versions.pane.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await versions.pane.close();
  });
});
