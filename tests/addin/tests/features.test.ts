import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, type OpenOptions } from "../../fake-office/src/driver/index.ts";
import { features, plans, type Feature } from "../src/features.ts";
import { demandSound, missingJudges } from "../src/judges.ts";
import { openPane, type OpenPane } from "../src/pane.ts";

const readme = resolve(import.meta.dirname, "../README.md");
const results = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An Office from before our floor, so that "off, and says so" is seen too: Word 2016 has WordApi 1.1. */
const old = "WordApi 1.1";
const offices = [...profileNames, old];
const wanted = process.env["PROFILES"]?.split(",") ?? offices;

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
    results.set(`${feature.name} ${office}`, "fails");
    const isOff = off.includes(feature.needs);
    if (isOff) await demandSaidOff(pane, feature);
    else await feature.run(pane);
    results.set(`${feature.name} ${office}`, isOff ? "off" : "✓");
  });

  it.skipIf(office === old)("ends in a document that the validator, LibreOffice and python-docx read", async ({ skip }) => {
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
    const table = [
      `| feature | ${offices.join(" | ")} |`,
      `|---|${offices.map(() => "---|").join("")}`,
      ...features.map((feature) => `| ${feature.name} | ${offices.map((office) => results.get(`${feature.name} ${office}`) ?? "not run").join(" | ")} |`),
    ].join("\n");
    const text = readFileSync(readme, "utf8");
    const [before, rest] = text.split("<!-- table -->\n");
    const after = rest?.slice(rest.indexOf("<!-- end of table -->"));
    if (process.env["UPDATE_TABLE"]) writeFileSync(readme, `${before}<!-- table -->\n${table}\n${after}`);

    expect(table).not.toContain("fails");
    expect(readFileSync(readme, "utf8")).toContain(table);
  });
});

async function capabilitiesOff(pane: OpenPane): Promise<string[]> {
  await pane.view("settings");
  return pane.page.locator('[data-capability][data-state="off"]').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-capability") ?? ""));
}

/** What is off is not offered, and the Office view says that it is and what it would need. */
async function demandSaidOff(pane: OpenPane, feature: Feature): Promise<void> {
  expect(await pane.page.locator(`[data-tab="${feature.view}"]`).count()).toBe(0);
  await pane.view("settings");
  const said = await pane.page.locator(`[data-capability="${feature.needs}"]`).innerText();
  expect(said).toMatch(/Không\s+cần (WordApi|CompressedFile) 1\.\d/);
  expect(await pane.page.locator('main [role="alert"]').innerText()).toContain("Word này chưa có WordApi 1.3");
}
