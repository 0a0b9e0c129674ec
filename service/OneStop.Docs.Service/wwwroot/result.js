// What came out: progress while waiting, the outcome in a sentence, findings with their places, the files, the PDF.

import { ApiError, Unreachable } from "/api.js";
import { onLanguage, text } from "/strings.js";

const part = (id) => document.getElementById(id);
const addresses = new Map();
let running = null;
let lastOutcome = null;
let lastFindings = [];

/** Runs one piece of work with progress and a way to stop it; a new one stops the one before. */
export async function work(steps) {
  running?.abort();
  const control = new AbortController();
  running = control;
  clear();
  const clock = startClock();
  try {
    await steps(control.signal, (key) => clock.say(key));
  } catch (error) {
    if (running === control) report(error);
  } finally {
    clock.stop();
    if (running === control) {
      running = null;
      part("progress").hidden = true;
      part("result").setAttribute("aria-busy", "false");
    }
  }
}

export function stop() {
  running?.abort();
}

export function say(key, ...values) {
  lastOutcome = { key, values };
  part("outcome").textContent = text(key, ...values);
  part("outcome").hidden = false;
}

export function showFindings(findings) {
  lastFindings = findings;
  const errors = findings.filter((finding) => finding.severity === "error").length;
  part("findings").hidden = findings.length === 0;
  part("findings-heading").textContent = errors > 0
    ? text("findings.errors", errors) : text("findings.warnings", findings.length);
  part("findings-list").replaceChildren(...findings.map(findingRow));
}

export function offer(id, file) {
  const link = part(id);
  link.href = remember(id, file.blob);
  link.download = file.name;
  link.hidden = false;
  part("actions").hidden = false;
}

export function showPdf(file) {
  offer("pdf", file);
  part("open").href = addresses.get("pdf");
  part("open").hidden = false;
  // The viewers of Chromium and Firefox take these wishes; others pass them over.
  part("preview").src = `${addresses.get("pdf")}#view=FitH&navpanes=0`;
  part("preview").hidden = false;
}

/** Puts the reader's focus where the answer is; scrolls only when it is not in sight. */
export function goThere() {
  const result = part("result");
  result.focus({ preventScroll: true });
  const top = result.getBoundingClientRect().top;
  if (top < 0 || top > window.innerHeight / 2) result.scrollIntoView({ block: "start" });
}

export function report(error) {
  if (error.name === "AbortError") return say("cancelled");
  if (error instanceof Unreachable) return say(navigator.onLine ? "notice.dead" : "notice.offline");
  if (!(error instanceof ApiError) || !error.problem) throw error;
  const outcome = part("outcome");
  lastOutcome = null;
  outcome.textContent = error.problem.title;
  outcome.hidden = false;
  showFindings(error.problem.errors);
}

function clear() {
  lastOutcome = null;
  for (const id of ["empty", "outcome", "actions", "docx", "pdf", "open", "preview"]) part(id).hidden = true;
  part("preview").removeAttribute("src");
  for (const address of addresses.values()) URL.revokeObjectURL(address);
  addresses.clear();
  showFindings([]);
  part("result").setAttribute("aria-busy", "true");
  part("progress").hidden = false;
}

function startClock() {
  const begun = performance.now();
  let key = "working";
  const show = () => {
    const seconds = Math.floor((performance.now() - begun) / 1000);
    part("progress-text").textContent = seconds < 1 ? text(key) : text("step.seconds", text(key), seconds);
  };
  const timer = setInterval(show, 1000);
  show();
  return {
    say: (step) => {
      key = step;
      show();
    },
    stop: () => clearInterval(timer),
  };
}

function findingRow(finding) {
  const item = document.createElement("li");
  item.className = finding.severity;
  item.append(
    line("p", "", "strong", `${text(`severity.${finding.severity}`)} ${finding.code}`, finding.place),
    line("p", "detail", null, null, finding.detail));
  return item;
}

function line(tag, className, headTag, head, words) {
  const element = document.createElement(tag);
  element.className = className;
  if (headTag) {
    const strong = document.createElement(headTag);
    strong.textContent = head;
    element.append(strong);
  }
  if (words && headTag) {
    const place = document.createElement("code");
    place.textContent = words;
    element.append(" ", place);
  } else if (words) {
    element.append(words);
  }
  return element;
}

function remember(id, blob) {
  if (addresses.has(id)) URL.revokeObjectURL(addresses.get(id));
  addresses.set(id, URL.createObjectURL(blob));
  return addresses.get(id);
}

onLanguage(() => {
  if (lastOutcome) say(lastOutcome.key, ...lastOutcome.values);
  if (lastFindings.length > 0) showFindings(lastFindings);
});
