import { backend, type AnyBackend } from "../../client/backend.ts";
import { wVal, wChild } from "../markup.ts";
import { demand } from "../../client/demand.ts";

/** First, last and the members themselves, as every collection has them. */
export function collection<T>(more: Parameters<typeof backend<readonly T[]>>[0] = {}): AnyBackend {
  return backend<readonly T[]>({
    items: (all) => all,
    ...more,
    call: {
      getFirst: (all) => demand(all[0]),
      getFirstOrNullObject: (all) => all[0] ?? null,
      getLast: (all) => demand(all.at(-1)),
      getLastOrNullObject: (all) => all.at(-1) ?? null,
      getCount: (all) => all.length,
      ...more.call,
    },
  });
}

const property = (sdt: Element, name: string): string => wVal(wChild(sdt, "sdtPr"), name) ?? "";

/** `Word.ContentControlCollection`. */
export function contentControlCollection(): AnyBackend {
  const byId = (all: readonly Element[], id: number): Element | undefined => all.find((sdt) => Number(property(sdt, "id")) === id);
  return collection<Element>({
    call: {
      getByTag: (all, tag: string) => all.filter((sdt) => property(sdt, "tag") === tag),
      getByTitle: (all, title: string) => all.filter((sdt) => property(sdt, "alias") === title),
      getById: (all, id: number) => demand(byId(all, id)),
      getByIdOrNullObject: (all, id: number) => byId(all, id) ?? null,
      getItem: (all, id: number) => demand(byId(all, id)),
    },
  });
}
