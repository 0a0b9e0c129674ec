import { bindingNamespace, emptyBinding, readBinding, writeBinding, type Binding } from "../../model/binding";
import type { Keeping } from "../document-host";
import { loadPart, loadSetting, storePart, storeSetting } from "./common-api";

const settingName = "onestop.document";

/**
 * Keeps the binding in one custom XML part, by the Common API, which every Word from 2013 on has. Word on the web
 * sometimes takes a part and drops it without a word (office-js#5910): what was written is read back, and when it is
 * not there the document's settings keep its id alone.
 */
export async function storeBinding(binding: Binding): Promise<Keeping> {
  const xml = writeBinding(binding);
  await storePart(bindingNamespace, xml);
  const kept = await loadPart(bindingNamespace, readBinding);
  if (kept && writeBinding(kept) === xml) return "part";
  return (await storeSetting(settingName, binding.document)) ? "id" : "none";
}

/** The binding of the open document; with an id and nothing else when only that was kept. */
export async function loadBinding(): Promise<Binding | undefined> {
  const id = loadSetting(settingName) ?? "";
  return (await loadPart(bindingNamespace, readBinding)) ?? (id === "" ? undefined : emptyBinding(id));
}
