// Every word on the page, from strings.json, in the language the reader chose. Vietnamese until told otherwise.

const remembered = "onestop.language";
let table = {};
let language = "vi";
const listeners = [];

export async function loadStrings() {
  table = await (await fetch("/strings.json")).json();
  use(read() === "en" ? "en" : "vi");
}

export function currentLanguage() {
  return language;
}

export function text(key, ...values) {
  const sentence = table[language]?.[key] ?? key;
  return values.reduce((whole, value, place) => whole.replaceAll(`{${place}}`, String(value)), sentence);
}

/** The wording that fits the reader of a text the service gives in both languages. */
export function local(both) {
  return both?.[language] || both?.vi || "";
}

export function onLanguage(listener) {
  listeners.push(listener);
}

export function use(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  write(chosen);
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = text(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", text(element.dataset.tLabel));
  for (const element of document.querySelectorAll("[data-t-title]")) element.title = text(element.dataset.tTitle);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
  }
  for (const listener of listeners) listener();
}

// Storage can be switched off in a browser; then the choice lasts as long as the page.
function read() {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function write(chosen) {
  try {
    localStorage.setItem(remembered, chosen);
  } catch {
    return;
  }
}
