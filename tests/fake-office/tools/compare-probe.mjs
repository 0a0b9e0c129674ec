// Compares what the probe page said in a real Office with what the fake's profile says.
//   node tools/compare-probe.mjs report.json win-m365
// Prints one line a difference; exit code 1 when there is any. Each is a finding about the fake, not about Office.
import { readFileSync } from "node:fs";

const [file, profile] = process.argv.slice(2);
if (!file || !profile) {
  process.stderr.write("usage: node tools/compare-probe.mjs report.json PROFILE\n");
  process.exit(2);
}
const report = JSON.parse(readFileSync(file, "utf8"));
const expected = JSON.parse(readFileSync(new URL("../probe/expected.json", import.meta.url), "utf8"));
const known = expected[`${report.host} ${profile}`];
if (!known) {
  process.stderr.write(`no answers for ${report.host} ${profile}; known: ${Object.keys(expected).join(", ")}\n`);
  process.exit(2);
}
const lines = [];
for (const part of ["sets", "answers"])
  for (const name of new Set([...Object.keys(known[part]), ...Object.keys(report[part])]))
    if (known[part][name] !== report[part][name]) lines.push(`${part} · ${name}: fake ${known[part][name] ?? "–"}, Office ${report[part][name] ?? "–"}`);
process.stdout.write(lines.length > 0 ? `${lines.join("\n")}\n` : `the fake agrees with ${report.host} ${report.version} in all ${Object.keys(known.answers).length} answers\n`);
process.exit(lines.length > 0 ? 1 : 0);
