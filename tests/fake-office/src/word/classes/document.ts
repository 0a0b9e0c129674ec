import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import type { Location } from "../block-edit.ts";
import { insertFile } from "../insert-file.ts";
import { paragraphsIn } from "../text.ts";
import { rangeAt } from "../places.ts";
import { search, type SearchOptions } from "../search.ts";
import { controlsIn } from "../controls.ts";
import { wAll, wAttr } from "../markup.ts";
import type { TextRange } from "../live-ranges.ts";
import { sectionsIn } from "../sections.ts";
import { uniqueId } from "../paragraph-events.ts";
import type { WordHost } from "../word-host.ts";
import { addStyle, stylesOf } from "./styles.ts";

/** `Word.Document`. */
export function documentClass(host: WordHost): AnyBackend {
  const { document } = host;
  return backend<object>({
    get: { saved: () => host.isSaved, changeTrackingMode: () => document.trackingMode },
    set: { changeTrackingMode: (_, mode: "Off" | "TrackAll") => void (document.trackingMode = mode) },
    nav: {
      body: () => document.body,
      contentControls: () => document.stories.flatMap((story) => controlsIn(story)),
      sections: () => sectionsIn(document),
      properties: () => host.properties,
      settings: () => host.settings,
      customXmlParts: () => host.customXml.parts,
    },
    call: {
      getSelection: () => rangeAt(document, document.caret),
      getContentControls: () => document.stories.flatMap((story) => controlsIn(story)),
      getStyles: () => stylesOf(document),
      addStyle: (_, name: string, type: string) => addStyle(document, name, type),
      insertFileFromBase64: (_, base64: string, location: string) => {
        insertFile(document, document.body, base64, location as Location);
        return sectionsIn(document);
      },
      getParagraphByUniqueLocalId: (_, id: string) => demand(paragraphsIn(document.body).find((p) => uniqueId(document, p) === id)),
      save: () => host.saveInPlace(),
      search: (_, text: string, options?: SearchOptions) => search(document, document.body, text, options),
      getBookmarkRange: (_, name: string) => demand(bookmark(host, name)),
      getBookmarkRangeOrNullObject: (_, name: string) => bookmark(host, name),
    },
    events: {
      onContentControlAdded: (_, listener) => host.onControlAdded(listener),
      onParagraphAdded: (_, listener) => host.paragraphs.listen("Added", listener),
      onParagraphChanged: (_, listener) => host.paragraphs.listen("Changed", listener),
      onParagraphDeleted: (_, listener) => host.paragraphs.listen("Deleted", listener),
    },
  });
}

function bookmark({ document }: WordHost, name: string): TextRange | null {
  const start = wAll(document.body, "bookmarkStart").find((e) => wAttr(e, "name")?.toLowerCase() === name.toLowerCase());
  const end = start && wAll(document.body, "bookmarkEnd").find((e) => wAttr(e, "id") === wAttr(start, "id"));
  if (!start || !end) return null;
  const made = document.ranges.around(start);
  made.dom.setStartAfter(start);
  made.dom.setEndBefore(end);
  return made;
}

/** `Word.Application`: new documents are recorded, their windows are not opened. */
export function applicationClasses(host: WordHost): Record<string, AnyBackend> {
  return {
    "Word.Application": backend<object>({ call: { createDocument: (_, base64?: string) => ({ base64: base64 ?? null }) } }),
    "Word.DocumentCreated": backend<{ readonly base64: string | null }>({
      call: { open: (created) => void host.openedDocuments.push(created.base64) },
    }),
  };
}
