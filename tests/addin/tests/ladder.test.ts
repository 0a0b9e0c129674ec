import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs } from "../../fake-office/src/driver/index.ts";
import { plans, undo } from "../src/features.ts";
import { openPane } from "../src/pane.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const otherStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="ND30CanCu"><w:name w:val="NĐ30 Căn cứ"/>' +
  '<w:pPr><w:jc w:val="right"/></w:pPr></w:style></w:styles>';

describe.skipIf(inject("service") === "")("The ladder", () => {
  it("goes to native calls where Word refuses markup, and says so", async () => {
    const pane = await openPane(browser, { profile: "web", quirks: ["insertOoxmlRefused"] });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();

    expect(await pane.insert("muc", { pick: "III" })).toBe("native");
    expect(await pane.part("receipt").innerText()).toContain("từng đoạn");
    await pane.picture("receipt-native-vi");
    expect((await pane.word.text()).join("\n")).toContain("III. KINH PHÍ THỰC HIỆN");

    await undo(pane);
    expect(await pane.word.bodyXml()).toBe(before);
    await pane.close();
  });

  it("tells when the host does not keep the binding", async () => {
    const pane = await openPane(browser, { profile: "web", quirks: ["customXmlIgnored"] });
    await pane.choosePlan(plans.plan);
    expect(await pane.insert("can-cu")).toBe("ooxml");

    expect(await pane.part("receipt").innerText()).toContain("chỉ giữ mã văn bản");
    await pane.close();
  });

  it("tells of styles that the document defines otherwise", async () => {
    const pane = await openPane(browser, { profile: "win-m365", document: documentOf(paragraphs("Văn bản cũ"), { "word/styles.xml": otherStyles }) });
    await pane.choosePlan(plans.plan);
    expect(await pane.insert("can-cu")).toBe("ooxml");

    expect(await pane.part("receipt").innerText()).toContain("NĐ30 Căn cứ");
    await pane.close();
  });

  it("says in a sentence what to do when Word hands no file over", async () => {
    const pane = await openPane(browser, { profile: "web", quirks: ["fileError11001"] });
    await pane.view("import");
    await pane.part("read").click();
    await pane.part("trouble").waitFor();

    expect(await pane.part("trouble").innerText()).toContain("Lưu văn bản rồi thử lại");
    await pane.close();
  });

  it("leaves tracking as it was and marks nothing", async () => {
    const pane = await openPane(browser, { profile: "ltsc2024" });
    await pane.page.evaluate(() =>
      (window as unknown as { Word: { run: (f: (c: { document: { changeTrackingMode: string }; sync: () => Promise<void> }) => Promise<void>) => Promise<void> } }).Word.run(async (context) => {
        context.document.changeTrackingMode = "TrackAll";
        await context.sync();
      }),
    );
    await pane.choosePlan(plans.plan);
    expect(await pane.insert("muc", { pick: "III" })).toBe("ooxml");

    expect(await pane.word.bodyXml()).not.toContain("<w:ins ");
    await pane.word.select({ end: true });
    await pane.word.type("gõ sau");
    expect(await pane.word.bodyXml()).toContain("<w:ins ");
    await pane.close();
  });

  it("writes nothing while tracking is on where Word cannot switch it off, and says so", async () => {
    const tracked = '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:trackRevisions/></w:settings>';
    const pane = await openPane(browser, { profile: "ltsc2021", document: documentOf(paragraphs("Văn bản cũ"), { "word/settings.xml": tracked }) });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();
    await pane.part("insert").click();
    await pane.part("trouble").waitFor();

    expect(await pane.part("trouble").innerText()).toContain("đang bật Theo dõi thay đổi");
    expect(await pane.word.bodyXml()).toBe(before);
    await pane.close();
  });

  it("writes nothing into a document that is open for reading only, and says so", async () => {
    const pane = await openPane(browser, { profile: "web", office: { mode: "readOnly" } });
    await pane.choosePlan(plans.plan);
    const before = await pane.word.bodyXml();
    await pane.part("insert").click();
    await pane.part("trouble").waitFor();

    expect(await pane.part("trouble").innerText()).toContain("đang bị khóa hoặc chỉ đọc");
    expect(await pane.word.bodyXml()).toBe(before);
    await pane.close();
  });
});
