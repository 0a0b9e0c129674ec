import { bindingNamespace, emptyBinding, readBinding, writeBinding, type Binding } from "../../model/binding";
import type { Keeping } from "../document-host";

const settingName = "onestop.document";

/**
 * Keeps the binding in one custom XML part, by the Common API, which every Word from 2013 on has. Word on the web
 * sometimes takes a part and drops it without a word (office-js#5910): what was written is read back, and when it is
 * not there the document's settings keep its id alone.
 */
export async function storeBinding(binding: Binding): Promise<Keeping> {
  const xml = writeBinding(binding);
  const old = await partsOfOurs();
  await call<Office.CustomXmlPart>((done) => {
    Office.context.document.customXmlParts.addAsync(xml, done);
  });
  for (const part of old)
    await call<undefined>((done) => {
      part.deleteAsync(done as never);
    });
  const kept = await loadBinding();
  if (kept && writeBinding(kept) === xml) return "part";
  return (await storeId(binding.document)) ? "id" : "none";
}

/** The binding of the open document; with an id and nothing else when only that was kept. */
export async function loadBinding(): Promise<Binding | undefined> {
  for (const part of (await partsOfOurs()).reverse()) {
    const binding = readBinding(
      await call<string>((done) => {
        part.getXmlAsync(done);
      }),
    );
    if (binding) return binding;
  }
  const id: unknown = Office.context.document.settings.get(settingName);
  return typeof id === "string" && id !== "" ? emptyBinding(id) : undefined;
}

async function partsOfOurs(): Promise<Office.CustomXmlPart[]> {
  return call<Office.CustomXmlPart[]>((done) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(bindingNamespace, done);
  });
}

async function storeId(id: string): Promise<boolean> {
  const { settings } = Office.context.document;
  settings.set(settingName, id);
  await call<unknown>((done) => {
    settings.saveAsync(done as never);
  });
  return settings.get(settingName) === id;
}

/** A call of the Common API as a promise; rejects with Office's own error. */
export function call<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else
        reject(
          Object.assign(new Error(result.error.message), {
            code: result.error.code,
            debugInfo: { errorLocation: result.error.name },
          }),
        );
    });
  });
}
