import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "vitest";

const readme = resolve(import.meta.dirname, "../README.md");

/** What was seen of each feature in each Office, and its table between `<!-- name -->` marks in the README. */
export class ReadmeTable {
  private readonly seen = new Map<string, string>();

  constructor(
    private readonly name: string,
    private readonly offices: readonly string[],
    private readonly features: readonly string[],
  ) {}

  note(feature: string, office: string, result: "✓" | "off" | "fails"): void {
    this.seen.set(`${feature} ${office}`, result);
  }

  /** Fails where a feature failed or the README says something else; `UPDATE_TABLE=1` writes it anew. */
  demand(): void {
    const table = [
      `| feature | ${this.offices.join(" | ")} |`,
      `|---|${this.offices.map(() => "---|").join("")}`,
      ...this.features.map((feature) => `| ${feature} | ${this.offices.map((office) => this.seen.get(`${feature} ${office}`) ?? "not run").join(" | ")} |`),
    ].join("\n");
    const [start, end] = [`<!-- ${this.name} -->\n`, `<!-- end of ${this.name} -->`];
    const text = readFileSync(readme, "utf8");
    const [before, rest] = text.split(start);
    const after = rest?.slice(rest.indexOf(end));
    if (process.env["UPDATE_TABLE"]) writeFileSync(readme, `${before}${start}${table}\n${after}`);

    expect(table).not.toContain("fails");
    expect(readFileSync(readme, "utf8")).toContain(`${start}${table}\n${end}`);
  }
}
