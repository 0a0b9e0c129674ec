import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { failureOf } from "./batch.ts";
import { control, flatOpc } from "./packages.ts";
import { useBrowser, wordPage } from "./word.ts";

describe("Word", () => {
  useBrowser();

  it("reads paragraphs after load and sync", async () => {
    const { page } = await wordPage({ document: documentOf(paragraphs("Một", "Hai")) });

    const texts = await page.evaluate(() =>
      Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load("items/text");
        await context.sync();
        return paragraphs.items.map((p) => p.text);
      }),
    );

    expect(texts).toEqual(["Một", "Hai"]);
  });

  it("refuses a property that was not loaded", async () => {
    const { page } = await wordPage();

    const failure = await failureOf(page, () =>
      Word.run(async (context) => {
        await context.sync();
        return context.document.body.text;
      }),
    );

    expect(failure).toEqual({ code: "PropertyNotLoaded", location: "Body.text" });
  });

  it("inserts a control with its styles and finds it by tag", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Đầu")) });
    const ooxml = flatOpc(`${control("os:muc", '<w:p><w:pPr><w:pStyle w:val="OSMuc"/></w:pPr><w:r><w:t>Mục 1</w:t></w:r></w:p>')}<w:p/>`, {
      styles: '<w:style w:type="paragraph" w:styleId="OSMuc"><w:name w:val="OS Mục"/></w:style>',
    });

    const found = await page.evaluate(
      (xml) =>
        Word.run(async (context) => {
          context.document.body.insertOoxml(xml, "End");
          const control = context.document.contentControls.getByTag("os:muc").getFirst();
          control.load("tag,text,title");
          await context.sync();
          return [control.tag, control.title, control.text];
        }),
      ooxml,
    );

    expect(found).toEqual(["os:muc", "os:muc", "Mục 1"]);
    expect(await host.text()).toEqual(["Đầu", "Mục 1", ""]);
    expect((await host.save()).length).toBeGreaterThan(1000);
  });

  it("inserts at the caret and keeps the text behind it", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Trước sau")) });
    await host.select({ paragraph: 0, offset: 5 });

    await page.evaluate(
      (xml) => Word.run((context) => Promise.resolve(void context.document.getSelection().insertOoxml(xml, "Replace"))),
      flatOpc(`${control("a", paragraphs("Khối"))}<w:p/>`),
    );

    expect(await host.text()).toEqual(["Trước", "Khối", "", " sau"]);
  });

  it("keeps a custom XML part in the saved file", async () => {
    const { page, host } = await wordPage();

    const xml = await page.evaluate(() =>
      Word.run(async (context) => {
        const parts = context.document.customXmlParts;
        parts.add("<plan xmlns='urn:onestop:plan:1'><id>7</id></plan>");
        const part = parts.getByNamespace("urn:onestop:plan:1").getOnlyItem();
        const text = part.getXml();
        await context.sync();
        return text.value;
      }),
    );

    expect(xml).toContain("<id>7</id>");
    expect((await host.stats()).syncs).toBe(1);
  });

  it("shows the clerk's typing to the add-in", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Ngày")) });
    await host.select({ end: true });
    await host.type(" mai\nHết");

    const text = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.load("text");
        await context.sync();
        return context.document.body.text;
      }),
    );

    expect(text).toBe("Ngày mai\rHết");
  });
});
