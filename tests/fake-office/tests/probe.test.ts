import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openExcel, openWord, profileNames, type ProfileName } from "../src/driver/index.ts";
import type { ProbeReport } from "../src/probe/scenario.ts";
import { probeFile } from "../tools/build.mjs";
import { newPage, useBrowser } from "./word.ts";

const folder = fileURLToPath(new URL("../probe/", import.meta.url));
const expectedFile = `${folder}expected.json`;
const expected = JSON.parse(readFileSync(expectedFile, "utf8")) as Record<string, Pick<ProbeReport, "sets" | "answers">>;

const cases = (["Word", "Excel"] as const).flatMap((host) => profileNames.map((profile) => [host, profile] as const));

async function report(host: "Word" | "Excel", profile: ProfileName): Promise<ProbeReport> {
  const page = await newPage();
  const handle = host === "Word" ? await openWord(page, { profile }) : await openExcel(page, { profile });
  await page.context().route("https://probe.test/**", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript; charset=utf-8", body: readFileSync(probeFile, "utf8") })
      : route.fulfill({ contentType: "text/html; charset=utf-8", body: readFileSync(`${folder}probe.html`, "utf8") }),
  );
  await page.goto("https://probe.test/probe.html");
  await page.click("#run");
  await page.waitForFunction(() => document.querySelector("#report")?.textContent?.startsWith("{"));
  await handle.demandNoDefects();
  return JSON.parse((await page.textContent("#report")) ?? "") as ProbeReport;
}

describe("the probe page", () => {
  useBrowser();

  it.each(cases)("gets the recorded answers from %s %s", async (host, profile) => {
    const { sets, answers } = await report(host, profile);

    if (process.env["UPDATE_FIXTURES"] === "1") {
      expected[`${host} ${profile}`] = { sets, answers };
      writeFileSync(expectedFile, `${JSON.stringify(expected, null, 2)}\n`);
    }
    expect({ sets, answers }).toEqual(expected[`${host} ${profile}`]);
  });
});
