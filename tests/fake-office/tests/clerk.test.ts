import { describe, expect, it } from "vitest";
import { documentOf, paragraphs, type ProfileName } from "../src/driver/index.ts";
import { control } from "./packages.ts";
import { useBrowser, wordPage, type OpenDocument } from "./word.ts";

const document = documentOf(control("a", paragraphs("trong")) + paragraphs("ngoài"));

/** Listens to a control's events; `window.seen` holds what came. */
async function listening(profile: ProfileName): Promise<OpenDocument> {
  const open = await wordPage({ document, profile });
  await open.page.evaluate(() =>
    Word.run(async (context) => {
      const found = context.document.contentControls.getByTag("a").getFirst();
      window.seen = [];
      for (const name of ["onDataChanged", "onEntered", "onExited", "onDeleted"] as const)
        found[name].add(() => Promise.resolve(void window.seen.push(name)));
      found.track();
      await context.sync();
    }),
  );
  return open;
}

const seen = async ({ page }: OpenDocument): Promise<string[]> => {
  await page.waitForTimeout(50);
  return page.evaluate(() => window.seen.splice(0));
};

describe("the clerk", () => {
  useBrowser();

  it("types, deletes and breaks paragraphs at the caret", async () => {
    const { host } = await wordPage({ document: documentOf(paragraphs("Số liệu", "Hai")) });

    await host.select({ paragraph: 0, offset: 2 });
    await host.type(" và");
    await host.press("Enter");
    await host.press("Delete");
    expect(await host.text()).toEqual(["Số và", "liệu", "Hai"]);

    await host.select({ text: "Hai" });
    await host.type("Ba");
    await host.press("Backspace");
    expect(await host.text()).toEqual(["Số và", "liệu", "B"]);
  });

  it("copies a control: the tag stays, the number is another, and undo takes the copy away", async () => {
    const { page, host } = await wordPage({ document: documentOf(control("a", paragraphs("trong", "nữa")) + paragraphs("ngoài", "")) });

    await host.select({ tag: "a", at: "Whole" });
    await host.copy();
    await host.select({ end: true });
    await host.paste();
    const controls = await page.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag("a");
        found.load("items/id,items/text,items/title");
        await context.sync();
        return found.items.map(({ id, text, title }) => ({ id, text, title }));
      }),
    );

    expect(await host.text()).toEqual(["trong", "nữa", "ngoài", "trong", "nữa", ""]);
    expect(controls.map(({ text, title }) => [text, title])).toEqual([["trong\rnữa", "a"], ["trong\rnữa", "a"]]);
    expect(controls[0]?.id).toBe(77);
    expect(controls[1]?.id).not.toBe(77);
    await host.select({ tag: "a", occurrence: 1, at: "End" });
    await host.type("!");
    expect(await host.text()).toEqual(["trong", "nữa", "ngoài", "trong", "nữa!", ""]);
    await host.press("Undo");
    await host.press("Undo");
    expect(await host.text()).toEqual(["trong", "nữa", "ngoài", ""]);
  });

  it("undoes one batch or act at a time", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a")) });

    await page.evaluate(() =>
      Word.run((context) => {
        context.document.body.insertParagraph("b", "End");
        context.document.body.insertParagraph("c", "End");
        return Promise.resolve();
      }),
    );
    await host.select({ end: true });
    await host.type("!");

    expect(await host.text()).toEqual(["a", "b", "c!"]);
    await host.press("Undo");
    expect(await host.text()).toEqual(["a", "b", "c"]);
    await host.press("Undo");
    expect(await host.text()).toEqual(["a"]);
    expect(await host.undoDepth()).toBe(0);
  });

  it("moves the selection that the add-in sees", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("Căn cứ Luật")) });

    await host.select({ text: "Luật" });
    const text = await page.evaluate(() =>
      Word.run(async (context) => {
        const selection = context.document.getSelection();
        selection.load("text,isEmpty");
        await context.sync();
        return [selection.text, selection.isEmpty];
      }),
    );

    expect(text).toEqual(["Luật", false]);
  });

  it("dataChangedOnExit: on the desktop the event waits until the control is left", async () => {
    const open = await listening("win-m365");

    await open.host.select({ tag: "a", at: "End" });
    await open.host.type("!");
    expect(await seen(open)).toEqual(["onEntered"]);
    await open.host.select({ end: true });
    expect(await seen(open)).toEqual(["onDataChanged", "onExited"]);
  });

  it("on the web the event comes with the change", async () => {
    const open = await listening("web");

    await open.host.select({ tag: "a", at: "End" });
    await open.host.type("!");

    expect(await seen(open)).toEqual(["onEntered", "onDataChanged"]);
  });

  it("noDataChangedOnUndo: undo changes a control in silence", async () => {
    const desktop = await listening("win-m365");
    const web = await listening("web");
    for (const open of [desktop, web]) {
      await open.host.coAuthor("a", "khác");
      await seen(open);
      await open.host.press("Undo");
    }

    expect(await desktop.host.text()).toEqual(["trong", "ngoài"]);
    expect(await seen(desktop)).toEqual([]);
    expect(await seen(web)).toEqual(["onDataChanged"]);
  });

  it("tells when a control is deleted", async () => {
    const open = await listening("win-m365");

    await open.host.deleteControl("a");

    expect(await seen(open)).toEqual(["onDeleted"]);
    expect(await open.host.text()).toEqual(["ngoài"]);
  });

  it("events end only with the context that registered them", async () => {
    const { page, host } = await wordPage({ document, profile: "web" });
    await page.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag("a").getFirst();
        window.seen = [];
        const result = found.onDataChanged.add(() => Promise.resolve(void window.seen.push("changed")));
        await context.sync();
        result.remove();
        await Word.run((other) => other.sync());
      }),
    );

    await host.coAuthor("a", "khác");

    expect(await page.evaluate(() => window.seen)).toEqual([]);
  });

  it("changes paragraphs that the add-in hears of", async () => {
    const { page, host } = await wordPage({ document: documentOf(paragraphs("a", "b")) });
    await page.evaluate(() =>
      Word.run(async (context) => {
        window.seen = [];
        const note = ({ type, uniqueLocalIds }: { type: string; uniqueLocalIds: string[] }): Promise<void> =>
          Promise.resolve(void window.seen.push(`${type} ${uniqueLocalIds.length}`));
        context.document.onParagraphAdded.add(note as never);
        context.document.onParagraphChanged.add(note as never);
        context.document.onParagraphDeleted.add(note as never);
        await context.sync();
      }),
    );

    await host.select({ paragraph: 0, offset: 1 });
    await host.type("!\nmới");
    await page.waitForTimeout(50);

    expect(await page.evaluate(() => window.seen)).toEqual(["ParagraphAdded 1", "ParagraphChanged 1"]);
  });
});
