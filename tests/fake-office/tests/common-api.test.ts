import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { documentOf, paragraphs } from "../src/driver/index.ts";
import { validatorErrors } from "../src/oracles/index.ts";
import { excelPage, useBrowser, wordPage } from "./word.ts";

/** Reads the file through getFileAsync as an add-in does. Runs in the page. */
const readFile = (sliceSize: number): Promise<number[]> =>
  new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, ({ value: file, error }) => {
      if (error) {
        reject(new Error(String(error.code)));
        return;
      }
      const all: number[] = [];
      const next = (index: number): void => {
        if (index === file.sliceCount) {
          file.closeAsync(() => resolve(all));
          return;
        }
        file.getSliceAsync(index, (slice) => {
          all.push(...(slice.value.data as number[]));
          next(index + 1);
        });
      };
      next(0);
    });
  });

describe("the Common API", () => {
  useBrowser();

  it("gives the file in slices, other bytes every time", async () => {
    const { page } = await wordPage({ document: documentOf(paragraphs("nội dung")) });

    const first = Uint8Array.from(await page.evaluate(readFile, 700));
    const second = Uint8Array.from(await page.evaluate(readFile, 4_194_304));

    expect(first.length).toBe(second.length);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
    expect(await validatorErrors(first)).toEqual([]);
  });

  it("gives the same bytes where the quirk is off", async () => {
    const { page } = await wordPage({ without: ["fileBytesVary"] });

    expect(await page.evaluate(readFile, 4096)).toEqual(await page.evaluate(readFile, 4096));
  });

  it("oneFileAtATime: a second file fails until the first is closed", async () => {
    const { page } = await wordPage();

    const codes = await page.evaluate(async () => {
      const open = (): Promise<number> =>
        new Promise((resolve) => Office.context.document.getFileAsync(Office.FileType.Compressed, (r) => resolve(r.error?.code ?? 0)));
      return [await open(), await open()];
    });

    expect(codes).toEqual([0, 5001]);
  });

  it("fails with 11001 where the host does", async () => {
    const { page } = await wordPage({ quirks: ["fileError11001"] });

    await expect(page.evaluate(readFile, 4096)).rejects.toThrow("11001");
  });

  it("keeps custom XML parts below WordApi 1.4", async () => {
    const { page, host } = await wordPage({ profile: "ltsc2021" });

    const found = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const parts = Office.context.document.customXmlParts;
          parts.addAsync("<p xmlns='urn:onestop:plan:1'><id>7</id></p>", () =>
            parts.getByNamespaceAsync("urn:onestop:plan:1", ({ value }) => value[0]?.getXmlAsync((xml) => resolve(xml.value))),
          );
        }),
    );

    expect(found).toContain("<id>7</id>");
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("has custom XML parts in Word only, as a set and as a member", async () => {
    const seen = async ({ page }: { page: Page }): Promise<unknown> =>
      page.evaluate(() => [
        Office.context.requirements.isSetSupported("CustomXmlParts"),
        Office.context.requirements.isSetSupported("OoxmlCoercion"),
        typeof (Office.context.document as { customXmlParts?: object }).customXmlParts,
      ]);

    expect(await seen(await wordPage({ profile: "ltsc2021" }))).toEqual([true, true, "object"]);
    expect(await seen(await excelPage())).toEqual([false, false, "undefined"]);
  });

  it("customXmlIgnored: says yes and does nothing", async () => {
    const { page } = await wordPage({ profile: "web", quirks: ["customXmlIgnored"] });

    const seen = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const parts = Office.context.document.customXmlParts;
          parts.addAsync("<p xmlns='urn:a'/>", ({ status }) => parts.getByNamespaceAsync("urn:a", ({ value }) => resolve([status, value.length])));
        }),
    );

    expect(seen).toEqual(["succeeded", 0]);
  });

  it("keeps settings only after saveAsync, also over a reload of the pane", async () => {
    const { page, host } = await wordPage();

    await page.evaluate(() => Office.context.document.settings.set("lost", 1));
    await host.reloadPane();
    expect(await page.evaluate(() => Office.context.document.settings.get("lost") as unknown)).toBeNull();

    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          Office.context.document.settings.set("kept", { a: 1 });
          Office.context.document.settings.saveAsync(() => resolve());
        }),
    );
    await host.reloadPane();
    expect(await page.evaluate(() => Office.context.document.settings.get("kept") as unknown)).toEqual({ a: 1 });
    expect(await validatorErrors(await host.save())).toEqual([]);
  });

  it("tells host, platform, languages and requirement sets", async () => {
    const { page } = await wordPage({ profile: "ltsc2024", office: { displayLanguage: "en-US" } });

    const seen = await page.evaluate(async () => [
      await Office.onReady(),
      Office.context.displayLanguage,
      Office.context.contentLanguage,
      Office.context.requirements.isSetSupported("WordApi", "1.8"),
      Office.context.requirements.isSetSupported("WordApi", "1.9"),
      Office.context.requirements.isSetSupported("SharedRuntime"),
    ]);

    expect(seen).toEqual([{ host: "Word", platform: "PC" }, "en-US", "vi-VN", true, false, true]);
  });

  it("signs in with the user it was given", async () => {
    const { page } = await wordPage();

    const seen = await page.evaluate(async () => [
      (await Office.auth.getAuthContext()).userPrincipalName,
      await Office.auth.getAccessToken().catch((error: { code: number }) => error.code),
    ]);

    expect(seen).toEqual(["canbo@example.gov.vn", 13012]);
  });

  it("runs associated actions and records ribbon updates", async () => {
    const { page, host } = await wordPage();

    await page.evaluate(() => {
      Office.actions.associate("insertHead", (event: Office.AddinCommands.Event) => {
        void Office.ribbon.requestUpdate({ tabs: [] });
        event.completed();
      });
    });
    await host.runAction("insertHead");

    expect(await host.ribbon()).toEqual({ updates: [{ tabs: [] }], actions: ["insertHead"] });
  });

  it("opens a dialog as a window that speaks with the pane", async () => {
    const { page } = await wordPage();
    await page.context().route("https://pane.test/dialog.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script>
          Office.onReady(() => Office.context.ui.messageParent("xong"));</script>`,
      }),
    );

    const message = await page.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.ui.displayDialogAsync("https://pane.test/dialog.html", { height: 40, width: 30 }, ({ value: dialog }) => {
            dialog.addEventHandler(Office.EventType.DialogMessageReceived, (args) => {
              dialog.close();
              resolve((args as { message: string }).message);
            });
          });
        }),
    );

    expect(message).toBe("xong");
  });

  it("refuses dialogs on other domains and without https", async () => {
    const { page } = await wordPage();

    const codes = await page.evaluate(async () => {
      const open = (url: string): Promise<number> =>
        new Promise((resolve) => Office.context.ui.displayDialogAsync(url, (result) => resolve(result.error?.code ?? 0)));
      return [await open("https://elsewhere.test/a.html"), await open("http://pane.test/a.html")];
    });

    expect(codes).toEqual([12004, 12005]);
  });

  it("fails the test for members of the Common API that the fake lacks", async () => {
    const { page, host } = await wordPage();

    await page.evaluate(() => {
      try {
        Office.context.document.goToByIdAsync("a", Office.GoToType.NamedItem);
      } catch {
        // As careless code does.
      }
    });

    await expect(host.save()).rejects.toThrow("NotImplementedInFake Document.goToByIdAsync");
  });
});
