import { codeOf, type ProbeReport, type Scenario } from "./scenario.ts";
import { excelScenarios } from "./excel-scenarios.ts";
import { textScenarios } from "./text-scenarios.ts";
import { wordScenarios } from "./word-scenarios.ts";

const sets = ["WordApi", "WordApiDesktop", "ExcelApi", "ExcelApiOnline", "SharedRuntime", "RibbonApi", "DialogApi", "IdentityAPI", "NestedAppAuth", "CustomXmlParts", "KeyboardShortcuts"];

function heldVersions(): Record<string, string> {
  const held: Record<string, string> = {};
  for (const set of sets)
    for (let minor = 30; minor > 0; minor--)
      if (Office.context.requirements.isSetSupported(set, `1.${minor}`)) {
        held[set] = `1.${minor}`;
        break;
      }
  return held;
}

async function ask(scenario: Scenario): Promise<string> {
  const [set = "", version = "1.1"] = (scenario.set ?? "").split(" ");
  if (set && !Office.context.requirements.isSetSupported(set, version)) return `needs ${scenario.set ?? ""}`;
  try {
    return await scenario.run();
  } catch (error) {
    return codeOf(error);
  }
}

/** Asks every scenario of this host. */
async function probe(): Promise<ProbeReport> {
  const { host, platform } = await Office.onReady();
  const answers: Record<string, string> = {};
  for (const scenario of [...wordScenarios, ...textScenarios, ...excelScenarios]) if (scenario.host === String(host)) answers[scenario.name] = await ask(scenario);
  const { version } = Office.context.diagnostics;
  return { host: String(host), platform: String(platform), version, sets: heldVersions(), answers };
}

const output = document.querySelector("#report");
const button = document.querySelector("#run");
button?.addEventListener("click", () => {
  if (output) output.textContent = "…";
  void probe().then((report) => {
    if (output) output.textContent = JSON.stringify(report, null, 2);
  });
});
