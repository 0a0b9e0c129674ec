import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { openReview, type ReviewPage, type Surface } from "../src/review-page.ts";
import { draft, draftPlan, listPeople, people, read, save, step } from "../src/review-service.ts";

const surfaces: readonly Surface[] = [
  { width: 360, language: "vi", dark: true },
  { width: 1280, language: "en" },
];
const about = { title: "Tờ trình về kiểm soát thủ tục hành chính", unit: "ubnd-xa/van-phong", kind: "TTr", symbol: "TTr-VP" };

interface Line {
  readonly place: { readonly number: number };
  readonly document?: string;
  readonly state: string;
}

let browser: Browser;
let blank: Blob;
let filled: Blob;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
  const sample = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../../templates/to-trinh/sample.json"), "utf8")) as {
    date: object;
  };
  blank = await draftPlan("to-trinh", { ...sample, number: null, date: { ...sample.date, day: null, month: null } });
  filled = await draft("ke-hoach", "kh-kstthc-2026-minh-phuc");
});
afterAll(() => browser?.close());

describe.skipIf(inject("service") === "").each(surfaces)("Issuing at $width px, $language", (surface) => {
  const name = `${surface.width}-${surface.language}`;
  let review: ReviewPage;

  /** A document of the clerk that the leader has approved, opened by the registrar. */
  async function approved(id: string, file: Blob): Promise<void> {
    const version = await save(id, file, { reason: "Dự thảo", fileName: `${id}.docx`, ...about });
    await step(id, "submit", version, people.clerk.id);
    await step(id, "approve", version, people.leader.id);
    review = await openReview(browser, surface);
    await review.become(people.registrar.id);
    await review.press(review.part("waiting").locator(`[data-document="${id}"]`));
    await review.part("issue").waitFor();
  }

  it("gives the next number, writes it into the document and keeps the PDF", async () => {
    const id = `ttr-${surface.width}`;
    await approved(id, blank);
    await review.press(review.part("issue-open"));
    expect(await review.part("issue-signer").inputValue()).toBe(people.leader.name);
    await review.type(review.part("issue-recipients"), "Các phòng chuyên môn");
    await review.type(review.part("issue-copies"), "10");
    expect(await review.faults()).toEqual([]);
    await review.picture(`issue-form-${name}`);
    await review.press(review.part("issue-go"));
    await review.part("issue-number").waitFor({ timeout: 80_000 });
    await review.state("issued");

    const year = new Date().getFullYear();
    const { lines } = await read<{ lines: Line[] }>(`/registers/${year}?issuer=ubnd-xa/van-phong`);
    const line = lines.find((one) => one.document === id);
    expect(line?.state).toBe("issued");
    expect(await review.part("issue-number").innerText()).toContain(`${line?.place.number ?? "?"}/TTr-VP`);
    expect(await review.page.locator("[data-step]").count()).toBe(0);

    await review.press(review.part("audit-show"));
    await review.part("audit-entries").locator("li").nth(3).waitFor();
    const csv = review.page.waitForEvent("download");
    await review.press(review.part("audit-csv"));
    expect(readFileSync((await (await csv).path()) ?? "", "utf8")).toContain(people.registrar.name);
    const report = review.page.waitForEvent("download");
    await review.press(review.part("audit-docx"));
    expect(readFileSync((await (await report).path()) ?? "").subarray(0, 2).toString("latin1")).toBe("PK");
    if (surface.width >= 900) await review.part("pdf").waitFor({ timeout: 80_000 });
    expect(await review.faults()).toEqual([]);
    await review.picture(`issued-${name}`);
    expect(review.complaints).toEqual([]);
    await review.page.context().close();
  });

  it("tells what stands in the way, with the document and the register as they were", async () => {
    const id = `kh-day-${surface.width}`;
    await approved(id, filled);
    const before = await read<{ lines: Line[] }>(`/registers/${new Date().getFullYear()}?issuer=ubnd-xa/van-phong`);
    await review.press(review.part("issue-open"));
    await review.press(review.part("issue-go"));
    await review.part("trouble").waitFor();
    expect(await review.faults()).toEqual([]);
    await review.picture(`issue-refused-${name}`);

    expect(await read(`/registers/${new Date().getFullYear()}?issuer=ubnd-xa/van-phong`)).toEqual(before);
    expect((await read<{ state: string }>(`/documents/${id}/approvals`)).state).toBe("approved");
    await review.page.context().close();
  });

  it("offers to go on with what stopped half-way, or to give it up", async () => {
    const id = `ttr-do-${surface.width}`;
    const half = { stage: "begun", issuer: "ubnd-xa/van-phong", symbol: "TTr-VP", date: "2026-03-02", approved: "1", findings: [] };
    await approved(id, blank);
    const asked: unknown[] = [];
    // A service that was broken off cannot be had here: its answer is put in its place.
    await review.page.route(`**/documents/${id}/issue`, (route) => {
      if (route.request().method() === "GET") return route.fulfill({ json: half });
      asked.push(route.request().postDataJSON());
      return route.fulfill({ json: { ...half, stage: "complete", number: 1 } });
    });
    await review.press(review.part("reload"));
    await review.part("issue-give-up").waitFor();
    expect(await review.part("issue-open").count()).toBe(0);
    expect(await review.faults()).toEqual([]);
    await review.picture(`issue-half-${name}`);
    await review.press(review.part("issue-go-on"));
    await expect.poll(() => asked).toMatchObject([{ issuer: half.issuer, date: half.date, version: half.approved }]);
    await review.page.context().close();
  });

  it("says what is wrong with the form before anything is sent", async () => {
    const id = `ttr-sai-${surface.width}`;
    await approved(id, blank);
    await review.press(review.part("issue-open"));
    await review.type(review.part("issue-copies"), "nhiều");
    await review.part("issue-reason").fill("");
    await review.press(review.part("issue-go"));
    await review.part("issue-form").locator('[role="alert"]').nth(1).waitFor();

    expect((await read<{ state: string }>(`/documents/${id}/approvals`)).state).toBe("approved");
    await review.page.context().close();
  });
});
