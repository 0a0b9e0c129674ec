import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { faultsOf } from "../src/accessibility.ts";
import { plans, undo } from "../src/features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";

let browser: Browser;
beforeAll(async () => {
  if (inject("service") !== "") browser = await launchBrowser();
});
afterAll(() => browser?.close());

const wanted = (process.env["PROFILES"]?.split(",") ?? ["win-m365", "ltsc2021"]) as ProfileName[];

const cell = (...texts: readonly string[]): string => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraphs(...texts)}</w:tc>`;
const table = (...cells: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid>${cells.map(() => '<w:gridCol w:w="4000"/>').join("")}</w:tblGrid><w:tr>${cells.join("")}</w:tr></w:tbl>`;
const head = table(
  cell("ỦY BAN NHÂN DÂN", "XÃ ĐỨC THỌ", "Số:      /KH-UBND"),
  cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đức Thọ, ngày      tháng 01 năm 2026"),
);
const start = head + paragraphs("", "KẾ HOẠCH", "Kiểm soát thủ tục hành chính năm 2026", "");
const sections = paragraphs("I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao chất lượng.", "II. NỘI DUNG", "Theo Phụ lục kèm theo.", "III. TỔ CHỨC THỰC HIỆN", "Văn phòng theo dõi, báo cáo.", "");
const appendix = paragraphs("Phụ lục", "BẢNG PHÂN CÔNG NHIỆM VỤ") + table(cell("STT"), cell("Nhiệm vụ")) + paragraphs("Hết.");

/** A plan that a clerk has written by hand: nothing in it is bound. */
const clerks = documentOf(start + sections + appendix);

/** The paragraph before the first words of a kind, and the one after its last words. */
async function neighbours(pane: OpenPane, first: RegExp, last: RegExp): Promise<[string, string]> {
  const lines = (await pane.word.text()).map((line) => line.replace(/\u00a0/gu, " ").trim());
  const ends = lines.flatMap((line, i) => (last.test(line) ? [i] : []));
  const near = (step: 1 | -1, from: number): string => {
    for (let i = from + step; i >= 0 && i < lines.length; i += step) if (lines[i]) return lines[i] ?? "";
    return "";
  };
  return [near(-1, lines.findIndex((line) => first.test(line))), near(1, ends.at(-1) ?? 0)];
}

describe.skipIf(inject("service") === "").each(wanted)("The lawful place in a clerk's own document on %s", (profile) => {
  let pane: OpenPane;
  let before = "";
  beforeAll(async () => {
    pane = await openPane(browser, { profile, document: clerks });
    await pane.choosePlan(plans.plan);
    before = await pane.word.bodyXml();
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.word.demandNoDefects();
    await pane.close();
  });

  it("is told before, found, told in the receipt, and left without a trace", async () => {
    for (const [kind, pick, place, first, last, around] of [
      ["can-cu", undefined, "sau tên loại và trích yếu, trước mục I", /^Căn cứ/u, /^Căn cứ/u, ["Kiểm soát thủ tục hành chính năm 2026", "I. MỤC ĐÍCH, YÊU CẦU"]],
      ["chu-ky-noi-nhan", undefined, "sau mục III, trước Phụ lục", /^Nơi nhận/u, /^(Nơi nhận|-|TM|CHỦ TỊCH|.*Lưu)/u, ["Văn phòng theo dõi, báo cáo.", undefined]],
      ["muc", "II", "sau mục II, trước mục III", /^II. NHIỆM VỤ|^II. /u, /^$/u, undefined],
      ["dau-phu-luc", undefined, "sau Phụ lục, ở cuối văn bản", /^Phụ lục/u, /^$/u, undefined],
    ] as const) {
      await pane.view("insert");
      await pane.part("block").selectOption(kind);
      if (pick !== undefined) await pane.part("pick").selectOption(pick);
      await pane.page.locator("input[type=radio][value=lawful]").check();
      await expect.poll(() => pane.part("place-hint").innerText(), kind).toBe(`Sẽ chèn ${place}.`);
      expect(await pane.insert(kind, { lawful: true, ...(pick === undefined ? {} : { pick }) }), kind).toBe("ooxml");
      expect(await pane.part("receipt-place").innerText()).toBe(`Chỗ chèn: ${place}.`);
      if (around) {
        const [above, below] = await neighbours(pane, first, last);
        expect(above, kind).toBe(around[0]);
        if (around[1] !== undefined) expect(below, kind).toBe(around[1]);
      }
      await undo(pane);
      expect(await pane.word.bodyXml(), kind).toBe(before);
    }
  });

  it("is found among what is bound and what the clerk wrote, whatever the order of inserting", async () => {
    for (const kind of ["chu-ky-noi-nhan", "can-cu"]) expect(await pane.insert(kind, { lawful: true })).toBe("ooxml");
    const lines = (await pane.word.text()).map((line) => line.trim());
    const at = (words: string): number => lines.findIndex((line) => line.startsWith(words));
    const order = ["KẾ HOẠCH", "Căn cứ", "I. MỤC", "III. TỔ CHỨC", "Nơi nhận", "BẢNG PHÂN CÔNG"].map(at);
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    for (let i = 0; i < 2; i++) await undo(pane);
    expect(await pane.word.bodyXml()).toBe(before);
  });
});

describe.skipIf(inject("service") === "")("Where nothing tells the lawful place", () => {
  it.each([
    ["vi", 350, false],
    ["en", 320, true],
  ] as const)("nothing is inserted, and the cursor is offered (%s, %s px, dark %s)", async (language, width, dark) => {
    const pane = await openPane(browser, { profile: "win-m365", document: documentOf(paragraphs("Anh Nam thân mến,", "Hôm qua trời mưa.")), language, width, dark });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();
    await pane.part("block").selectOption("can-cu");
    await pane.page.locator("input[type=radio][value=lawful]").check();
    await pane.page.locator('[data-part="place-hint"][data-place="unknown"]').waitFor();
    await pane.part("insert").click();
    await pane.part("no-place").waitFor();

    expect(await pane.word.bodyXml()).toBe(before);
    expect(await pane.part("receipt").count()).toBe(0);
    expect(await faultsOf(pane.page)).toEqual([]);
    await pane.picture(`lawful-unknown-${language}-${dark ? "dark" : "light"}-${width}`);
    await pane.part("use-cursor").click();
    await pane.word.select({ text: "Hôm qua" });
    await pane.part("insert").click();
    expect(await pane.rung()).toBe("ooxml");
    await pane.close();
  });

  it("no page's end is passed: a signature does not fall onto the page of the appendix", async () => {
    const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const ended = `<w:p><w:pPr>${page}</w:pPr><w:r><w:t>Văn phòng báo cáo.</w:t></w:r></w:p>`;
    const pane = await openPane(browser, { profile: "win-m365", document: documentOf(paragraphs("KẾ HOẠCH", "Kiểm soát", "I. NỘI DUNG") + ended + appendix) });
    await pane.choosePlan(plans.plan);
    await pane.part("block").selectOption("chu-ky-noi-nhan");
    await pane.page.locator("input[type=radio][value=lawful]").check();
    await pane.page.locator('[data-part="place-hint"][data-place="section"]').waitFor();
    await pane.close();
  });
});

describe.skipIf(inject("service") === "")("The lawful place in sixty pages of somebody else's", () => {
  it("is found and filled within the round trips, twice for the look ahead", async () => {
    const body = Array.from({ length: 12 }, (_, i) =>
      paragraphs(`${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][i] ?? ""}. NỘI DUNG ${i + 1}`, ...Array.from({ length: 90 }, (__, j) => `Đoạn thứ ${j + 1}, các đơn vị chủ động thực hiện.`)),
    ).join(table(cell("STT"), cell("Nhiệm vụ")) + paragraphs(""));
    const pane = await openPane(browser, { profile: "win-m365", document: documentOf(start + body + appendix) });
    await pane.choosePlan(plans.plan);
    await pane.insert("can-cu", { lawful: true });
    await undo(pane);
    await pane.word.resetStats();
    expect(await pane.insert("chu-ky-noi-nhan", { lawful: true })).toBe("ooxml");
    await pane.part("receipt-place").waitFor();
    expect((await pane.word.stats()).syncs).toBeLessThanOrEqual(12);
    await pane.close();
  });
});
