import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { BoundPane, keepSaying } from "../src/bound-pane.ts";
import { undo } from "../src/features.ts";
import { putAway } from "../src/plan-data.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const first = "Kinh phí lấy từ dự toán năm 2026.";
const second = "Kinh phí do ngân sách xã bảo đảm.";
const third = "Kinh phí lấy từ nguồn tiết kiệm chi.";

describe.skipIf(inject("service") === "").each(["win-m365", "ltsc2021"] as const)("Bound blocks in Word on %s", (profile) => {
  const open = (id: string, options = {}): Promise<BoundPane> => BoundPane.open(browser, `e2e-${id}-${profile}`, first, { profile, ...options });
  const say = (id: string, words: string, subject?: string): Promise<void> => keepSaying(`e2e-${id}-${profile}`, words, subject);

  describe("words typed after comparing", () => {
    it("where the plan has changed too are shown before anything is written", async () => {
      const bound = await open("typed-both");
      await say("typed-both", second);
      await bound.check();
      await bound.typeOver("dự toán", "dự toán bổ sung của xã");
      const before = await bound.pane.word.bodyXml();
      await bound.apply();

      expect(await bound.pane.part("again").innerText()).toContain("Chưa ghi gì");
      expect(await bound.pane.word.bodyXml()).toBe(before);
      expect(await bound.pane.page.locator(".os-change[data-kind=both]").innerText()).toContain("dự toán bổ sung của xã");
      expect(await bound.pane.part("apply").isDisabled()).toBe(true);
      await bound.pane.picture(`bound-again-vi-${profile}`);
      await bound.pane.page.locator("input[type=radio][value=mine]").check();
      await bound.apply();
      expect(await bound.pane.rung()).toBe("ooxml");
      expect(await bound.text()).toContain("dự toán bổ sung của xã");
      await bound.pane.close();
    });

    it("elsewhere in the block are shown, and kept beside what the plan changed", async () => {
      const bound = await open("typed-else");
      await say("typed-else", second);
      await bound.check();
      await bound.typeOver("KINH PHÍ THỰC HIỆN", "KINH PHÍ VÀ NGUỒN LỰC");
      await bound.apply();

      expect(await bound.pane.page.locator(".os-change[data-kind=clerk]").innerText()).toContain("NGUỒN LỰC");
      expect(await bound.text()).not.toContain(second);
      await bound.apply();
      expect(await bound.pane.rung()).toBe("ooxml");
      expect(await bound.text()).toContain("KINH PHÍ VÀ NGUỒN LỰC");
      expect(await bound.text()).toContain(second);
      await bound.pane.close();
    });

    it("while Word is being written to take the writing back", async () => {
      const bound = await open("typed-while", { latency: 700 });
      await say("typed-while", second);
      await bound.check();
      await bound.pane.part("apply").click();
      await expect.poll(() => bound.text(), { interval: 20 }).toContain(second);
      await bound.typeOver("dự toán", "dự toán bổ sung của xã");
      await bound.pane.part("again").waitFor();

      expect(await bound.text()).toContain("dự toán bổ sung của xã");
      expect(await bound.text()).not.toContain(second);
      expect(await bound.count("KINH PHÍ THỰC HIỆN")).toBe(1);
      await bound.pane.close();
    });
  });

  describe("a copy of a block", () => {
    it("is said to be one, and bringing the first up to date leaves it alone", async () => {
      const bound = await open("copy-update");
      await bound.copyToEnd();
      await bound.typeOver("dự toán", "dự toán riêng của thôn", 1);
      await say("copy-update", second);
      await bound.read();
      expect(await bound.states()).toEqual(["unknown", "copy"]);
      expect(await bound.pane.part("copy").innerText()).toContain("Bản sao");

      await bound.check();
      expect(await bound.states()).toEqual(["changed", "copy"]);
      await bound.pane.picture(`bound-copy-vi-${profile}`);
      await bound.apply();
      expect(await bound.pane.rung()).toBe("ooxml");
      expect(await bound.text()).toContain(second);
      expect(await bound.text()).toContain("dự toán riêng của thôn");
      // The copy is the only one with its tag by now, and is known for what it was copied from.
      await bound.check();
      expect(await bound.states()).toEqual(["same", "changed"]);
      expect(bound.pane.complaints).toEqual([]);

      await undo(bound.pane);
      expect(await bound.text()).toContain("dự toán riêng của thôn");
      expect(await bound.count(first)).toBe(1);
      await bound.read();
      expect(await bound.states()).toEqual(["unknown", "copy"]);
      await bound.pane.close();
    });

    it("stays when the first is taken out, and the first when the copy is", async () => {
      const bound = await open("copy-remove");
      await bound.copyToEnd();
      await bound.typeOver("dự toán", "dự toán riêng của thôn", 1);
      await bound.read();
      const remove = bound.blocks.nth(1).locator('[data-part="remove"]');
      await remove.click();
      await remove.click();
      await expect.poll(() => bound.blocks.count()).toBe(1);
      expect(await bound.text()).not.toContain("dự toán riêng của thôn");
      expect(await bound.text()).toContain(first);
      await bound.check();
      expect(await bound.states()).toEqual(["same"]);

      await bound.copyToEnd();
      await bound.typeOver("dự toán", "dự toán riêng của thôn", 1);
      await bound.read();
      const other = bound.blocks.first().locator('[data-part="remove"]');
      await other.click();
      await other.click();
      await expect.poll(() => bound.blocks.count()).toBe(1);
      expect(await bound.text()).toContain("dự toán riêng của thôn");
      expect(await bound.text()).not.toContain(first);
      await bound.check();
      expect(await bound.states()).toEqual(["same"]);
      await bound.pane.close();
    });

    it("becomes a block of its own when asked, and no longer when that is undone", async () => {
      const bound = await open("copy-own");
      await bound.copyToEnd();
      await say("copy-own", second);
      await bound.read();
      await bound.pane.part("own").click();
      await expect.poll(() => bound.states()).toEqual(["unknown", "unknown"]);
      const [one, other] = await bound.tags();
      expect(other).not.toBe(one);

      await bound.check();
      expect(await bound.states()).toEqual(["changed", "changed"]);
      await bound.blocks.nth(1).locator('[data-part="apply"]').click();
      expect(await bound.pane.rung()).toBe("ooxml");
      expect([await bound.count(first), await bound.count(second)]).toEqual([1, 1]);
      await undo(bound.pane);
      await undo(bound.pane);
      await expect.poll(() => bound.states()).toEqual(["unknown", "copy"]);
      expect(await bound.count(first)).toBe(2);
      await bound.pane.close();
    });

    it("outlives the undoing of what it was copied from", async () => {
      const bound = await open("copy-undo");
      await bound.copyToEnd();
      await bound.typeOver("dự toán", "dự toán riêng của thôn", 1);
      await bound.pane.view("document");
      await undo(bound.pane);

      expect(await bound.text()).toContain("dự toán riêng của thôn");
      expect(await bound.text()).not.toContain(first);
      await bound.pane.close();
    });
  });

  describe("a plan that a colleague changes", () => {
    it("is seen by the next comparison and everywhere in the pane, with nothing chosen anew", async () => {
      const bound = await open("stale");
      await bound.check();
      expect(await bound.states()).toEqual(["same"]);
      await say("stale", second, "Kiểm soát thủ tục hành chính (đã sửa)");
      await bound.check();

      expect(await bound.states()).toEqual(["changed"]);
      expect(await bound.pane.page.locator(".os-change").innerText()).toContain(second);
      await bound.pane.view("plan");
      expect(await bound.pane.part("chosen").innerText()).toContain("(đã sửa)");
      await bound.pane.close();
    });

    it("between comparing and updating is shown before anything is written", async () => {
      const bound = await open("stale-between");
      await say("stale-between", second);
      await bound.check();
      await say("stale-between", third);
      await bound.apply();

      expect(await bound.pane.part("again").innerText()).toContain("Chưa ghi gì");
      expect(await bound.text()).toContain(first);
      expect(await bound.pane.page.locator(".os-change").innerText()).toContain(third);
      await bound.apply();
      expect(await bound.pane.rung()).toBe("ooxml");
      expect(await bound.text()).toContain(third);
      await bound.pane.close();
    });

    it("cannot be compared with while the service is dead, and the pane says so", async () => {
      const bound = await open("stale-dead");
      await bound.pane.page.route(`${inject("service")}/plans/**`, (route) => route.abort("connectionrefused"));
      await bound.pane.view("document");
      await bound.pane.part("check").click();
      await bound.pane.part("trouble").waitFor();

      expect(await bound.pane.part("trouble").innerText()).toContain("Dịch vụ OneStop không trả lời");
      expect(await bound.states()).toEqual(["unknown"]);
      await bound.pane.page.unroute(`${inject("service")}/plans/**`);
      await bound.pane.page.getByRole("button", { name: "Thử lại" }).click();
      await expect.poll(() => bound.states()).toEqual(["same"]);
      await bound.pane.close();
    });
  });

  describe("blocks of two plans in one document", () => {
    it("are each held against their own, which is said where it is not the chosen one", async () => {
      const bound = await open("two-a");
      await say("two-b", third, "Cải cách hành chính năm 2026");
      await bound.pane.choosePlan(`e2e-two-b-${profile}`);
      await bound.pane.insert("muc", { pick: "III" });
      await bound.check();

      expect(await bound.states()).toEqual(["same", "same"]);
      const from = bound.pane.part("from");
      expect(await from.count()).toBe(1);
      await bound.pane.picture(`bound-two-plans-vi-${profile}`);
      await say("two-a", second);
      await bound.check();
      expect([...(await bound.states())].sort()).toEqual(["changed", "same"]);
      await bound.apply();
      expect([await bound.count(second), await bound.count(third), await bound.count(first)]).toEqual([1, 1, 0]);

      // Known after the pane was closed and opened, with nothing chosen.
      await bound.pane.word.reloadPane();
      await bound.check();
      expect(await bound.states()).toEqual(["same", "same"]);
      await bound.pane.close();
    });

    it("stay as they are when one plan is gone, until they are bound to another", async () => {
      const bound = await open("gone-a");
      await say("gone-b", third, "Cải cách hành chính năm 2026");
      await bound.pane.choosePlan(`e2e-gone-b-${profile}`);
      await bound.pane.insert("ten-loai");
      await putAway(`e2e-gone-a-${profile}`);
      const before = await bound.pane.word.bodyXml();
      await bound.check();

      expect([...(await bound.states())].sort()).toEqual(["planless", "same"]);
      expect(await bound.pane.part("plan-gone").innerText()).toContain("Không còn kế hoạch");
      expect(await bound.pane.word.bodyXml()).toBe(before);
      await bound.pane.picture(`bound-plan-gone-vi-${profile}`);
      await bound.pane.part("move-to-plan").click();
      await expect.poll(async () => [...(await bound.states())].sort()).toEqual(["changed", "same"]);
      expect(await bound.pane.part("plan-gone").count()).toBe(0);
      await bound.apply();
      expect(await bound.text()).toContain(third);
      await bound.pane.close();
    });
  });
});
