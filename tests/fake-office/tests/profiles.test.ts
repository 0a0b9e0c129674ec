import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareVersions, supports } from "../src/profiles/profile.ts";
import { profileNames, profileOf } from "../src/profiles/profiles.ts";
import { quirks } from "../src/profiles/quirks.ts";

const source = readFileSync(fileURLToPath(new URL("../src/profiles/quirks.ts", import.meta.url)), "utf8");

describe("profiles", () => {
  it("compare versions by number, not by letter", () => {
    expect(compareVersions("1.10", "1.9")).toBeGreaterThan(0);
    expect(compareVersions("1.21", "1.21")).toBe(0);
  });

  it.each([
    ["ltsc2021", "Word", "WordApi 1.3", true],
    ["ltsc2021", "Word", "WordApi 1.4", false],
    ["ltsc2021", "Excel", "ExcelApi 1.14", true],
    ["ltsc2021", "Excel", "ExcelApi 1.15", false],
    ["ltsc2021", "Word", "SharedRuntime 1.1", false],
    ["ltsc2021", "Excel", "SharedRuntime 1.1", true],
    ["ltsc2024", "Word", "WordApi 1.8", true],
    ["ltsc2024", "Word", "WordApiDesktop 1.2", false],
    ["web", "Word", "WordApiDesktop 1.1", false],
    ["win-m365", "Word", "WordApiDesktop 1.5", true],
    ["ipad", "Word", "RibbonApi 1.1", false],
    ["ipad", "Word", "SharedRuntime 1.1", false],
    ["mac", "Excel", "ExcelApi 1.21", true],
  ] as const)("%s %s has %s: %s", (name, host, set, expected) => {
    expect(supports(profileOf(name, host), set)).toBe(expected);
  });

  it("never hold a quirk that comes sometimes unless a test asks", () => {
    const sometimes = Object.entries(quirks).filter(([, where]) => where.startsWith("sometimes"));
    for (const name of profileNames) for (const [quirk] of sometimes) expect([...profileOf(name, "Word").quirks]).not.toContain(quirk);
    expect([...profileOf("web", "Word", { quirks: ["customXmlIgnored"] }).quirks]).toContain("customXmlIgnored");
  });

  it("have a test for every quirk", () => {
    const folder = fileURLToPath(new URL(".", import.meta.url));
    const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts") && !name.startsWith("profiles"));
    const all = tests.map((name) => readFileSync(`${folder}${name}`, "utf8")).join("");

    expect(Object.keys(quirks).filter((quirk) => !all.includes(quirk))).toEqual([]);
  });

  it("give every quirk its source", () => {
    const lines = source.split("\n");
    for (const quirk of Object.keys(quirks)) {
      const at = lines.findIndex((line) => line.trim().startsWith(`${quirk}:`));
      expect(lines[at - 1]).toMatch(/#\d+|office\.md/);
    }
  });
});
