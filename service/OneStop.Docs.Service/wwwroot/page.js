// The page: lists what there is, takes a choice, has the service draft it, shows what came out.

import * as api from "/api.js";
import { chosen, fillPlans, fillSizes, fillTemplates } from "/choices.js";
import { goThere, offer, report, say, showFindings, showPdf, stop, work } from "/result.js";
import { loadStrings, local, onLanguage, text, use } from "/strings.js";

const part = (id) => document.getElementById(id);
const state = { plans: [], templates: [], pdf: true, planId: null, templateId: null, size: 14, ownTag: null, ownTagOf: null };

async function start() {
  await loadStrings();
  onLanguage(showLists);
  bind();
  try {
    if ((await api.signIn()).mode === "entra") return showElsewhere();
    const [plans, templates, ready] = await Promise.all([api.listPlans(), api.listTemplates(), api.readiness()]);
    Object.assign(state, { plans, templates, pdf: ready.pdf === true });
    choosePlan(plans[0]?.id ?? null);
    showLists();
  } catch (error) {
    part("empty").hidden = true;
    report(error);
  }
}

// This page signs nobody in; whoever is signed in drafts in Word and reviews on the page of the add-in.
function showElsewhere() {
  for (const id of ["skip", "main", "local"]) part(id).hidden = true;
  part("elsewhere").hidden = false;
}

function showLists() {
  fillPlans(part("plans"), state.plans, state.planId);
  fillTemplates(part("templates"), state.templates, fits(), state.templateId);
  const sizes = state.templates.find((t) => t.id === state.templateId)?.bodySizes ?? [14, 13];
  if (!sizes.includes(state.size)) state.size = sizes[0];
  fillSizes(part("sizes"), sizes, state.size);
  part("notice").hidden = state.pdf;
  part("notice").textContent = state.pdf ? "" : text("notice.nopdf");
}

function choosePlan(id) {
  state.planId = id;
  const plan = state.plans.find((p) => p.id === id);
  const fitting = state.templates.find((t) => t.id === plan?.template) ?? state.templates.find((t) => t.kind === plan?.kind);
  state.templateId = fitting?.id ?? state.templateId ?? state.templates[0]?.id ?? null;
}

/** Whether a template is meant for the chosen plan: its sample, or of its kind. */
function fits() {
  const kind = kindOfPlan();
  const shown = chosen("source") === "listed" ? state.plans.find((p) => p.id === state.planId)?.template : null;
  return (template) => template.id === shown || (template.role === "document" && template.kind === kind);
}

function kindOfPlan() {
  if (chosen("source") === "listed") return state.plans.find((p) => p.id === state.planId)?.kind;
  try {
    return JSON.parse(part("json").value).kind;
  } catch {
    return undefined;
  }
}

function bind() {
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => use(button.dataset.language));
  }
  part("draft").addEventListener("change", whenChanged);
  part("draft").addEventListener("submit", (event) => {
    event.preventDefault();
    void work(draft);
  });
  part("json-file").addEventListener("change", () => void takeJsonFile());
  part("word-file").addEventListener("change", () => void work(readWord));
  part("copy").addEventListener("click", () => void work(copyPlan));
  part("check").addEventListener("click", () => void work(check));
  part("keep").addEventListener("click", () => void work(keep));
  part("cancel").addEventListener("click", stop);
}

function whenChanged(event) {
  const { name, value, id } = event.target;
  if (name === "source") showSource(value);
  if (name === "plan") choosePlan(value);
  if (name === "template") state.templateId = value;
  if (name === "size") state.size = Number(value);
  if (id === "json") chooseTemplateFor(kindOfPlan());
  if (name || id === "json") keepFocus(showLists);
}

function chooseTemplateFor(kind) {
  const present = state.templates.find((t) => t.id === state.templateId);
  if (!kind || present?.kind === kind) return;
  state.templateId = state.templates.find((t) => t.kind === kind)?.id ?? state.templateId;
}

// The lists are built anew; the keyboard must stay on the button it had.
function keepFocus(change) {
  const { name, value } = document.activeElement ?? {};
  change();
  if (name) document.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`)?.focus();
}

function showSource(source) {
  for (const each of ["listed", "own", "word"]) part(`source-${each}`).hidden = each !== source;
}

function switchToOwn(words, tag, tagOf) {
  part("json").value = words;
  Object.assign(state, { ownTag: tag, ownTagOf: tagOf });
  document.querySelector('input[name="source"][value="own"]').checked = true;
  showSource("own");
  chooseTemplateFor(kindOfPlan());
  showLists();
}

async function draft(signal, step) {
  const template = state.templates.find((t) => t.id === state.templateId);
  const plan = await planToDraft(signal, step);
  if (!plan) return;
  if (!template) return say("missing.template");
  const request = { template: template.id, size: state.size, plan };
  step("step.docx");
  const word = await api.renderDocument(request, api.docx, signal);
  offer("docx", word);
  showFindings(word.findings);
  await preview(request, local(template.title), signal, step);
  goThere();
}

async function preview(request, name, signal, step) {
  if (!state.pdf) return say("done.docx", name);
  step("step.pdf");
  try {
    showPdf(await api.renderDocument(request, api.pdf, signal));
    say("done", name);
  } catch (error) {
    if (!(error instanceof api.ApiError) || !error.problem) throw error;
    say("done.nopdf", name, error.problem.detail);
  }
}

/** The plan to draft from, or null when something has to be mended first. */
async function planToDraft(signal, step) {
  if (chosen("source") === "listed") {
    if (state.planId) return { id: state.planId };
    say("missing.plan");
    return null;
  }
  const words = part("json").value;
  if (words.trim() === "") {
    say(chosen("source") === "word" ? "missing.file" : "missing.plan");
    return null;
  }
  step("step.checking");
  const { valid, findings } = await api.validatePlan(words, signal);
  showFindings(findings);
  if (!valid) goThere();
  return valid ? { text: words } : null;
}

async function check(signal, step) {
  if (await planToDraft(signal, step)) say("valid");
}

async function copyPlan(signal, step) {
  if (!state.planId) return say("missing.plan");
  step("step.loading");
  const plan = await api.readPlan(state.planId, signal);
  const isKept = state.plans.find((p) => p.id === state.planId)?.source === "kept";
  switchToOwn(plan.text, isKept ? plan.tag : null, state.planId);
  document.getElementById("empty").hidden = false;
  part("json").focus();
}

async function readWord(signal, step) {
  const file = part("word-file").files[0];
  if (!file) return say("missing.file");
  step("step.reading");
  const { plan, findings } = await api.importDocument(file, signal);
  switchToOwn(JSON.stringify(plan, null, 2), null, null);
  showFindings(findings);
  say("read", file.name);
}

async function takeJsonFile() {
  const file = part("json-file").files[0];
  if (file) switchToOwn(await file.text(), null, null);
}

async function keep(signal, step) {
  const plan = await planToDraft(signal, step);
  if (!plan) return;
  const { id } = JSON.parse(plan.text);
  step("step.keeping");
  const tag = await api.keepPlan(id, plan.text, state.ownTagOf === id ? state.ownTag : null, signal);
  Object.assign(state, { ownTag: tag, ownTagOf: id, plans: await api.listPlans(signal) });
  showLists();
  say("kept", id);
}

void start();
