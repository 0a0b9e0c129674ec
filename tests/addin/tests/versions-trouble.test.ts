import { randomBytes } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { plans } from "../src/features.ts";
import { openPane } from "../src/pane.ts";
import { keep, samplePlan } from "../src/plan-data.ts";
import { act, draft, listPeople, people, read, save, step } from "../src/review-service.ts";
import { openVersions, versionsOf, type VersionsPane } from "../src/versions-pane.ts";

let browser: Browser;
let decision: Uint8Array;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
  decision = new Uint8Array(await (await draft("quyet-dinh-ban-hanh", plans.decision)).arrayBuffer());
});
afterAll(() => browser?.close());

/** A document with its first version saved. */
async function kept(profile: ProfileName = "win-m365"): Promise<{ versions: VersionsPane; document: string }> {
  const versions = await openVersions(browser, { profile, document: decision, plan: plans.decision, width: 320 });
  await versions.save("Dự thảo lần đầu");
  return { versions, document: (await versions.identity()).document };
}

async function close(versions: VersionsPane): Promise<void> {
  expect(versions.pane.complaints).toEqual([]);
  await versions.pane.close();
}

/** The decision with a megabyte and a half that no packing makes smaller. */
function large(): Uint8Array {
  return zipSync({ ...unzipSync(decision), "customXml/large.xml": strToU8(`<x>${randomBytes(1_500_000).toString("base64")}</x>`) });
}

/** Saves over a line on which the form is on its way for half a minute, and cancels after some of it. */
async function stopUploading(versions: VersionsPane, picture: string): Promise<void> {
  const line = await versions.pane.page.context().newCDPSession(versions.pane.page);
  const throttle = (uploadThroughput: number): Promise<unknown> =>
    line.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
  await line.send("Network.enable");
  await throttle(60_000);
  await versions.part("save").click();
  await versions.part("running").waitFor();
  await expect.poll(() => versions.part("running").innerText(), { timeout: 30_000 }).toMatch(/gửi tệp lên kho [1-9]\d?%/);
  expect(Number(await versions.part("running").getByRole("progressbar").getAttribute("aria-valuenow"))).toBeGreaterThan(0);
  await versions.pane.picture(picture);
  await versions.part("running").getByRole("button").click();
  await versions.pane.page.getByText("Đã thôi lưu").waitFor();
  await throttle(-1);
}

const uploads = /\/documents\/[^/]+\/versions$/;

describe.skipIf(inject("service") === "")("A saving that does not get through", () => {
  it("is stopped in the middle of the upload and leaves no version", async () => {
    const versions = await openVersions(browser, { document: large(), plan: plans.decision, width: 320 });
    await versions.fill("Dự thảo lần đầu");
    await stopUploading(versions, "versions-uploading-vi");
    const { document } = await versions.identity();
    expect((await fetch(`${inject("service")}/documents/${document}`)).status).toBe(404);

    await versions.part("save").click();
    expect(await versions.saved()).toBe(1);
    expect((await versionsOf(document)).map((one) => one.reason)).toEqual(["Dự thảo lần đầu"]);

    // The same on top of a version: what was stopped is not taken for one that arrived.
    await versions.fill("Bản hai");
    await stopUploading(versions, "versions-uploading-again-vi");
    await versions.part("save").click();
    expect(await versions.saved()).toBe(2);
    expect((await versionsOf(document)).map((one) => one.reason)).toEqual(["Bản hai", "Dự thảo lần đầu"]);
    await close(versions);
  });

  it("loses nothing typed when the service is dead, and goes on when it is back", async () => {
    const { versions, document } = await kept();
    await versions.pane.page.route("**/documents/**", (route) => route.abort("connectionrefused"));
    await versions.fill("Lý do gõ dở khi dịch vụ chết");
    await versions.part("save").click();
    await versions.part("trouble").first().waitFor();
    await versions.pane.picture("versions-dead-vi");
    await versions.pane.word.reloadPane();
    await versions.pane.page.unroute("**/documents/**");
    await versions.open();

    expect(await versions.pane.page.locator("textarea[data-part=save-reason]").inputValue()).toBe("Lý do gõ dở khi dịch vụ chết");
    await versions.part("save").click();
    expect(await versions.saved()).toBe(2);
    expect((await versionsOf(document))[0]?.reason).toBe("Lý do gõ dở khi dịch vụ chết");
    await close(versions);
  });

  it("is sent again under its key when the answer was lost, and saved once", async () => {
    const { versions, document } = await kept();
    const keys: (string | undefined)[] = [];
    await versions.pane.page.route(uploads, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      keys.push(route.request().headers()["idempotency-key"]);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });

    expect(await versions.save("Câu trả lời bị mất")).toBe(2);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(await versionsOf(document)).toHaveLength(2);
    await close(versions);
  });

  it("is found again by its mark when no answer ever came", async () => {
    const { versions, document } = await kept();
    await versions.pane.page.route(uploads, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await versions.fill("Không bao giờ có câu trả lời");
    await versions.part("save").click();
    await versions.part("trouble").waitFor();
    await versions.pane.page.unroute(uploads);
    await versions.part("trouble").getByRole("button", { name: "Thử lại" }).click();
    await versions.part("arrived").waitFor();
    await expect.poll(() => versions.base()).toBe("2");
    expect(await versionsOf(document)).toHaveLength(2);

    // The same when the pane died meanwhile: the file alone knows.
    await versions.pane.word.reloadPane();
    await versions.open();
    expect(await versions.base()).toBe("2");
    await close(versions);
  });

  it("is told in Office's case when Word does not hand out the file", async () => {
    const versions = await openVersions(browser, { document: decision, quirks: ["fileError11001"], width: 320 });
    await versions.part("save-title").fill("Văn bản trên SharePoint");
    await versions.fill("Lần đầu");
    await versions.part("save").click();
    await versions.part("trouble").waitFor();

    expect(await versions.part("trouble").innerText()).toContain("Word không đưa được nội dung tệp");
    await close(versions);
  });
});

describe.skipIf(inject("service") === "")("A document that is locked", () => {
  it("held by a colleague is not saved, and can be saved as a new one", async () => {
    const { versions, document } = await kept("ltsc2021");
    await act(`/documents/${document}/lock`, people.leader.id, { reason: "Đang xem lại", minutes: 60 });
    await versions.fill("Sửa khi người khác đang giữ");
    await versions.part("save").click();
    await versions.part("trouble").waitFor();
    expect(await versions.part("trouble").innerText()).toContain("đang do Lê Văn C giữ");
    await versions.part("lock").waitFor();
    await versions.pane.picture("versions-held-vi");

    await versions.part("as-new").click();
    await versions.part("save").click();
    expect(await versions.saved()).toBe(1);
    expect(await versionsOf(document)).toHaveLength(1);
    await close(versions);
  });

  it("because it is issued offers only to become a new one", async () => {
    const date = { year: new Date().getFullYear(), month: null, day: null };
    const { attachments, ...plan } = samplePlan("qd-chua-so", "quyet-dinh-ban-hanh");
    await keep({ ...plan, attachments: attachments.slice(0, 0), number: null, date });
    const unnumbered = new Uint8Array(await (await draft("quyet-dinh-ban-hanh", "qd-chua-so")).arrayBuffer());
    const versions = await openVersions(browser, { document: unnumbered, plan: "qd-chua-so", width: 320 });
    await versions.save("Dự thảo lần đầu");
    const { document } = await versions.identity();
    const [version] = await versionsOf(document);
    await step(document, "submit", version?.id ?? "", people.clerk.id);
    await step(document, "approve", version?.id ?? "", people.leader.id);
    await act(`/documents/${document}/issue`, people.registrar.id, { reason: "Ban hành", issuer: people.registrar.unit });
    await versions.again();
    await versions.part("lock").waitFor();
    await versions.pane.picture("versions-issued-vi");
    expect(await versions.part("lock").getAttribute("data-lock")).toBe("final");
    expect(await versions.part("save").count()).toBe(0);

    await versions.part("as-new").click();
    expect(await versions.save("Dùng lại nội dung")).toBe(1);
    await close(versions);
  });
});

describe.skipIf(inject("service") === "")("What an Office can do", () => {
  it.each(profileNames)("on %s is said: versions are kept whole", async (profile) => {
    const pane = await openPane(browser, { profile });
    await pane.view("settings");

    expect(await pane.page.locator('[data-capability="versions"]').getAttribute("data-state")).toBe("full");
    await pane.close();
  });

  it("without the file is off, and says so", async () => {
    const pane = await openPane(browser, { sets: { CompressedFile: "" } });
    await pane.view("settings");
    const row = pane.page.locator('[data-capability="versions"]');

    expect(await row.getAttribute("data-state")).toBe("off");
    expect(await row.innerText()).toContain("CompressedFile 1.1");
    expect(await pane.page.locator('[data-tab="versions"]').count()).toBe(0);
    await pane.close();
  });

  it("that drops custom parts still lets the file remember, by its settings", async () => {
    const versions = await openVersions(browser, { profile: "web", document: decision, plan: plans.decision, quirks: ["customXmlIgnored"] });
    expect(await versions.save("Lần đầu")).toBe(1);
    const again = await openVersions(browser, { profile: "web", document: await versions.pane.word.save() });

    expect(await again.base()).toBe("1");
    await close(again);
    await close(versions);
  });

  it("shows a file of another store what can be done with it", async () => {
    const { versions } = await kept();
    const file = await versions.pane.word.save();
    await close(versions);
    const elsewhere = await openPane(browser, { document: file, language: "en", width: 320, dark: true, office: { theme: "dark" } });
    await elsewhere.page.route("**/documents/**", (route) => {
      const url = route.request().url().replace(/documents\/[0-9a-f]{32}/, "documents/nowhere");
      return route.request().method() === "GET" ? route.continue({ url }) : route.continue();
    });
    await elsewhere.view("versions");
    await elsewhere.page.locator(`[data-person="${people.clerk.id}"]`).click();
    await elsewhere.part("save-title").waitFor();
    await elsewhere.picture("versions-elsewhere-en-dark");

    expect(await elsewhere.part("save-form").innerText()).toContain("This store has no document such as the file speaks of");
    await elsewhere.close();
  });
});

describe.skipIf(inject("service") === "")("The versions view in English and dark", () => {
  it("stands in 320 pixels in every state", async () => {
    const versions = await openVersions(browser, { document: decision, language: "en", plan: plans.decision, width: 320, dark: true, office: { theme: "dark" } });
    await versions.save("First draft");
    const { document } = await versions.identity();
    const [first] = await versionsOf(document);
    await save(document, new Blob([decision as Uint8Array<ArrayBuffer>]), { reason: "A colleague's", base: first?.id ?? "" }, people.leader.id);
    await versions.again();
    await versions.part("see-changes").click();
    await versions.part("conflict").locator("[data-part=comparison]").waitFor();
    await versions.pane.picture("versions-conflict-en-dark");

    expect(await versions.pane.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await read<{ title: string }>(`/documents/${document}`)).toMatchObject({ kind: "QĐ" });
    await close(versions);
  });
});
