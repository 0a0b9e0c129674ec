import { randomBytes } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { openReview, type ReviewPage, type Surface } from "../src/review-page.ts";
import { contentOf, draft, listPeople, people, read, save } from "../src/review-service.ts";

const surfaces: readonly Surface[] = [
  { width: 350, language: "vi" },
  { width: 1280, language: "en", dark: true },
];
const about = { title: "Kế hoạch gửi từ tệp", unit: people.clerk.unit, kind: "KH", symbol: "KH-UBND" };

let browser: Browser;
let file: Buffer;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
  file = Buffer.from(await (await draft("ke-hoach", "kh-kstthc-2026-minh-phuc")).arrayBuffer());
});
afterAll(() => browser?.close());

describe.skipIf(inject("service") === "").each(surfaces)("A file as the next version at $width px, $language", (surface) => {
  const id = `kh-tep-${surface.width}`;
  const name = `${surface.width}-${surface.language}`;
  let review: ReviewPage;
  const choose = (content: Buffer): Promise<void> =>
    review.part("upload-file").setInputFiles({ name: "ban-moi.docx", mimeType: "application/octet-stream", buffer: content });
  const reasons = async (): Promise<string[]> =>
    (await read<{ versions: { reason: string }[] }>(`/documents/${id}/versions`)).versions.map((one) => one.reason);

  beforeAll(async () => {
    await save(id, new Blob([file as unknown as BlobPart]), { reason: "Dự thảo lần đầu", fileName: `${id}.docx`, ...about });
    review = await openReview(browser, surface);
    await review.become(people.clerk.id);
    await review.press(review.part("waiting").locator(`[data-document="${id}"]`));
    await review.press(review.part("upload-ask"));
  });
  afterAll(async () => {
    expect(review.complaints).toEqual([]);
    await review.page.context().close();
  });

  it("is asked for together with its reason", async () => {
    await review.type(review.part("reason"), "Bản gõ ở máy nhà");
    await review.press(review.part("send"));
    await review.part("upload").getByText(surface.language === "vi" ? "Chọn một tệp .docx" : "Choose a .docx file").waitFor();

    expect(await review.faults()).toEqual([]);
    await review.picture(`upload-asks-${name}`);
    expect(await reasons()).toHaveLength(1);
  });

  it("shows how far it has come, and cancelled leaves nothing", async () => {
    const line = await review.page.context().newCDPSession(review.page);
    const throttle = (uploadThroughput: number): Promise<unknown> =>
      line.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
    await line.send("Network.enable");
    await throttle(15_000);
    await choose(Buffer.from(zipSync({ ...unzipSync(file), "customXml/large.xml": strToU8(`<x>${randomBytes(1_500_000).toString("base64")}</x>`) })));
    await review.press(review.part("send"));
    await expect.poll(() => review.part("upload").innerText(), { timeout: 30_000 }).toMatch(/ [1-9]\d?%/);
    await review.picture(`uploading-${name}`);
    await review.press(review.part("upload").locator("[data-part=cancel]"));
    await review.part("upload").locator("[data-part=cancelled]").waitFor();
    await throttle(-1);

    expect(await reasons()).toEqual(["Dự thảo lần đầu"]);
  });

  it("is kept to the byte on top of the newest", async () => {
    await choose(file);
    await review.press(review.part("send"));
    await review.part("uploaded").waitFor();

    expect(await reasons()).toEqual(["Bản gõ ở máy nhà", "Dự thảo lần đầu"]);
    const { versions } = await read<{ versions: { id: string }[] }>(`/documents/${id}/versions`);
    expect(Buffer.from(await contentOf(id, versions[0]?.id ?? "")).equals(file)).toBe(true);
  });
});
