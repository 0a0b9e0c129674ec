import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { plans } from "../src/features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A form filled in as far as it goes: all of it must still be there after the trouble. */
async function typed(pane: OpenPane): Promise<void> {
  await pane.choosePlan(plans.plan);
  await pane.part("block").selectOption("bang-nhiem-vu");
  await pane.part("filter-until").fill("31/3/2026");
}

async function demandTyped(pane: OpenPane): Promise<void> {
  expect(await pane.part("block").inputValue()).toBe("bang-nhiem-vu");
  expect(await pane.part("filter-until").inputValue()).toBe("31/03/2026");
}

describe.skipIf(inject("service") === "")("Trouble", () => {
  it("offline is said, loses nothing typed, and ends with Try again", async () => {
    const pane = await openPane(browser, { profile: "win-m365" });
    await typed(pane);
    await pane.word.setOffline(true);
    await pane.part("insert").click();
    await pane.part("trouble").waitFor();

    expect(await pane.part("trouble").innerText()).toContain("Máy đang không có mạng. Những gì đã nhập vẫn còn");
    await demandTyped(pane);
    await pane.picture("offline-vi");
    await pane.word.setOffline(false);
    await pane.part("trouble").getByRole("button", { name: "Thử lại" }).click();
    expect(await pane.rung()).toBe("ooxml");
    await pane.close();
  });

  it("a dead service is said, and what was typed outlives even the closing of the pane", async () => {
    const pane = await openPane(browser, { profile: "ltsc2021" });
    await typed(pane);
    await pane.view("fields");
    await pane.part("field-number").fill("136");
    await pane.view("insert");
    await pane.page.route(`${inject("service")}/blocks/**`, (route) => route.abort("connectionrefused"));
    await pane.part("insert").click();
    await pane.part("trouble").waitFor();

    expect(await pane.part("trouble").innerText()).toContain("Dịch vụ OneStop không trả lời. Những gì đã nhập vẫn còn");
    await pane.picture("dead-service-vi");
    await pane.page.unroute(`${inject("service")}/blocks/**`);
    await pane.word.reloadPane();
    await pane.choosePlan(plans.plan);
    await demandTyped(pane);
    await pane.view("fields");
    expect(await pane.part("field-number").inputValue()).toBe("136");
    await pane.close();
  });

  it("a service that is dead from the start is said too, and the list comes with Try again", async () => {
    const pane = await openPane(browser, { profile: "web", language: "en" });
    await pane.page.route(`${inject("service")}/plans`, (route) => route.abort("connectionrefused"));
    await pane.page.reload();
    await pane.part("trouble").waitFor();

    expect(await pane.part("trouble").innerText()).toContain("The OneStop service does not answer.");
    await pane.page.unroute(`${inject("service")}/plans`);
    await pane.page.getByRole("button", { name: "Try again" }).click();
    await pane.page.locator(`[data-plan="${plans.plan}"]`).waitFor();
    await pane.close();
  });
});
