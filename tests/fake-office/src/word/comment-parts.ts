import { officeError } from "../client/errors.ts";
import { ns } from "../package/names.ts";
import { children } from "../package/xml.ts";
import { splitAt } from "./inline-edit.ts";
import type { TextRange } from "./live-ranges.ts";
import { textRun, w, wAll, wAttr } from "./markup.ts";
import { textOf } from "./text.ts";
import type { WordDocument } from "./word-document.ts";

const extendedRelationship = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
const extendedType = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml";

/** #6746: comments are refused in some web tenants. */
export function demandComments(document: WordDocument): void {
  if (document.has("commentsNotAllowed")) throw officeError("NotAllowed");
}

/** Which comment a comment answers, and whether its thread is resolved (MS-DOCX commentEx). */
function extended(document: WordDocument): Document {
  const known = document.file.related(document.mainPart, extendedRelationship);
  const live = known ? document.file.xml(known) : null;
  if (live) return live;
  const name = "word/commentsExtended.xml";
  const made = document.file.addXml(name, `<w15:commentsEx xmlns:w15="${ns.w15}"/>`, extendedType);
  document.file.relate(document.mainPart, extendedRelationship, name);
  return made;
}

const paraIdOf = (comment: Element): string => wAll(comment, "p").at(-1)?.getAttributeNS(ns.w14, "paraId") ?? "";

function entryOf(document: WordDocument, comment: Element): Element {
  const root = extended(document).documentElement;
  const id = paraIdOf(comment);
  const known = children(root, ns.w15, "commentEx").find((e) => e.getAttributeNS(ns.w15, "paraId") === id);
  if (known) return known;
  const made = root.ownerDocument.createElementNS(ns.w15, "w15:commentEx");
  made.setAttributeNS(ns.w15, "w15:paraId", id);
  made.setAttributeNS(ns.w15, "w15:done", "0");
  return root.appendChild(made);
}

/** Comments that begin a thread and whose text lies in a place. */
export function commentsIn(document: WordDocument, within: (start: Element) => boolean): Element[] {
  const starts = document.stories.flatMap((story) => wAll(story, "commentRangeStart")).filter(within);
  const byId = new Map(wAll(document.comments, "comment").map((c) => [wAttr(c, "id"), c]));
  return starts.map((start) => byId.get(wAttr(start, "id"))).filter((c) => c !== undefined && parentOf(document, c) === null) as Element[];
}

function parentOf(document: WordDocument, comment: Element): string | null {
  return entryOf(document, comment).getAttributeNS(ns.w15, "paraIdParent");
}

export function repliesOf(document: WordDocument, comment: Element): Element[] {
  return wAll(document.comments, "comment").filter((c) => c !== comment && parentOf(document, c) === paraIdOf(comment));
}

export const isResolved = (document: WordDocument, comment: Element): boolean =>
  entryOf(document, comment).getAttributeNS(ns.w15, "done") === "1";

export function resolve(document: WordDocument, comment: Element, done: boolean): void {
  for (const each of [comment, ...repliesOf(document, comment)]) entryOf(document, each).setAttributeNS(ns.w15, "w15:done", done ? "1" : "0");
}

function makeComment(document: WordDocument, text: string): Element {
  const root = document.comments.documentElement;
  const id = String(1 + Math.max(-1, ...wAll(root, "comment").map((c) => Number(wAttr(c, "id") ?? 0))));
  const comment = w(root, "comment", { id, author: document.author, date: document.now, initials: "CB" });
  root.append(comment);
  setContent(comment, text);
  return comment;
}

export function setContent(comment: Element, text: string): void {
  const old = paraIdOf(comment) || (0x10000000 + Number(wAttr(comment, "id"))).toString(16).toUpperCase();
  const made = text.split(/\r\n|\n|\r/).map((line) => w(comment, "p", {}, textRun(comment, line)));
  made.at(-1)?.setAttributeNS(ns.w14, "w14:paraId", old);
  comment.replaceChildren(...made);
}

export const contentOfComment = (comment: Element): string => textOf(comment);

/** Comments on a stretch of text. */
export function addComment(document: WordDocument, range: TextRange, text: unknown): Element {
  demandComments(document);
  if (typeof text !== "string") throw officeError("InvalidArgument", "", "comment text");
  const comment = makeComment(document, text);
  const id = wAttr(comment, "id") ?? "0";
  const { endContainer, endOffset, startContainer, startOffset } = inText(document, range);
  const end = splitAt(document.ranges, endContainer, endOffset);
  const near = end.parent;
  const reference = w(near, "r", {}, w(near, "commentReference", { id }));
  end.parent.insertBefore(w(near, "commentRangeEnd", { id }), end.before);
  end.parent.insertBefore(reference, end.before);
  const start = splitAt(document.ranges, startContainer, startOffset);
  start.parent.insertBefore(w(near, "commentRangeStart", { id }), start.before);
  entryOf(document, comment);
  return comment;
}

/** The same stretch with its ends inside paragraphs, where comment marks may stand. */
function inText(document: WordDocument, range: TextRange): Range {
  const [first, last] = [range.paragraphs[0], range.paragraphs.at(-1)];
  const dom = range.dom.cloneRange();
  if (first && !first.contains(dom.startContainer)) {
    const inside = document.ranges.inside(first).dom;
    dom.setStart(inside.startContainer, inside.startOffset);
  }
  if (last && !last.contains(dom.endContainer)) {
    const inside = document.ranges.inside(last).dom;
    dom.setEnd(inside.endContainer, inside.endOffset);
  }
  return dom;
}

export function addReply(document: WordDocument, comment: Element, text: string): Element {
  demandComments(document);
  const reply = makeComment(document, text);
  entryOf(document, reply).setAttributeNS(ns.w15, "w15:paraIdParent", paraIdOf(comment));
  const id = wAttr(reply, "id") ?? "0";
  for (const name of ["commentRangeStart", "commentRangeEnd"]) {
    const mark = marks(document, comment, name)[0];
    mark?.after(w(mark, name, { id }));
  }
  const reference = marks(document, comment, "commentReference")[0]?.parentElement;
  reference?.after(w(reference, "r", {}, w(reference, "commentReference", { id })));
  return reply;
}

export function marks(document: WordDocument, comment: Element, name: string): Element[] {
  return document.stories.flatMap((story) => wAll(story, name)).filter((e) => wAttr(e, "id") === wAttr(comment, "id"));
}

/** Takes a comment, its marks and its answers away. */
export function deleteComment(document: WordDocument, comment: Element): void {
  for (const each of [...repliesOf(document, comment), comment]) {
    for (const name of ["commentRangeStart", "commentRangeEnd"]) marks(document, each, name).forEach((e) => e.remove());
    marks(document, each, "commentReference").forEach((e) => e.parentElement?.remove());
    entryOf(document, each).remove();
    each.remove();
  }
}
