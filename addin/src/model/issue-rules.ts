import type { DocumentView, IssueRequest, IssueView, PersonView, ReviewView } from "../client/review-service";
import { covers, stateOf } from "./review-rules";

/** What a registrar fills in; all of it as typed. */
export interface IssueDraft {
  readonly issuer: string;
  /** yyyy-mm-dd. */
  readonly date: string;
  readonly signer: string;
  readonly recipients: string;
  readonly copies: string;
  readonly number: string;
  readonly isLate: boolean;
  readonly subject: string;
  readonly copyHolder: string;
  readonly note: string;
  readonly reason: string;
}

/** Fields of the form that can be wrong before anything is sent. */
export type IssueMistake = "reason" | "date" | "copies" | "number";

/** The agencies in whose register this person may enter the document: its unit or one above, the highest first. */
export function issuersFor(person: PersonView, document: DocumentView): readonly string[] {
  const parts = document.unit.split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/")).filter((unit) => covers(person.unit, unit));
}

/** Whether the registrar may issue now; the service has the last word. */
export function mayIssue(person: PersonView, document: DocumentView, review: ReviewView): boolean {
  return isRegistrarOf(person, document) && stateOf(review.state) === "approved" && !review.stale;
}

/** An issue that was begun and did not come to its end can be given up by a registrar. */
export function mayGiveUp(person: PersonView, document: DocumentView, issue: IssueView | undefined): boolean {
  return isRegistrarOf(person, document) && isHalfDone(issue);
}

export function isHalfDone(issue: IssueView | undefined): boolean {
  return issue?.stage === "begun" || issue?.stage === "issued";
}

/** Everything that is wrong with the form, at once. `today` is yyyy-mm-dd. */
export function mistakesOf(draft: IssueDraft, today: string): readonly IssueMistake[] {
  const isCount = (text: string): boolean => text.trim() === "" || /^[1-9]\d{0,6}$/.test(text.trim());
  const wrong: Readonly<Record<IssueMistake, boolean>> = {
    date: !/^\d{4}-\d{2}-\d{2}$/.test(draft.date) || draft.date > today,
    copies: !isCount(draft.copies),
    number: !isCount(draft.number),
    reason: draft.reason.trim() === "",
  };
  return (Object.keys(wrong) as IssueMistake[]).filter((name) => wrong[name]);
}

/** What is sent; only what was filled in. */
export function issueRequestOf(draft: IssueDraft, version: string): IssueRequest {
  const text = (value: string): string | null => (value.trim() === "" ? null : value.trim());
  const count = (value: string): number | null => (value.trim() === "" ? null : Number(value.trim()));
  return {
    reason: draft.reason.trim(),
    issuer: draft.issuer,
    version,
    date: draft.date,
    number: count(draft.number),
    late: draft.isLate,
    subject: text(draft.subject),
    signer: text(draft.signer),
    recipients: text(draft.recipients),
    copyHolder: text(draft.copyHolder),
    copies: count(draft.copies),
    note: text(draft.note),
  };
}

function isRegistrarOf(person: PersonView, document: DocumentView): boolean {
  return (
    person.active &&
    document.recycled == null &&
    person.roles.includes("registrar") &&
    covers(person.unit, document.unit)
  );
}
