import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import {
  addComment, addReply, commentsIn, contentOfComment, deleteComment, demandComments, isResolved, marks, repliesOf, resolve, setContent,
} from "../comment-parts.ts";
import type { TextRange } from "../live-ranges.ts";
import { wAttr } from "../markup.ts";
import { rangeAt, type Place } from "../places.ts";
import type { WordDocument } from "../word-document.ts";
import { collection } from "./collections.ts";

/** `getComments` and `insertComment` of places. */
export function commentMembers<T extends Place>(document: WordDocument) {
  return {
    getComments: (place: T) => {
      demandComments(document);
      const { dom } = rangeAt(document, place, "Whole");
      return commentsIn(document, (start) => dom.intersectsNode(start));
    },
  };
}

export const insertComment = (document: WordDocument) => (range: TextRange, text: unknown) => addComment(document, range, text);

/** `Word.Comment`, its replies and their collections. */
export function commentClasses(document: WordDocument): Record<string, AnyBackend> {
  const common = {
    id: (comment: Element) => wAttr(comment, "id") ?? "",
    authorName: (comment: Element) => wAttr(comment, "author") ?? "",
    authorEmail: () => "",
    content: contentOfComment,
    creationDate: (comment: Element) => new Date(wAttr(comment, "date") ?? 0),
  };
  const rangeOf = (comment: Element): TextRange => {
    const start = demand(marks(document, comment, "commentRangeStart")[0]);
    const end = demand(marks(document, comment, "commentRangeEnd")[0]);
    const made = document.ranges.around(start);
    made.dom.setStartAfter(start);
    made.dom.setEndBefore(end);
    return made;
  };
  const alive = (comment: Element): boolean => comment.isConnected;
  return {
    "Word.Comment": backend<Element>({
      alive,
      get: { ...common, resolved: (comment) => isResolved(document, comment) },
      set: { content: setContent, resolved: (comment, done: boolean) => resolve(document, comment, done) },
      nav: { replies: (comment) => repliesOf(document, comment) },
      call: {
        delete: (comment) => deleteComment(document, comment),
        getRange: rangeOf,
        reply: (comment, text: string) => addReply(document, comment, text),
      },
    }),
    "Word.CommentReply": backend<Element>({
      alive,
      get: common,
      set: { content: setContent },
      call: { delete: (reply) => deleteComment(document, reply) },
    }),
    "Word.CommentCollection": collection(),
    "Word.CommentReplyCollection": collection(),
  };
}
