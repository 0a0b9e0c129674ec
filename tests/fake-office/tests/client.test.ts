import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { failureOf } from "./batch.ts";
import { useBrowser, wordPage } from "./word.ts";

const document = documentOf(paragraphs("Một", "Hai", "Ba"));

describe("the client half", () => {
  useBrowser();

  it("loads nested, expanded and limited collections", async () => {
    const { page } = await wordPage({ document });

    const seen = await page.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.body.paragraphs;
        all.load({ text: true, font: { bold: true }, $top: 2, $skip: 1 });
        await context.sync();
        return all.items.map((p) => [p.text, p.font.bold]);
      }),
    );

    expect(seen).toEqual([["Hai", false], ["Ba", false]]);
  });

  it("gives null objects instead of errors where the name says so", async () => {
    const { page } = await wordPage({ document });

    const isNull = await page.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getFirstOrNullObject();
        const parent = context.document.body.paragraphs.getFirst().parentContentControlOrNullObject;
        parent.load("tag");
        await context.sync();
        return [control.isNullObject, parent.isNullObject];
      }),
    );

    expect(isNull).toEqual([true, true]);
  });

  it("sends one request for a batch and none for an empty one", async () => {
    const { page, host } = await wordPage({ document });

    await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertParagraph("Bốn", "End");
        context.document.body.insertParagraph("Năm", "End");
        await context.sync();
        await context.sync();
      }),
    );

    const stats = await host.stats();
    expect(stats.syncs).toBe(1);
    expect(stats.statements).toBe(2);
    expect(stats.calls["Body.insertParagraph"]).toBe(2);
    expect(stats.largestPayload).toBeGreaterThan(200);
  });

  it("keeps what was done before the failing statement", async () => {
    const { page, host } = await wordPage({ document });

    const failure = await failureOf(page, () =>
      Word.run(async (context) => {
        context.document.body.insertParagraph("trước lỗi", "End");
        context.document.contentControls.getFirst().insertText("x", "Replace");
        context.document.body.insertParagraph("sau lỗi", "End");
        await context.sync();
      }),
    );

    expect(failure).toEqual({ code: "ItemNotFound", location: "ContentControlCollection.getFirst" });
    expect(await host.text()).toEqual(["Một", "Hai", "Ba", "trước lỗi"]);
  });

  it.each([
    ["PropertyNotLoaded", "Body.text", () => Word.run((c) => Promise.resolve(c.document.body.text))],
    ["PropertyNotLoaded", "ParagraphCollection.items", () => Word.run((c) => Promise.resolve(c.document.body.paragraphs.items))],
    ["ValueNotLoaded", "Body.getOoxml", () => Word.run((c) => Promise.resolve(c.document.body.getOoxml().value))],
    ["InvalidArgument", "Body.load", () => Word.run((c) => Promise.resolve(void c.document.body.load("nonsense")))],
    ["InvalidArgument", "Body.insertText", () => Word.run((c) => Promise.resolve(void c.document.body.insertText("x", "Middle" as "End")))],
    ["InvalidArgument", "Body.insertOoxml", () => Word.run((c) => Promise.resolve(void c.document.body.insertOoxml("<p/>", "End")))],
    ["RunMustReturnPromise", "run", () => Word.run((() => 1) as unknown as () => Promise<number>)],
  ] as const)("fails with %s at %s", async (code, location, batch) => {
    const { page } = await wordPage({ document });

    expect(await failureOf(page, batch)).toEqual({ code, location });
  });

  it("refuses members above the profile's requirement set at once", async () => {
    const { page, host } = await wordPage({ document, profile: "ltsc2021" });

    const failure = await failureOf(page, () => Word.run((context) => Promise.resolve(context.document.changeTrackingMode)));

    expect(failure).toEqual({ code: "ApiNotFound", location: "Document.changeTrackingMode" });
    await host.save();
  });

  it("refuses a load above the profile's requirement set", async () => {
    const { page } = await wordPage({ document, profile: "ltsc2021" });

    const failure = await failureOf(page, () => Word.run((context) => Promise.resolve(void context.document.load("changeTrackingMode"))));

    expect(failure.code).toBe("ApiNotFound");
  });

  it("fails the test for members that the fake lacks, even when the add-in swallows the error", async () => {
    const { page, host } = await wordPage({ document });

    await page.evaluate(() =>
      Word.run((context) => {
        try {
          context.document.body.getHtml();
        } catch {
          // As careless code does.
        }
        return Promise.resolve();
      }),
    );

    await expect(host.save()).rejects.toThrow("NotImplementedInFake Body.getHtml");
  });

  it("fails the test for members that Office.js does not have", async () => {
    const { page, host } = await wordPage({ document });

    await page.evaluate(() =>
      Word.run((context) => {
        try {
          (context.document.body as unknown as { insertSong(): void }).insertSong();
        } catch {
          // As careless code does.
        }
        return Promise.resolve();
      }),
    );

    await expect(host.demandNoDefects()).rejects.toThrow("UnknownMember Body.insertSong");
  });

  it("invalidates objects after their batch unless they are tracked", async () => {
    const { page } = await wordPage({ document });

    const failure = await failureOf(page, async () => {
      const p = await Word.run((context) => Promise.resolve(context.document.body.paragraphs.getFirst()));
      p.insertText("x", "End");
      await p.context.sync();
    });
    const tracked = await failureOf(page, async () => {
      const p = await Word.run((context) => {
        const first = context.document.body.paragraphs.getFirst();
        context.trackedObjects.add(first);
        return Promise.resolve(first);
      });
      await Word.run(p, async (context) => {
        p.insertText("!", "End");
        await context.sync();
      });
    });

    expect(failure).toEqual({ code: "InvalidObjectPath", location: "Paragraph.insertText" });
    expect(tracked.code).toBe("none");
  });

  it("refuses objects of another context as arguments", async () => {
    const { page } = await wordPage({ document });

    const failure = await failureOf(page, () =>
      Word.run(async (one) => {
        const range = one.document.body.getRange();
        await Word.run((other) => Promise.resolve(void other.document.body.getRange().expandTo(range)));
      }),
    );

    expect(failure.code).toBe("InvalidRequestContext");
  });

  it("reports a deleted object as not found", async () => {
    const { page } = await wordPage({ document });

    const failure = await failureOf(page, () =>
      Word.run(async (context) => {
        const p = context.document.body.paragraphs.getFirst();
        p.delete();
        p.insertText("x", "End");
        await context.sync();
      }),
    );

    expect(failure).toEqual({ code: "ItemNotFound", location: "Paragraph.insertText" });
  });

  it("has the enums of Word as values", async () => {
    const { page } = await wordPage();

    const values = await page.evaluate(() => [Word.InsertLocation.replace, Word.BreakType.sectionNext, Office.HostType.Word, Office.EventType.DialogMessageReceived]);

    expect(values).toEqual(["Replace", "SectionNext", "Word", "dialogMessageReceived"]);
  });
});
