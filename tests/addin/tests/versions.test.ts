import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { plans } from "../src/features.ts";
import { demandSound, missingJudges } from "../src/judges.ts";
import { act, contentOf, draft, listPeople, people, read, save, step } from "../src/review-service.ts";
import { identityOf, openVersions, versionsOf, type VersionsPane } from "../src/versions-pane.ts";

let browser: Browser;
let decision: Uint8Array;
let other: Blob;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
  decision = new Uint8Array(await (await draft("quyet-dinh-ban-hanh", plans.decision)).arrayBuffer());
  other = await draft("ke-hoach", plans.plan);
});
afterAll(() => browser?.close());

const wanted = (process.env["PROFILES"]?.split(",") ?? ["win-m365", "ltsc2021"]) as ProfileName[];

describe.skipIf(inject("service") === "").each(wanted)("Versions in Word on %s", (profile) => {
  let versions: VersionsPane;
  let document = "";
  const newest = async (): Promise<string> => (await versionsOf(document))[0]?.id ?? "";
  const edit = async (words: string): Promise<void> => {
    await versions.pane.word.select({ end: true });
    await versions.pane.word.type(words);
  };
  /** A colleague saves over the newest version. */
  const colleague = async (reason: string): Promise<void> => {
    await save(document, other, { reason, base: await newest() }, people.leader.id);
  };

  beforeAll(async () => {
    versions = await openVersions(browser, { profile, document: decision, plan: plans.decision, width: 320 });
  });
  afterAll(async () => {
    expect(versions.pane.complaints).toEqual([]);
    await versions.pane.close();
  });

  it("demands a reason and fills in what the plan knows", async () => {
    expect(await versions.part("save-kind").inputValue()).toBe("QĐ");
    expect(await versions.part("save-symbol").inputValue()).toBe("QĐ-UBND");
    expect(await versions.part("save-title").inputValue()).toContain("Ban hành Kế hoạch nâng cao chất lượng phục vụ");
    expect(await versions.part("save-unit").inputValue()).toBe(people.clerk.unit);
    await versions.pane.picture(`versions-first-vi-${profile}`);
    await versions.part("save").click();

    await versions.pane.page.getByText("Ghi lý do").waitFor();
  });

  it("saves the first version to the byte as Word handed it out", async () => {
    await versions.watchFiles();
    expect(await versions.save("Dự thảo lần đầu")).toBe(1);
    await versions.pane.picture(`versions-saved-vi-${profile}`);

    const given = await versions.given();
    ({ document } = await versions.identity());
    const kept = await contentOf(document, await newest());
    expect(Buffer.from(kept).equals(Buffer.from(given))).toBe(true);
    expect(await read(`/documents/${document}`)).toMatchObject({ kind: "QĐ", symbol: "QĐ-UBND", unit: people.clerk.unit, state: "draft" });
    if (missingJudges === "") await demandSound(kept, ["QUYẾT ĐỊNH", "Căn cứ Luật Tổ chức chính quyền địa phương"]);
  });

  it("saves the second on the first, also after the pane and the file were closed", async () => {
    await edit(" Câu thêm của bản hai.");
    await versions.pane.word.reloadPane();
    await versions.open();
    expect(await versions.base()).toBe("1");
    expect(await versions.save("Bổ sung một câu")).toBe(2);

    const [second, first] = await versionsOf(document);
    expect(second).toMatchObject({ ordinal: 2, base: first?.id, reason: "Bổ sung một câu" });
    const reopened = await openVersions(browser, { profile, document: await versions.pane.word.save() });
    expect(await reopened.base()).toBe("2");
    await reopened.pane.close();
  });

  it("tells whose newer version stands in the way, and saves on top of it after a look", async () => {
    await colleague("Lãnh đạo sửa trực tiếp");
    await versions.fill("Sửa tiếp");
    await versions.part("save").click();
    await versions.part("conflict").waitFor();
    expect(await versions.part("conflict").innerText()).toMatch(/Bản 3 mới hơn do Lê Văn C lưu lúc .*Lãnh đạo sửa trực tiếp/s);
    expect(await versions.part("save").isDisabled()).toBe(true);
    await versions.part("see-changes").click();
    await versions.part("conflict").locator("[data-part=comparison]").waitFor();
    await versions.pane.picture(`versions-conflict-vi-${profile}`);
    expect(await versions.part("conflict").locator("ins").count()).toBeGreaterThan(0);

    await versions.part("save").click();
    expect(await versions.saved()).toBe(4);
    expect((await versionsOf(document)).map((one) => one.ordinal)).toEqual([4, 3, 2, 1]);
  });

  it("opens the newer one instead, which then knows what it is", async () => {
    await colleague("Lãnh đạo sửa lần nữa");
    await versions.again();
    await versions.part("conflict").locator("[data-part=open-version]").click();
    await expect.poll(() => versions.part("save").isDisabled()).toBe(false);

    const opened = (await versions.pane.word.openedDocuments()).at(-1) ?? "";
    const file = new Uint8Array(Buffer.from(opened, "base64"));
    expect(identityOf(file)).toMatchObject({ document, version: await newest() });
    if (missingJudges === "") expect(await validatorErrors(file)).toEqual([]);
    const there = await openVersions(browser, { profile, document: file });
    expect(await there.base()).toBe("5");
    await there.pane.close();
  });

  it("saves as a new document instead, and the old one stays as it is", async () => {
    const before = document;
    await versions.part("as-new").click();
    expect(await versions.part("save-kind").inputValue()).toBe("QĐ");
    await versions.part("save-title").fill("Bản riêng của tôi");
    expect(await versions.save("Tách ra để soạn riêng")).toBe(1);

    ({ document } = await versions.identity());
    expect(document).not.toBe(before);
    expect((await versionsOf(before)).length).toBe(5);
    expect(await read(`/documents/${document}`)).toMatchObject({ title: "Bản riêng của tôi" });
  });

  it("restores a version with a reason and says that the screen still shows the old text", async () => {
    await edit(" Thêm một ý mới.");
    await versions.save("Bản hai");
    await versions.part("versions").locator("[data-version='1'] [data-part=restore]").click();
    await versions.part("reason").fill("Quay lại bản đầu");
    await versions.part("send").click();
    await versions.part("restored").waitFor();
    await versions.pane.picture(`versions-restored-vi-${profile}`);
    const opened = (await versions.pane.word.openedDocuments()).length;
    await versions.part("restored").locator("[data-part=open-version]").click();
    await versions.part("opened").waitFor();

    expect((await versionsOf(document))[0]).toMatchObject({ ordinal: 3, reason: "Quay lại bản đầu" });
    expect((await versions.pane.word.openedDocuments()).length).toBe(opened + 1);
  });

  it("compares two versions in words", async () => {
    await versions.part("older").selectOption({ label: "Bản 1" });
    await versions.part("newer").selectOption({ label: "Bản 2" });
    await versions.part("compare-go").click();
    await versions.part("compare").locator("[data-part=comparison]").waitFor();

    expect(await versions.part("compare").locator("ins").allInnerTexts()).toEqual([expect.stringContaining("Thêm một ý mới.")]);
  });

  it("submits, takes back, and shows the remarks of a return with their paragraph", async () => {
    await versions.pane.page.locator("[data-step=submit]").click();
    await versions.part("send").click();
    await versions.pane.page.locator('[data-part="review"][data-state="submitted"]').waitFor();
    await versions.pane.page.locator("[data-step=unsubmit]").click();
    await versions.part("reason").fill("Còn thiếu một câu");
    await versions.part("send").click();
    await versions.pane.page.locator('[data-part="review"][data-state="draft"]').waitFor();
    await versions.pane.picture(`versions-taken-back-vi-${profile}`);
    await step(document, "submit", await newest(), people.clerk.id);
    const place = { part: "word/document.xml", paragraph: 12, quote: "Căn cứ" };
    await act(`/documents/${document}/comments`, people.leader.id, { text: "Bổ sung căn cứ mới.", version: await newest(), place });
    await step(document, "return", await newest(), people.leader.id);
    await versions.again();
    await versions.pane.page.locator('[data-part="review"][data-state="returned"]').waitFor();
    await versions.pane.picture(`versions-returned-vi-${profile}`);

    expect(await versions.part("remarks").innerText()).toMatch(/Đoạn 12.*Bổ sung căn cứ mới\./s);
  });
});
