import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { openPane, type OpenPane } from "../src/pane.ts";
import { listPeople, people } from "../src/review-service.ts";

let browser: Browser;

beforeAll(async () => {
  if (inject("service") === "") return;
  browser = await launchBrowser();
  await listPeople();
});
afterAll(() => browser?.close());

describe.skipIf(inject("service") === "").each(["vi", "en"] as const)("Who one is, in the pane in %s", (language) => {
  let pane: OpenPane;
  const askedFor: string[] = [];
  let saidBy: (string | undefined)[] = [];

  beforeAll(async () => {
    pane = await openPane(browser, { language, width: 320, dark: language === "en" });
    pane.page.on("request", (request) => {
      if (request.url().includes("/people")) askedFor.push(request.url());
      if (request.url().includes("/plans")) saidBy.push(request.headers()["onestop-person"]);
    });
    await pane.view("settings");
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it("is not asked before it matters", async () => {
    await pane.part("say-who").waitFor();
    await pane.picture(`identity-unasked-${language}`);

    expect(askedFor).toEqual([]);
  });

  it("is a name out of the list of people", async () => {
    await pane.part("say-who").click();
    await pane.page.locator(`[data-person="${people.clerk.id}"]`).waitFor();
    await pane.picture(`identity-choice-${language}`);
    await pane.page.locator(`[data-person="${people.clerk.id}"]`).click();
    await pane.part("person").waitFor();
    await pane.picture(`identity-known-${language}`);

    expect(await pane.part("person").innerText()).toContain(people.clerk.name);
    expect(await pane.page.evaluate(() => ({ ...localStorage }))).toMatchObject({ "onestop.person": people.clerk.id });
    expect(JSON.stringify(await pane.page.evaluate(() => ({ ...localStorage })))).not.toContain(people.clerk.name);
  });

  it("is told to the service from then on", async () => {
    saidBy = [];
    await pane.view("plan");
    await pane.part("block-form").or(pane.page.locator("[data-plan]")).first().waitFor();

    expect(saidBy.length).toBeGreaterThan(0);
    expect(new Set(saidBy)).toEqual(new Set([people.clerk.id]));
  });

  it("can be changed, and asks anew", async () => {
    await pane.view("settings");
    await pane.part("leave").click();
    await pane.page.locator(`[data-person="${people.leader.id}"]`).click();

    expect(await pane.part("person").innerText()).toContain(people.leader.name);
  });

  it("is taken up again when the pane opens anew", async () => {
    await pane.page.reload();
    await pane.page.locator("main[data-view]").waitFor();
    await pane.view("settings");
    await pane.part("say-who").click();
    await pane.part("person").waitFor();

    expect(await pane.part("person").innerText()).toContain(people.leader.name);
  });
});
