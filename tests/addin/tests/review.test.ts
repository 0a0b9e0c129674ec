import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { openReview, type ReviewPage, type Surface } from "../src/review-page.ts";
import { draft, listPeople, people, read, save, step } from "../src/review-service.ts";

const surfaces: readonly Surface[] = [
  { width: 360, language: "vi" },
  { width: 1280, language: "en" },
];
const about = { title: "Kế hoạch kiểm soát thủ tục hành chính năm 2026", unit: "ubnd-xa/van-phong", kind: "KH", symbol: "KH-UBND" };

let browser: Browser;
let first: Blob;
let second: Blob;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
  first = await draft("ke-hoach", "kh-kstthc-2026-minh-phuc");
  second = await draft("quyet-dinh-ban-hanh", "qd-ban-hanh-kh-phuc-vu-2026");
});
afterAll(() => browser?.close());

describe.skipIf(inject("service") === "").each(surfaces)("Review at $width px, $language", (surface) => {
  const id = `kh-${surface.width}`;
  const name = `${surface.width}-${surface.language}`;
  let review: ReviewPage;
  let version = "";

  const open = async (): Promise<void> => {
    await review.press(review.part("waiting").locator(`[data-document="${id}"]`));
    await review.part("review").waitFor();
  };
  const send = async (stepName: string, reason?: string): Promise<void> => {
    await review.press(review.page.locator(`[data-step="${stepName}"]`));
    if (reason !== undefined) await review.type(review.part("reason"), reason);
    await review.press(review.part("send"));
  };
  const look = async (view: string): Promise<void> => {
    expect(await review.faults()).toEqual([]);
    await review.picture(`${view}-${name}`);
  };

  beforeAll(async () => {
    version = await save(id, first, { reason: "Dự thảo lần đầu", fileName: `${id}.docx`, ...about });
    review = await openReview(browser, surface);
  });
  afterAll(async () => {
    expect(review.complaints).toEqual([]);
    await review.page.context().close();
  });

  it("asks who one is and remembers the id only", async () => {
    await review.page.locator(`[data-person="${people.clerk.id}"]`).waitFor();
    await look("who");
    await review.become(people.clerk.id);
    await review.part("documents").waitFor();

    const kept = await review.page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain(people.clerk.id);
    expect(kept).not.toContain("Trần");
  });

  it("lets the clerk submit what waits", async () => {
    await review.part("waiting").locator(`[data-document="${id}"]`).waitFor();
    await look("list");
    await open();
    await send("submit");

    await review.part("done").waitFor();
    await review.state("submitted");
  });

  it("lets the clerk take it back with a reason, and submit anew", async () => {
    await send("unsubmit");
    await review.page.getByRole("alert").waitFor();
    expect((await read<{ state: string }>(`/documents/${id}/approvals`)).state).toBe("submitted");
    await review.type(review.part("reason"), "Còn thiếu phụ lục.");
    await look("taking-back");
    await review.press(review.part("send"));
    await review.state("draft");
    await look("taken-back");
    expect(await read(`/documents/${id}/approvals`)).toMatchObject({ state: "draft", version, reason: "Còn thiếu phụ lục." });
    await send("submit");

    await review.state("submitted");
  });

  it("tells who approved when taking back came too late", async () => {
    await step(id, "approve", version, people.leader.id);
    await send("unsubmit", "Trình nhầm.");
    await review.part("trouble").waitFor();
    expect(await review.part("trouble").innerText()).toContain(people.leader.name);
    await look("too-late");
    await review.press(review.part("trouble").getByRole("button").first());
    await review.state("approved");
    await step(id, "return", version, people.leader.id);
    await step(id, "submit", version, people.clerk.id);
  });

  it("demands a reason before a return is sent", async () => {
    await review.press(review.part("back"));
    await review.become(people.leader.id);
    await open();
    await send("return");
    await review.page.getByRole("alert").waitFor();
    await look("reason");
    expect((await read<{ state: string }>(`/documents/${id}/approvals`)).state).toBe("submitted");

    await review.type(review.part("reason"), "Bổ sung căn cứ pháp lý.");
    // What was typed outlives a reload.
    await review.page.reload();
    await send("return");

    await review.state("returned");
    expect((await read<{ reason: string }>(`/documents/${id}/approvals`)).reason).toBe("Bổ sung căn cứ pháp lý.");
  });

  it("tells the conflict in the service's sentence, with a way out", async () => {
    version = await save(id, second, { reason: "Bổ sung căn cứ", base: version });
    await step(id, "submit", version, people.clerk.id);
    await review.press(review.part("reload"));
    await review.state("submitted");
    await step(id, "return", version, people.leader.id);
    await send("approve");
    await review.part("trouble").waitFor();
    await look("conflict");

    await review.press(review.part("trouble").getByRole("button").first());
    await review.state("returned");
  });

  it("sends an approval again under its key when no answer came", async () => {
    await step(id, "submit", version, people.clerk.id);
    await review.press(review.part("reload"));
    await review.state("submitted");
    const keys: string[] = [];
    await review.page.route("**/approvals", async (route) => {
      const key = route.request().headers()["idempotency-key"];
      if (key === undefined) return route.continue();
      keys.push(key);
      // The first time the service does it and the answer is lost.
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await send("approve");
    await review.part("trouble").waitFor();
    await look("no-answer");
    await review.press(review.part("trouble").getByRole("button").first());
    await review.state("approved");

    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    await review.page.unroute("**/approvals");
  });

  it("shows the paper and notes who has seen it", async () => {
    if (surface.width < 900) await review.press(review.part("make-pdf"));
    await review.part("open-pdf").waitFor({ timeout: 80_000 });
    await review.part("seen").locator("li").first().waitFor();

    const { seen } = await read<{ seen: { by: { id: string }; version: string }[] }>(`/documents/${id}/comments`);
    expect(seen.map((one) => `${one.by.id} ${one.version}`)).toContain(`${people.leader.id} ${version}`);
    expect(await review.part("pdf").count()).toBe(surface.width < 900 ? 0 : 1);
  });

  it("takes a remark on a place, an answer and its settling", async () => {
    await review.type(review.part("remark-text"), "Sửa thời hạn ở đoạn này.");
    await review.press(review.part("remark-form").locator("summary"));
    await review.type(review.part("remark-paragraph"), "12");
    await review.type(review.part("remark-quote"), "trước ngày 15 tháng 12");
    await review.press(review.part("remark-send"));
    await review.press(review.page.locator("[data-remark] [data-part=reply]"));
    await review.type(review.part("reason"), "Đã sửa.");
    await review.press(review.part("send"));
    await review.page.locator("[data-remark] [data-remark], [data-remark] .os-remarks li").first().waitFor();
    await look("remark");
    await review.press(review.page.locator("[data-remark] [data-part=resolve]"));
    await review.type(review.part("reason"), "Đủ rồi.");
    await review.press(review.part("send"));
    await review.page.locator("[data-remark] [data-part=resolve]").waitFor({ state: "detached" });

    const { comments } = await read<{ comments: { text: string; place?: object; resolved?: string }[] }>(`/documents/${id}/comments`);
    expect(comments.map((one) => one.text)).toEqual(["Sửa thời hạn ở đoạn này.", "Đã sửa."]);
    expect(comments[0]?.place).toEqual({ part: "word/document.xml", paragraph: 12, quote: "trước ngày 15 tháng 12" });
    expect(comments[0]?.resolved).toBeDefined();
  });

  it("compares two versions", async () => {
    await review.press(review.part("compare-go"));
    await review.part("comparison").waitFor();

    expect(await review.part("comparison").locator("ins").count()).toBeGreaterThan(0);
    expect(await review.part("comparison").textContent()).toContain("word/document.xml");
  });

  it("restores an earlier version and warns that the approval does not hold for it", async () => {
    await review.press(review.part("restore"));
    await review.type(review.part("reason"), "Quay lại bản đầu.");
    await review.press(review.part("send"));
    await review.part("stale").waitFor();
    if (surface.width >= 900) await review.part("pdf").waitFor({ timeout: 80_000 });
    await look("document");

    const { versions } = await read<{ versions: { ordinal: number; restoredFrom?: string; reason: string }[] }>(`/documents/${id}/versions`);
    expect(versions[0]).toMatchObject({ ordinal: 3, reason: "Quay lại bản đầu." });
    expect(versions[0]?.restoredFrom).toBe(versions.at(-1) && (versions.at(-1) as unknown as { id: string }).id);
  });

  it("finds documents without marks and by state", async () => {
    await review.press(review.part("back"));
    await review.type(review.part("search"), "kiem soat thu tuc");
    await review.page.keyboard.press("Enter");
    await review.part("documents").locator(`[data-document="${id}"]`).waitFor();
    await review.tabTo(review.part("state"));
    await review.part("state").selectOption("issued");
    await review.part("documents").locator("li").first().waitFor({ state: "detached" });
    await look("found-none");
  });
});
