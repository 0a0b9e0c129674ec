import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { wAttr } from "../markup.ts";
import type { Place } from "../places.ts";
import { isDeletion, revisionsIn, settle, settleAll, textOfRevision } from "../revisions.ts";
import type { WordDocument } from "../word-document.ts";

/** A stretch of the document and the changes in it. */
export interface Changes {
  readonly place: Place;
}

export const changesOf = (place: Place): Changes => ({ place });

/** `Word.TrackedChange` and its collection. */
export function trackedChangeClasses(document: WordDocument): Record<string, AnyBackend> {
  const next = (change: Element): Element | null => {
    const all = revisionsIn(document.body);
    return all[all.indexOf(change) + 1] ?? null;
  };
  return {
    "Word.TrackedChange": backend<Element>({
      alive: (change) => change.isConnected,
      get: {
        author: (change) => wAttr(change, "author") ?? "",
        date: (change) => new Date(wAttr(change, "date") ?? 0),
        text: textOfRevision,
        type: (change) => (isDeletion(change) ? "Deleted" : "Added"),
      },
      call: {
        accept: (change) => settle(document, change, true),
        reject: (change) => settle(document, change, false),
        getRange: (change) => document.ranges.inside(change),
        getNext: (change) => demand(next(change)),
        getNextOrNullObject: next,
      },
    }),
    "Word.TrackedChangeCollection": backend<Changes>({
      items: ({ place }) => revisionsIn(place),
      call: {
        acceptAll: ({ place }) => settleAll(document, place, true),
        rejectAll: ({ place }) => settleAll(document, place, false),
        getFirst: ({ place }) => demand(revisionsIn(place)[0]),
        getFirstOrNullObject: ({ place }) => revisionsIn(place)[0] ?? null,
      },
    }),
  };
}
