import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, workbookOf, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { openSheetPane, type SheetPane, type SheetPaneOptions } from "../src/excel-pane.ts";
import { missingJudges } from "../src/judges.ts";
import { keep, samplePlan } from "../src/plan-data.ts";
import { contentOf, listPeople, people, read, save } from "../src/review-service.ts";
import { identityOf, versionsOf, VersionsPane } from "../src/versions-pane.ts";

let browser: Browser;
beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
});
afterAll(() => browser?.close());

const wanted = (process.env["PROFILES"]?.split(",") ?? ["win-m365", "ltsc2021"]) as ProfileName[];

async function opened(options: SheetPaneOptions): Promise<VersionsPane<SheetPane>> {
  const versions = new VersionsPane(await openSheetPane(browser, { width: 320, ...options }));
  await versions.open();
  return versions;
}

async function close(versions: VersionsPane<SheetPane>): Promise<void> {
  expect(versions.pane.complaints).toEqual([]);
  await versions.pane.close();
}

/** What the first version asks for where no plan says it. */
async function fillFirst(versions: VersionsPane<SheetPane>): Promise<void> {
  for (const [name, text] of [["kind", "BC"], ["symbol", "BC-UBND"], ["title", "Bảng theo dõi"]] as const) await versions.part(`save-${name}`).fill(text);
}

describe.skipIf(inject("service") === "").each(wanted)("Versions in Excel on %s", (profile) => {
  const plan = `kh-excel-versions-${profile}`;
  let versions: VersionsPane<SheetPane>;
  let document = "";
  const newest = async (): Promise<string> => (await versionsOf(document))[0]?.id ?? "";

  beforeAll(async () => {
    await keep(samplePlan(plan));
    const pane = await openSheetPane(browser, { profile, width: 320 });
    await pane.choosePlan(plan);
    await pane.put();
    versions = new VersionsPane(pane);
    await versions.open();
  });
  afterAll(() => close(versions));

  it("saves the first version to the byte as Excel handed it out, and still knows its task table", async () => {
    await versions.watchFiles();
    await versions.pane.picture(`excel-versions-first-vi-${profile}`);
    expect(await versions.save("Giao việc đầu năm")).toBe(1);

    const given = await versions.given();
    ({ document } = await versions.identity());
    const kept = await contentOf(document, await newest());
    expect(Buffer.from(kept).equals(Buffer.from(given))).toBe(true);
    await versions.pane.view("tasks");
    await versions.pane.compare();
    expect(await versions.part("same").count()).toBe(1);
    if (missingJudges === "") expect(await validatorErrors(kept, "xlsx")).toEqual([]);
  });

  it("saves the second on the first, also after the pane and the file were closed", async () => {
    await versions.pane.excel.type("'Nhiệm vụ'!L5", "Đã họp");
    await versions.pane.excel.reloadPane();
    await versions.open();
    expect(await versions.base()).toBe("1");
    expect(await versions.save("Ghi kết quả")).toBe(2);

    const [second, first] = await versionsOf(document);
    expect(second).toMatchObject({ ordinal: 2, base: first?.id, reason: "Ghi kết quả" });
    const reopened = await opened({ profile, document: await versions.pane.excel.save() });
    expect(await reopened.base()).toBe("2");
    await close(reopened);
  });

  it("tells whose newer version stands in the way, and saves on top of it after a look at its parts", async () => {
    const theirs = new Blob([workbookOf({ "Nhiệm vụ": [["của lãnh đạo"]] }) as Uint8Array<ArrayBuffer>]);
    await save(document, theirs, { reason: "Lãnh đạo sửa trực tiếp", base: await newest() }, people.leader.id, "xlsx");
    await versions.fill("Sửa tiếp");
    await versions.part("save").click();
    await versions.part("conflict").waitFor();
    expect(await versions.part("save").isDisabled()).toBe(true);
    await versions.part("see-changes").click();
    const seen = versions.part("conflict").locator("[data-part=comparison]");
    await seen.waitFor();
    await versions.pane.picture(`excel-versions-conflict-vi-${profile}`);
    expect(await seen.innerText()).toContain("xl/worksheets/sheet1.xml");

    await versions.part("save").click();
    expect(await versions.saved()).toBe(4);
  });

  it("opens a version as a new workbook that knows which one it is", async () => {
    await versions.part("versions").locator("[data-version='2'] [data-part=open-version]").click();
    await versions.part("opened").waitFor();

    const base64 = (await versions.pane.excel.openedDocuments()).at(-1) ?? "";
    const file = new Uint8Array(Buffer.from(base64, "base64"));
    const second = (await versionsOf(document)).find(({ ordinal }) => ordinal === 2);
    expect(identityOf(file)).toMatchObject({ document, version: second?.id });
    if (missingJudges === "") expect(await validatorErrors(file, "xlsx")).toEqual([]);
    const there = await opened({ profile, document: file });
    expect(await there.base()).toBe("2");
    await close(there);
  });

  it("submits and takes back, and ties no remark to a place, which only Word has", async () => {
    const step = async (name: string, state: string, reason?: string): Promise<void> => {
      await versions.pane.page.locator(`[data-step=${name}]`).click();
      if (reason !== undefined) await versions.part("reason").fill(reason);
      await versions.part("send").click();
      await versions.pane.page.locator(`[data-part="review"][data-state="${state}"]`).waitFor();
    };
    await step("submit", "submitted");
    await step("unsubmit", "draft", "Còn thiếu một cột");
    await versions.pane.picture(`excel-versions-taken-back-vi-${profile}`);

    expect(await read(`/documents/${document}/approvals`)).toMatchObject({ state: "draft", reason: "Còn thiếu một cột", version: await newest() });
    expect(await versions.part("remark-form").count()).toBe(1);
    expect(await versions.part("tie").count()).toBe(0);
  });
});

describe.skipIf(inject("service") === "")("Versions in an Excel that lacks something", () => {
  it("are downloaded where Excel opens no new workbook, and remembered in settings where it has no parts", async () => {
    const versions = await opened({ profile: "ltsc2021", sets: { ExcelApi: "1.4" } });
    await fillFirst(versions);
    expect(await versions.save("Bản đầu")).toBe(1);
    const { document } = await versions.identity();
    const coming = versions.pane.page.waitForEvent("download");
    await versions.part("versions").locator("[data-version='1'] [data-part=open-version]").click();

    expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/);
    await versions.pane.view("settings");
    expect(await versions.pane.page.locator('[data-capability="versions"]').getAttribute("data-state")).toBe("limited");
    expect(await versions.pane.page.locator('[data-capability="openVersion"]').getAttribute("data-state")).toBe("off");
    const reopened = await opened({ profile: "ltsc2021", document: await versions.pane.excel.save() });
    expect(await reopened.base()).toBe("1");
    expect(await reopened.save("Bản hai")).toBe(2);
    expect((await reopened.identity()).document).toBe(document);
    await close(reopened);
    await close(versions);
  });

  it("are not offered where no file can be read, and the Office view says so", async () => {
    const pane = await openSheetPane(browser, { profile: "ltsc2021", sets: { CompressedFile: "" } });
    expect(await pane.page.locator('[data-tab="versions"]').count()).toBe(0);
    await pane.view("settings");
    expect(await pane.page.locator('[data-capability="versions"]').innerText()).toMatch(/Không\s+cần CompressedFile 1\.1/);
    await pane.close();
  });

  it("wait while a cell is being edited, say why, and can be cancelled", async () => {
    const versions = await opened({ profile: "win-m365" });
    await fillFirst(versions);
    await versions.fill("Bản đầu");
    await versions.pane.excel.setCellEdit(true);
    await versions.part("save").click();
    await versions.part("editing-hint").first().waitFor();
    await versions.part("running").getByRole("button").click();
    await versions.pane.page.getByText("Đã thôi lưu").waitFor();
    await versions.pane.excel.setCellEdit(false);

    expect(identityOf(await versions.pane.excel.save())).toBeUndefined();
    expect(await versions.save("Bản đầu")).toBe(1);
    await close(versions);
  });
});
