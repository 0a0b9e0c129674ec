import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { faultsOf } from "../src/accessibility.ts";
import { demandSoundText, missingJudges } from "../src/judges.ts";
import { oldDocument, paragraph, run, runsOf } from "../src/old-document.ts";
import { openPane, type OpenPane, type PaneOptions } from "../src/pane.ts";

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  if (inject("service") !== "") browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  expect(pane.complaints).toEqual([]);
  await pane.close();
});

async function open(options: PaneOptions, job: string, scope: "selection" | "document" = "document"): Promise<void> {
  pane = await openPane(browser, options);
  await pane.view("text");
  await pane.part("job").selectOption(job);
  if (job !== "number") await pane.page.locator(`input[type=radio][value=${scope}]`).check();
}

async function preview(): Promise<void> {
  await pane.part("preview").click();
  await pane.page.locator('[data-part="changes"], [data-part="unclear"]').first().waitFor();
}

async function apply(part = "apply"): Promise<void> {
  await pane.part(part).click();
  await pane.page.locator('[data-part="done"], [data-part="trouble"]').first().waitFor();
}

const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[`word/${name}.xml`] ?? new Uint8Array());
const lines = (file: Uint8Array, name: string): string =>
  runsOf(partOf(file, name))
    .map((line) => line.split("|")[0])
    .join("");

const wanted = (process.env["PROFILES"]?.split(",") ?? ["win-m365", "ltsc2021"]) as ProfileName[];
const hasNotes = (profile: ProfileName): boolean => profile !== "ltsc2021";

describe.skipIf(inject("service") === "").each(wanted)("Old fonts in Word on %s", (profile) => {
  it("are converted wherever Word lets us, looks and tabs stay, and what is left is told", async () => {
    await open({ profile, document: oldDocument() }, "tcvn3");
    await preview();
    const stays = await pane.part("stays").innerText();
    expect(stays).toContain("hộp chữ");
    expect(stays).toContain("Coäng");
    expect(stays.includes("chú thích")).toBe(!hasNotes(profile));
    await pane.picture(`text-tcvn3-preview-vi-${profile}`);
    await apply();
    const file = await pane.word.save();

    expect(await pane.word.text()).toEqual([
      "Cộng hòa 15 xã hội", "Độc lập\tTự\vdo Hạnh phúc", "ủy BAN", "Người dân", "Café “Đông” Mü Mỹé.", "văn bản", "luật\u0002 mới", "Coäng hoøa", "hộp", "", "hết",
    ]);
    const runs = runsOf(await pane.word.bodyXml());
    for (const each of [" 15 |Times New Roman|", "Café “Đông” Mü |Times New Roman|", "é.|Times New Roman|", "Coäng hoøa|VNI-Times|", "→|.VnTime|", "↵|.VnTime|", "trong hép|.VnTime|"]) {
      expect(runs.join("\n")).toContain(each);
    }
    expect(runs.filter((each) => each.endsWith("|b")).map((each) => each.split("|")[0]).join("")).toBe("Ng");
    expect(runs.filter((each) => each.endsWith("|i")).map((each) => each.split("|")[0]).join("")).toBe("ân");
    expect(runs.filter((each) => each.includes("|.Vn")).map((each) => each.split("|")[0])).toEqual(["→", "↵", "¹", "trong hép"]);
    expect(lines(file, "header1")).toBe("đầu trang");
    expect(lines(file, "footer1")).toBe("chân trang");
    expect(lines(file, "footnotes")).toBe(hasNotes(profile) ? " chú thích" : " chó thÝch");

    expect(await pane.part("done").getAttribute("data-left")).toBe(hasNotes(profile) ? "4" : "6");
    expect(await pane.part("done").innerText()).toContain("trong, hép");
    await pane.picture(`text-tcvn3-done-vi-${profile}`);
    if (missingJudges === "" && profile === "win-m365") await demandSoundText(file, ["Cộng hòa 15 xã hội", "Người dân", "đầu trang", "chú thích"]);
  });

  it("are all gone the second time, and the bar is green only where nothing is left", async () => {
    const document = documentOf(paragraph(run(".VnTime", "Céng hßa"), run("Times New Roman", " 15 "), run(".VnTime", "x· héi")));
    await open({ profile, document }, "tcvn3");
    await preview();
    expect(await pane.part("stays").count()).toBe(0);
    await apply();
    expect(await pane.part("done").getAttribute("data-left")).toBe("0");
    await preview();
    expect(await pane.part("changes").innerText()).toContain("Không có gì phải đổi.");
  });
});

describe.skipIf(inject("service") === "")("Old fonts", () => {
  it("are found too in a Word that says null, not nothing, of several fonts", async () => {
    await open({ document: oldDocument(), without: ["mixedTextEmpty"] }, "tcvn3");
    await preview();
    await apply();
    expect((await pane.word.text()).slice(0, 4)).toEqual(["Cộng hòa 15 xã hội", "Độc lập\tTự\vdo Hạnh phúc", "ủy BAN", "Người dân"]);
  });

  it("of VNI are converted over the end of a bold stretch, the letter looking like its first half", async () => {
    const document = documentOf(paragraph(run("VNI-Times", "Ho", "<w:b/>"), run("VNI-Times", "øa bình"), run("Arial", " ok")));
    await open({ document }, "vni", "selection");
    await preview();
    await apply();
    const runs = runsOf(await pane.word.bodyXml());
    expect(await pane.word.text()).toEqual(["Hòa bình ok"]);
    expect(runs.filter((each) => each.endsWith("|b")).map((each) => each.split("|")[0]).join("")).toBe("Hò");
    expect(runs.at(-1)).toBe(" ok|Arial|");
  });

  it("in headers, notes and boxes are said not to have been looked for where Word keeps its file", async () => {
    await open({ document: oldDocument(), quirks: ["fileError11001"] }, "tcvn3");
    await preview();
    expect(await pane.part("stays").innerText()).toContain("chưa xem đầu trang");
    await apply();
    expect(await pane.part("done").innerText()).toContain("chưa xem đầu trang");
  });

  it("keep tone marks off: their letters are not Unicode", async () => {
    const document = documentOf(paragraph(run("VNI-Times", "quùy"), run("Times New Roman", " qúy hoà")));
    await open({ document }, "tones");
    await preview();
    await apply();
    expect(await pane.word.text()).toEqual(["quùy quý hòa"]);
    expect(await pane.part("done").innerText()).toContain("1 từ mang phông cũ");
  });
});

const names = documentOf(paragraphs("Ông Hoà ký.", "Bà Thuỷ ký.", "Cấp 15 suất, 99 suất."));

describe.skipIf(inject("service") === "").each(wanted)("What was previewed on %s", (profile) => {
  it("is what is changed, wherever the caret has gone", async () => {
    await open({ profile, document: names }, "tones", "selection");
    await pane.word.select({ paragraph: 0, offset: 2 });
    await preview();
    await pane.word.select({ paragraph: 1, offset: 2 });
    await apply();
    expect((await pane.word.text()).slice(0, 2)).toEqual(["Ông Hòa ký.", "Bà Thuỷ ký."]);
  });

  it("is not changed when it is no longer what was shown", async () => {
    await open({ profile, document: names }, "tones", "selection");
    await pane.word.select({ paragraph: 0, offset: 2 });
    await preview();
    await pane.word.select({ text: "Hoà" });
    await pane.word.type("Khoẻ");
    await apply();
    expect(await pane.part("trouble").innerText()).toContain("nay đã khác, nên chưa đổi gì");
    expect((await pane.word.text())[0]).toBe("Ông Khoẻ ký.");
  });

  it("is refused as a whole document too, when a word was added anywhere", async () => {
    await open({ profile, document: names }, "tones");
    await preview();
    await pane.word.select({ end: true });
    await pane.word.type(" Xã Hoà An.");
    await apply();
    expect(await pane.part("trouble").innerText()).toContain("nay đã khác");
    expect((await pane.word.text()).join(" ")).toContain("Ông Hoà ký. Bà Thuỷ ký.");
  });

  it("is the number that is replaced, not the one selected since", async () => {
    await open({ profile, document: names }, "number");
    await pane.word.select({ text: "15" });
    await preview();
    await pane.word.select({ text: "99" });
    await apply("replace");
    expect((await pane.word.text())[2]).toBe("Cấp mười lăm suất, 99 suất.");
  });

  it("is not replaced when the number was changed or deleted meanwhile", async () => {
    for (const act of ["16", ""]) {
      await open({ profile, document: names }, "number");
      await pane.word.select({ text: "15" });
      await preview();
      await pane.word.select({ text: "15" });
      await (act === "" ? pane.word.press("Delete") : pane.word.type(act));
      const before = await pane.word.text();
      await apply();
      expect(await pane.part("trouble").innerText()).toContain("nay đã khác");
      expect(await pane.word.text()).toEqual(before);
      if (act !== "") await pane.close();
    }
  });
});

/** [the paragraph, what is selected, form, button, the paragraph then] */
const numbers: readonly (readonly [string, string, string | undefined, string, string])[] = [
  ["Chi 1.250.000 đồng.", "1.250.000 ", undefined, "apply", "Chi 1.250.000 (một triệu hai trăm năm mươi nghìn) đồng."],
  ["Chi 1.250.000 đồng.", "1.250.000 ", undefined, "replace", "Chi một triệu hai trăm năm mươi nghìn đồng."],
  ["Chi 1.250.000 đồng.", "1.250.000 đồng", undefined, "apply", "Chi 1.250.000 đồng (Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)."],
  ["Chi 1.250.000đ nhé", "1.250.000đ ", "plain", "replace", "Chi một triệu hai trăm năm mươi nghìn đồng nhé"],
  ["Đạt 15% kế hoạch", "15% kế hoạch", undefined, "apply", "Đạt 15% (mười lăm phần trăm) kế hoạch"],
  ["Trong 15 ngày", "15 ngày", "capital", "apply", "Trong 15 (Mười lăm) ngày"],
  ["Lạnh −3 độ", "−3", undefined, "replace", "Lạnh âm ba độ"],
  ["Tăng 12.5 lần", "12.5", undefined, "apply", "Tăng 12.5 (mười hai phẩy năm) lần"],
];

describe.skipIf(inject("service") === "")("A number in words", () => {
  it("is written in its form, its blank, unit and noun minded, by both buttons", async () => {
    await open({ document: documentOf(paragraphs(...numbers.map(([text]) => text))) }, "number");
    for (const [at, [text, selected, form, button, then]] of numbers.entries()) {
      const offset = text.indexOf(selected);
      await pane.word.select({ paragraph: at, offset, to: offset + selected.length });
      await preview();
      if (form !== undefined) await pane.part("form").selectOption(form);
      await apply(button);
      expect((await pane.word.text())[at]).toBe(then);
    }
  });

  it("is not guessed where a comma may part thousands or a fraction", async () => {
    await open({ document: documentOf(paragraphs("Chi 1,250 đồng")) }, "number");
    await pane.word.select({ text: "1,250" });
    await preview();
    expect(await pane.part("unclear").innerText()).toContain("“1,250”");
    expect(await pane.part("apply").count()).toBe(0);
  });
});

describe.skipIf(inject("service") === "").each([
  { language: "vi", dark: false, width: 350 },
  { language: "en", dark: true, width: 320 },
  { language: "en", dark: false, width: 350 },
  { language: "vi", dark: true, width: 320 },
] as const)("The text view in $language, dark $dark, $width px", (surface) => {
  const name = `${surface.language}-${surface.dark ? "dark" : "light"}-${surface.width}`;

  it("stands without fault, before and after", async () => {
    await open({ ...surface, profile: "ltsc2021", document: oldDocument() }, "tcvn3");
    await preview();
    await look(`text-preview-${name}`);
    await apply();
    await look(`text-done-${name}`);
    await pane.part("job").selectOption("tones");
    await look(`text-tones-${name}`);
    await pane.word.select({ text: "15" });
    await pane.part("job").selectOption("number");
    await preview();
    await look(`text-number-${name}`);
  });
});

async function look(name: string): Promise<void> {
  expect(await faultsOf(pane.page)).toEqual([]);
  expect(await pane.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await pane.picture(name);
}
