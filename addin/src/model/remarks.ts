import type { CommentRequest, CommentView } from "../client/review-service";

const mostParagraphs = 10_000_000;
const body = "word/document.xml";

/** Replies to a remark, oldest first. */
export function repliesTo(remarks: readonly CommentView[], number: number): readonly CommentView[] {
  return remarks.filter((remark) => remark.replyTo === number);
}

/** Whether a paragraph, as typed, names one or is left empty. */
export function isParagraph(text: string): boolean {
  const typed = text.trim();
  if (typed === "") return true;
  return /^\d{1,8}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= mostParagraphs;
}

/** A remark to send; without a paragraph it is on the whole document. */
export function remarkOf(version: string, text: string, paragraph: string, quote: string): CommentRequest {
  const place =
    paragraph.trim() === ""
      ? null
      : { part: body, paragraph: Number(paragraph), quote: quote.trim() === "" ? null : quote.trim() };
  return { text: text.trim(), version, place };
}

const stories = { header: /^word\/header/, footer: /^word\/footer/, notes: /^word\/(foot|end)notes/ } as const;

/** What people call the part of a file; undefined where they have no name for it. */
export function storyOf(part: string): "body" | keyof typeof stories | undefined {
  if (isInBody(part)) return "body";
  return (["header", "footer", "notes"] as const).find((story) => stories[story].test(part));
}

export function isInBody(part: string): boolean {
  return part === body;
}
