// Lists of radio buttons: plans, templates, sizes. Built with the DOM, never from strings of markup.

import { local, text } from "/strings.js";

export function fillPlans(list, plans, chosenId) {
  fill(list, "plan", plans, chosenId, (plan) => ({
    value: plan.id,
    title: plan.subject || plan.id,
    details: [plan.kindName || plan.kind, plan.source === "kept" && plan.issuer, text(plan.source === "kept" ? "plan.kept" : "plan.sample")],
  }));
}

export function fillTemplates(list, templates, fits, chosenId) {
  const ordered = [...templates].sort((a, b) => Number(fits(b)) - Number(fits(a)));
  fill(list, "template", ordered, chosenId, (template) => ({
    value: template.id,
    title: local(template.title),
    details: [template.form, template.role === "attachment" && text("template.attachment"), local(template.description)],
    mark: fits(template) ? text("template.fits") : null,
  }));
}

export function fillSizes(list, sizes, chosen) {
  const rows = sizes.map((size) => {
    const label = document.createElement("label");
    label.append(radio("size", size, size === chosen), span("", text("size.of", size)));
    return label;
  });
  list.replaceChildren(...rows);
}

export function chosen(name) {
  return document.querySelector(`input[name="${name}"]:checked`)?.value ?? null;
}

function fill(list, name, items, chosenId, describe) {
  const place = list.scrollTop;
  list.replaceChildren(...items.map((item) => row(name, describe(item), chosenId)));
  list.scrollTop = place;
}

function row(name, { value, title, details, mark }, chosenId) {
  const label = document.createElement("label");
  const words = span("words", "");
  const small = span("details", details.filter(Boolean).join(" · "));
  if (mark) small.prepend(span("mark", mark));
  words.append(span("name", title), small);
  label.title = title;
  label.append(radio(name, value, value === chosenId), words);
  return label;
}

function radio(name, value, isChosen) {
  const input = document.createElement("input");
  input.type = "radio";
  input.name = name;
  input.value = value;
  input.checked = isChosen;
  return input;
}

function span(className, words) {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = words;
  return element;
}
