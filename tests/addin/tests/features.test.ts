import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, type OpenOptions } from "../../fake-office/src/driver/index.ts";
import { features as firstFeatures, plans, type Feature } from "../src/features.ts";
import { demandSound, missingJudges } from "../src/judges.ts";
import { moreFeatures } from "../src/more-features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";
import { ReadmeTable } from "../src/readme-table.ts";
import { VersionsPane } from "../src/versions-pane.ts";

const features = [...firstFeatures, ...moreFeatures];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An Office from before our floor, so that "off, and says so" is seen too: Word 2016 has WordApi 1.1. */
const old = "WordApi 1.1";
const offices = [...profileNames, old];
const wanted = process.env["PROFILES"]?.split(",") ?? offices;
const table = new ReadmeTable("table", offices, features.map(({ name }) => name));

function optionsOf(office: string): OpenOptions {
  return office === old ? { profile: "ltsc2021", sets: { WordApi: "1.1" } } : ({ profile: office } as OpenOptions);
}

describe.skipIf(inject("service") === "").each(wanted)("Word on %s", (office) => {
  let pane: OpenPane;
  let off: string[] = [];

  beforeAll(async () => {
    pane = await openPane(browser, optionsOf(office));
    off = await capabilitiesOff(pane);
    if (!off.includes("draft")) await pane.choosePlan(plans.plan);
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it.each(features)("$name", async (feature) => {
    table.note(feature.name, office, "fails");
    const isOff = off.includes(feature.needs);
    if (isOff) await (feature.saidOff && !off.includes("draft") ? feature.saidOff(pane) : demandSaidOff(pane, feature));
    else await feature.run(pane);
    table.note(feature.name, office, isOff ? "off" : "✓");
  });

  it("ends in a document that the validator, LibreOffice and python-docx read", async ({ skip }) => {
    if (office === old) skip("Drafting is off there: nothing was made that could be judged.");
    await pane.view("insert");
    await pane.part("insert-here").click();
    expect(await pane.rung()).toBe("ooxml");
    const file = await pane.word.save();
    if (missingJudges !== "") skip(missingJudges);
    await demandSound(file, ["KẾ HOẠCH", "IV. TỔ CHỨC THỰC HIỆN", "Nơi nhận:", "Cơ quan chủ trì"]);
  });
});

describe.skipIf(inject("service") === "" || wanted.length < offices.length)("The table in the README", () => {
  it("is what was just seen", () => {
    table.demand();
  });
});

async function capabilitiesOff(pane: OpenPane): Promise<string[]> {
  await pane.view("settings");
  return pane.page.locator('[data-capability][data-state="off"]').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-capability") ?? ""));
}

/** What is off is not offered, and the Office view says that it is and what it would need. */
async function demandSaidOff(pane: OpenPane, feature: Feature): Promise<void> {
  if (feature.part === undefined) expect(await pane.page.locator(`[data-tab="${feature.view}"]`).count()).toBe(0);
  else {
    await new VersionsPane(pane).open();
    await pane.part("remark-form").waitFor();
    expect(await pane.part(feature.part).count()).toBe(0);
  }
  await pane.view("settings");
  const said = await pane.page.locator(`[data-capability="${feature.needs}"]`).innerText();
  expect(said).toMatch(/Không\s+cần (WordApi|WordApiDesktop|CompressedFile) 1\.\d/);
  expect(await pane.page.locator('main [role="alert"]').innerText()).toContain("Word này chưa có WordApi 1.3");
}
