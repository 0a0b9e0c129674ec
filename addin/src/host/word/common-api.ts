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

/** Puts the one custom XML part of a namespace in place of the old; whether the host kept it is seen by reading it back. */
export async function storePart(namespace: string, xml: string): Promise<void> {
  const old = await partsOf(namespace);
  await call<Office.CustomXmlPart>((done) => {
    Office.context.document.customXmlParts.addAsync(xml, done);
  });
  for (const part of old)
    await call<undefined>((done) => {
      part.deleteAsync(done as never);
    });
}

/** What the newest part of a namespace says that says anything. */
export async function loadPart<T>(namespace: string, read: (xml: string) => T | undefined): Promise<T | undefined> {
  for (const part of (await partsOf(namespace)).reverse()) {
    const found = read(
      await call<string>((done) => {
        part.getXmlAsync(done);
      }),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Writes a setting, undefined to take it out, and whether it stands there then. */
export async function storeSetting(name: string, value: string | undefined): Promise<boolean> {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(name);
  else settings.set(name, value);
  await call<unknown>((done) => {
    settings.saveAsync(done as never);
  });
  return settings.get(name) === value;
}

/** A setting; undefined where there is no text under that name. */
export function loadSetting(name: string): string | undefined {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === "string" ? value : undefined;
}

function partsOf(namespace: string): Promise<Office.CustomXmlPart[]> {
  return call<Office.CustomXmlPart[]>((done) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done);
  });
}
