// The one place that speaks HTTP. Failures come out as ApiError with the problem details the service gave.

import { currentLanguage } from "/strings.js";

export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const pdf = "application/pdf";
const json = "application/json";

export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? "");
    this.status = status;
    this.problem = problem;
  }
}

/** The service gave no answer at all: it is dead, or the network is. */
export class Unreachable extends Error {}

export async function listPlans(signal) {
  return (await (await send("GET", "/plans", { signal })).json()).plans;
}

export async function listTemplates(signal) {
  return (await (await send("GET", "/templates", { signal })).json()).templates;
}

/** How the service knows who acts: { mode: "person" | "none" | "entra" }. */
export async function signIn(signal) {
  return await (await send("GET", "/sign-in", { signal })).json();
}

export async function readiness(signal) {
  const answer = await ask("GET", "/health/ready", { signal });
  return await answer.json();
}

export async function readPlan(id, signal) {
  const answer = await send("GET", `/plans/${encodeURIComponent(id)}`, { signal });
  return { text: await answer.text(), tag: answer.headers.get("ETag") };
}

export async function validatePlan(body, signal) {
  return await (await send("POST", "/plans/validate", { body, type: json, signal })).json();
}

export async function keepPlan(id, body, tag, signal) {
  const condition = tag ? { "If-Match": tag } : {};
  const answer = await send("PUT", `/plans/${encodeURIComponent(id)}`, { body, type: json, headers: condition, signal });
  return answer.headers.get("ETag");
}

export async function importDocument(file, signal) {
  return await (await send("POST", "/documents/import", { body: file, type: docx, signal })).json();
}

/** One document as a file: { blob, name, findings }. The plan is { id } of one the service has, or { text } of its JSON. */
export async function renderDocument({ template, size, plan }, accept, signal) {
  const which = plan.id ? `"planId":${JSON.stringify(plan.id)}` : `"plan":${plan.text}`;
  const body = `{"template":${JSON.stringify(template)},"size":${size},${which}}`;
  const answer = await send("POST", "/documents/render", { body, type: json, accept, signal });
  const findings = JSON.parse(decodeURIComponent(answer.headers.get("OneStop-Findings") ?? "[]"));
  return { blob: await answer.blob(), name: nameOf(answer), findings };
}

async function send(method, address, options) {
  const answer = await ask(method, address, options);
  if (answer.ok) return answer;
  const isProblem = answer.headers.get("Content-Type")?.startsWith("application/problem+json");
  throw new ApiError(answer.status, isProblem ? await answer.json() : null);
}

async function ask(method, address, { body, type, accept, headers, signal }) {
  const all = { "Accept-Language": currentLanguage(), ...headers };
  if (type) all["Content-Type"] = type;
  if (accept) all.Accept = `${accept}, application/problem+json;q=0.1`;
  try {
    return await fetch(address, { method, body, headers: all, signal, cache: "no-store" });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Unreachable();
  }
}

function nameOf(answer) {
  const header = answer.headers.get("Content-Disposition") ?? "";
  const name = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return name ? decodeURIComponent(name) : (/filename="?([^";]+)/i.exec(header)?.[1] ?? "van-ban");
}
