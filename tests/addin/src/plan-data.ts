import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inject } from "vitest";

/** A plan as JSON, as far as the tests touch it. */
export interface TestPlan {
  id: string;
  subject: string;
  number?: string | null;
  date?: object | null;
  sections: { label: string | null; title: string; body?: { type: string; text: string }[]; sections?: TestPlan["sections"] }[];
  taskTables: { id: string; title?: string | null; groups: { label: string | null; title: string | null; tasks: { ordinal: string; content: string; note?: string | null }[] }[] }[];
  attachments: { label: string | null; kind: string; title: string | null; taskTable: string | null }[];
}

/** The sample plan of a template under an id of its own. */
export function samplePlan(id: string, template = "ke-hoach"): TestPlan {
  const plan = JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../templates/${template}/sample.json`), "utf8")) as TestPlan;
  return { ...plan, id };
}

/** A plan of some sixty pages with five task tables: the sample's own, many times over. */
export function longPlan(id: string): TestPlan {
  const plan = samplePlan(id);
  const [table] = plan.taskTables;
  const [attachment] = plan.attachments;
  const [, body] = plan.sections;
  if (!table || !attachment || !body) throw new Error("the sample has changed");
  const names = ["mot", "hai", "ba", "bon", "nam"];
  const sections = Array.from({ length: 12 }, (_, i) => ({ ...body, label: roman(i + 2), title: `NỘI DUNG ${i + 1}` }));
  return {
    ...plan,
    sections: [...plan.sections.slice(0, 1), ...sections, ...plan.sections.slice(2).map((section, i) => ({ ...section, label: roman(14 + i) }))],
    taskTables: names.map((name) => ({ ...table, id: `bang-${name}`, groups: [...table.groups, ...table.groups, ...table.groups] })),
    attachments: names.map((name, i) => ({ ...attachment, label: `Phụ lục ${roman(i + 1)}`, taskTable: `bang-${name}` })),
  };
}

/** Keeps a plan on the service, over one that may be there. */
export async function keep(plan: TestPlan): Promise<void> {
  const address = `${inject("service")}/plans/${plan.id}`;
  const there = await fetch(address);
  const condition = there.ok ? { "If-Match": there.headers.get("ETag") ?? "*" } : { "If-None-Match": "*" };
  const answer = await fetch(address, { method: "PUT", body: JSON.stringify(plan), headers: { "Content-Type": "application/json", ...condition } });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

/** Takes a plan off the service. */
export async function putAway(id: string): Promise<void> {
  const answer = await fetch(`${inject("service")}/plans/${id}`, { method: "DELETE", headers: { "If-Match": "*" } });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

/** The plan as the service has it now. */
export async function planOn(id: string): Promise<TestPlan> {
  return (await (await fetch(`${inject("service")}/plans/${id}`)).json()) as TestPlan;
}

function roman(number: number): string {
  const signs: readonly [number, string][] = [[10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  let rest = number;
  return signs.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + sign.repeat(times);
  }, "");
}
