import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { validatorErrors } from "../src/oracles/index.ts";
import { failureOf } from "./batch.ts";
import { control, flatOpc } from "./packages.ts";
import { useBrowser, wordPage } from "./word.ts";

describe("Word objects", () => {
  useBrowser();

  it("wrap, name, lock and unwrap content controls", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Kính gửi: Sở", "Cuối")) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const part = context.document.body.search("Sở", { matchCase: true }).getFirst();
        const control = part.insertContentControl();
        control.tag = "os:to";
        control.title = "Nơi nhận";
        control.appearance = "Hidden";
        control.cannotEdit = true;
        control.load("tag,title,appearance,cannotEdit,text,subtype,id");
        await context.sync();
        return { ...(control.toJSON() as object), isId: Number.isInteger(control.id), id: 0 };
      }),
    );

    expect(seen).toMatchObject({ tag: "os:to", title: "Nơi nhận", appearance: "Hidden", cannotEdit: true, text: "Sở", isId: true });
    expect(await host.text()).toEqual(["Kính gửi: Sở", "Cuối"]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("refuse to change what is locked until it is unlocked in the same batch", async () => {
    const { page, host } = await wordPage({ document: documentOf(control("a", paragraphs("khóa"), '<w:lock w:val="sdtContentLocked"/>') + paragraphs("x")) });

    const locked = await failureOf(page, () =>
      Word.run((c) => Promise.resolve(void c.document.contentControls.getByTag("a").getFirst().insertText("mới", "Replace"))),
    );
    const kept = await failureOf(page, () => Word.run((c) => Promise.resolve(void c.document.contentControls.getByTag("a").getFirst().delete(false))));
    await page.evaluate(() =>
      Word.run((c) => {
        const found = c.document.contentControls.getByTag("a").getFirst();
        found.cannotEdit = false;
        found.insertText("mới", "Replace");
        found.cannotEdit = true;
        return Promise.resolve();
      }),
    );

    expect(locked).toEqual({ code: "AccessDenied", location: "ContentControl.insertText" });
    expect(kept).toEqual({ code: "AccessDenied", location: "ContentControl.delete" });
    expect(await host.text()).toEqual(["mới", "x"]);
  });

  it("read, fill and extend tables", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Bảng")) });

    const values = await page.evaluate(() =>
      Word.run(async (context) => {
        const table = context.document.body.insertTable(2, 2, "End", [["TT", "Nhiệm vụ"], ["1", "Rà soát"]]);
        table.headerRowCount = 1;
        table.addRows("End", 1, [["2", "Báo cáo"]]);
        table.getCell(1, 1).value = "Rà soát lại";
        table.load("values,rowCount,headerRowCount");
        await context.sync();
        return [table.values, table.rowCount, table.headerRowCount];
      }),
    );

    expect(values).toEqual([[["TT", "Nhiệm vụ"], ["1", "Rà soát lại"], ["2", "Báo cáo"]], 3, 1]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("merge cells where WordApi 1.4 is there and refuse below", async () => {
    const merge = (): Promise<string> =>
      Word.run(async (context) => {
        const table = context.document.body.insertTable(2, 3, "End", [["a", "b", "c"], ["d", "e", "f"]]);
        const cell = table.mergeCells(0, 0, 1, 1);
        cell.load("value");
        await context.sync();
        return cell.value;
      });
    const { page, host } = await wordPage();
    const { page: old } = await wordPage({ profile: "ltsc2021" });

    expect(await page.evaluate(merge)).toBe("a\rb\rd\re");
    expect(await validatorErrors(await host.save())).toEqual([]);
    expect((await failureOf(old, merge)).code).toBe("ApiNotFound");
  });

  it("write headers and footers of a section", async () => {
    const { page, host } = await wordPage();

    await page.evaluate(() =>
      Word.run((context) => {
        const section = context.document.sections.getFirst();
        section.getHeader("Primary").insertText("UBND XÃ", "Replace");
        section.getFooter("Primary").insertParagraph("chân trang", "End");
        return Promise.resolve();
      }),
    );
    const text = await page.evaluate(() =>
      Word.run(async (context) => {
        const header = context.document.sections.getFirst().getHeader("Primary");
        header.load("text,type");
        await context.sync();
        return [header.text, header.type];
      }),
    );

    expect(text).toEqual(["UBND XÃ", "Header"]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("comment, answer, resolve and delete", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Thời hạn 30 ngày")) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const comment = context.document.body.search("30 ngày").getFirst().insertComment("Căn cứ nào?");
        comment.reply("Điều 5");
        comment.resolved = true;
        const all = context.document.body.getComments();
        all.load("items/content,items/resolved,items/replies/items/content");
        const range = comment.getRange();
        range.load("text");
        await context.sync();
        return all.items.map((c) => [c.content, c.resolved, c.replies.items.map((r) => r.content), range.text]);
      }),
    );

    expect(seen).toEqual([["Căn cứ nào?", true, ["Điều 5"], "30 ngày"]]);
    expect(await validatorErrors(await host.save())).toEqual([]);
    await page.evaluate(() => Word.run((c) => Promise.resolve(void c.document.body.getComments().getFirst().delete())));
    expect(await host.bodyXml()).not.toContain("comment");
  });

  it("track, list, accept and reject changes", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Giữ nguyên phần này")) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.changeTrackingMode = "TrackAll";
        context.document.body.search("nguyên").getFirst().delete();
        context.document.body.paragraphs.getFirst().insertText(" thêm", "End");
        const changes = context.document.body.getTrackedChanges();
        changes.load("items/type,items/text,items/author");
        await context.sync();
        return changes.items.map((change) => [change.type, change.text, change.author]);
      }),
    );
    expect(seen).toEqual([["Deleted", "nguyên", "Cán bộ soạn thảo"], ["Added", " thêm", "Cán bộ soạn thảo"]]);
    expect(await host.text()).toEqual(["Giữ  phần này thêm"]);
    expect(await validatorErrors(await host.save())).toEqual([]);

    await page.evaluate(() => Word.run((c) => Promise.resolve(void c.document.body.getTrackedChanges().rejectAll())));
    expect(await host.text()).toEqual(["Giữ nguyên phần này"]);
  });

  it("find text over runs and give ranges that can be expanded and compared", async () => {
    const document = documentOf("<w:p><w:r><w:t>Quyết </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>định số</w:t></w:r></w:p>");
    const { page } = await wordPage({ document });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const first = context.document.body.search("quyết định").getFirst();
        const second = context.document.body.search("số").getFirst();
        const both = first.expandTo(second);
        const relation = first.compareLocationWith(second);
        first.load("text");
        both.load("text");
        await context.sync();
        return [first.text, both.text, relation.value];
      }),
    );

    expect(seen).toEqual(["Quyết định", "Quyết định số", "Before"]);
  });

  it("cut text into ranges behind ending marks", async () => {
    const { page } = await wordPage({ document: documentOf(paragraphs("Căn cứ Luật. Theo đề nghị")) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const words = context.document.body.paragraphs.getFirst().getTextRanges([" "], true);
        const sentences = context.document.body.getRange().getTextRanges(["."], false);
        words.load("items/text");
        sentences.load("items/text");
        await context.sync();
        return [words.items.map((r) => r.text), sentences.items.map((r) => r.text)];
      }),
    );

    expect(seen).toEqual([["Căn", "cứ", "Luật.", "Theo", "đề", "nghị"], ["Căn cứ Luật.", " Theo đề nghị"]]);
  });

  it("replace a whole paragraph by blocks and leave the stray paragraph behind", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a", "b")) });

    await page.evaluate(
      (xml) =>
        Word.run((context) => {
          const anchor = context.document.body.paragraphs.getFirst().insertParagraph("", "After");
          anchor.getRange("Whole").insertOoxml(xml, "Replace");
          return Promise.resolve();
        }),
      flatOpc(control("a", paragraphs("Khối"))),
    );

    expect(await host.text()).toEqual(["a", "Khối", "", "b"]);
  });

  it("keep document properties and settings in the file", async () => {
    const { page, host } = await wordPage();

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.properties.title = "Kế hoạch";
        context.document.properties.customProperties.add("OneStopId", "abc");
        context.document.settings.add("id", { v: 1 });
        const setting = context.document.settings.getItemOrNullObject("id");
        setting.load("value");
        context.document.properties.load("title,customProperties/items/key,customProperties/items/value");
        await context.sync();
        return [setting.value, context.document.properties.title, context.document.properties.customProperties.items.map((p) => [p.key, p.value])];
      }),
    );

    expect(seen).toEqual([{ v: 1 }, "Kế hoạch", [["OneStopId", "abc"]]]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("list and add styles", async () => {
    const { page, host } = await wordPage();

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const made = context.document.addStyle("OS Mục", "Paragraph");
        made.font.bold = true;
        made.paragraphFormat.spaceAfter = 6;
        context.document.body.paragraphs.getFirst().style = "OS Mục";
        const found = context.document.getStyles().getByNameOrNullObject("OS Mục");
        found.load("nameLocal,type,builtIn,inUse,font/bold");
        await context.sync();
        return [found.nameLocal, found.type, found.builtIn, found.inUse, found.font.bold];
      }),
    );

    expect(seen).toEqual(["OS Mục", "Paragraph", false, true, true]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("read fields", async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { page } = await wordPage({ document: documentOf(`<w:p>${field("PAGE", "3")}</w:p>`) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const { fields } = context.document.body;
        fields.load("items/code,items/type,items/result/text");
        await context.sync();
        return fields.items.map((f) => [f.code, f.type, f.result.text]);
      }),
    );

    expect(seen).toEqual([[" PAGE ", "Page", "3"]]);
  });

  it("record the documents that are opened in windows of their own", async () => {
    const { page, host } = await wordPage();

    await page.evaluate(() => Word.run((context) => Promise.resolve(context.application.createDocument("UEs=").open())));

    expect(await host.openedDocuments()).toEqual(["UEs="]);
  });

  it("give the content of a control without the control, and with it for the whole range", async () => {
    const { page } = await wordPage({ document: documentOf(control("a", paragraphs("Một") + control("b", paragraphs("Hai"))) + paragraphs("x")) });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag("a").getFirst();
        const content = found.getOoxml();
        const whole = found.getRange("Whole").getOoxml();
        await context.sync();
        return [content.value, whole.value].map((xml) => [xml.includes('w:val="a"'), xml.includes('w:val="b"')]);
      }),
    );

    expect(seen).toEqual([[false, true], [true, true]]);
  });

  it("give flat OPC of a control that goes in again unchanged", async () => {
    const { page, host } = await wordPage({ document: documentOf(control("a", paragraphs("Một", "Hai")) + paragraphs("x")) });

    const ooxml = await page.evaluate(() =>
      Word.run(async (context) => {
        const result = context.document.contentControls.getByTag("a").getFirst().getOoxml();
        await context.sync();
        return result.value;
      }),
    );
    await page.evaluate((xml) => Word.run((c) => Promise.resolve(void c.document.body.insertOoxml(xml, "End"))), ooxml);

    expect(ooxml).toContain('pkg:name="/word/styles.xml"');
    expect(await host.text()).toEqual(["Một", "Hai", "x", "Một", "Hai", ""]);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("leave the body identical after inserting and removing a control", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Đầu", "Cuối")) });
    const before = await host.bodyXml();

    await page.evaluate(
      (xml) =>
        Word.run(async (context) => {
          context.document.body.paragraphs.getFirst().getRange("After").insertOoxml(xml, "Start");
          await context.sync();
          const block = context.document.contentControls.getByTag("a").getFirst();
          const behind = block.getRange("After").paragraphs.getFirst();
          behind.load("text");
          await context.sync();
          if (behind.text === "") behind.delete();
          block.delete(false);
          await context.sync();
        }),
      flatOpc(`${control("a", paragraphs("Khối"))}<w:p/>`),
    );

    expect(await host.bodyXml()).toBe(before);
  });

  it("break pages and sections", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a", "b")) });

    const sections = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().insertBreak("SectionNext", "After");
        context.document.body.insertBreak("Page", "End");
        context.document.sections.load("items");
        await context.sync();
        return context.document.sections.items.length;
      }),
    );

    expect(sections).toBe(2);
    expect(await validatorErrors(await host.save())).toEqual([]);
  });
});
