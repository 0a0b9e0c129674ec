import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser, profileNames, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { features, plans } from "../src/features.ts";
import { openPane, type OpenPane } from "../src/pane.ts";

const readme = resolve(import.meta.dirname, "../README.md");
const results = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const wanted = (process.env["PROFILES"]?.split(",") ?? profileNames) as ProfileName[];

describe.skipIf(inject("service") === "").each(wanted)("Word on %s", (profile) => {
  let pane: OpenPane;
  let off: string[] = [];

  beforeAll(async () => {
    pane = await openPane(browser, { profile });
    off = await capabilitiesOff(pane);
    await pane.choosePlan(plans.plan);
  });
  afterAll(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.word.save();
    await pane.close();
  });

  it.each(features)("$name", async (feature) => {
    results.set(`${feature.name} ${profile}`, "fails");
    if (off.includes(feature.needs)) {
      // Off and says so: the capability stands in the Office view with what it needs.
      results.set(`${feature.name} ${profile}`, "off");
      return;
    }
    await feature.run(pane);
    results.set(`${feature.name} ${profile}`, "✓");
  });
});

describe.skipIf(inject("service") === "" || wanted.length < profileNames.length)("The table in the README", () => {
  it("is what was just seen", () => {
    const table = [
      `| feature | ${profileNames.join(" | ")} |`,
      `|---|${profileNames.map(() => "---|").join("")}`,
      ...features.map((feature) => `| ${feature.name} | ${profileNames.map((profile) => results.get(`${feature.name} ${profile}`) ?? "not run").join(" | ")} |`),
    ].join("\n");
    const text = readFileSync(readme, "utf8");
    const [before, rest] = text.split("<!-- table -->\n");
    const after = rest?.slice(rest.indexOf("<!-- end of table -->"));
    if (process.env["UPDATE_TABLE"]) writeFileSync(readme, `${before}<!-- table -->\n${table}\n${after}`);

    expect(readFileSync(readme, "utf8")).toContain(table);
  });
});

async function capabilitiesOff(pane: OpenPane): Promise<string[]> {
  await pane.view("settings");
  return pane.page.locator('[data-capability][data-state="off"]').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-capability") ?? ""));
}
