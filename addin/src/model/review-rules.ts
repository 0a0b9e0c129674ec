import type { DocumentView, PersonView, ReviewView } from "../client/review-service";

/** The states of a document, in the order of its life. */
export const reviewStates = ["draft", "submitted", "returned", "approved", "issued", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The steps that a reason suffices for; issuing asks for more and stands by itself (issue-rules). */
export const reviewSteps = ["submit", "unsubmit", "approve", "return", "withdraw"] as const;
export type ReviewStep = (typeof reviewSteps)[number];

export function stateOf(text: string): ReviewState {
  return reviewStates.find((state) => state === text) ?? "draft";
}

/** Whether a document may have been issued, wholly or half. */
export function isPastDraft(review: ReviewView): boolean {
  return ["approved", "issued", "withdrawn"].includes(stateOf(review.state));
}

/** A unit covers itself and all beneath. */
export function covers(unit: string, other: string): boolean {
  return unit === other || other.startsWith(`${unit}/`);
}

/** In which states documents wait for this person. */
export function statesWaitingFor(person: PersonView): readonly ReviewState[] {
  const has = (role: string): boolean => person.roles.includes(role);
  return [
    ...(has("leader") ? (["submitted"] as const) : []),
    ...(has("clerk") ? (["returned", "draft"] as const) : []),
    ...(has("registrar") ? (["approved"] as const) : []),
  ];
}

/**
 * The steps that state and role allow; the service has the last word. A version that came after the word given
 * can be submitted anew but not approved.
 */
export function allowedSteps(person: PersonView, document: DocumentView, review: ReviewView): readonly ReviewStep[] {
  if (!person.active || document.recycled != null || !covers(person.unit, document.unit)) return [];
  const state = stateOf(review.state);
  const isClerk = person.roles.includes("clerk");
  const isLeader = person.roles.includes("leader");
  const mayDraft = isLeader || isClerk;
  const isWaiting = state === "submitted" || state === "approved";
  const isOpen = state === "draft" || state === "returned";
  const allowed: Readonly<Record<ReviewStep, boolean>> = {
    submit: mayDraft && (isOpen || (isWaiting && review.stale)),
    // Whoever did not submit and is no clerk returns it instead.
    unsubmit: state === "submitted" && (isClerk || (isLeader && review.submitter === person.id)),
    approve: isLeader && state === "submitted" && !review.stale,
    return: isLeader && isWaiting,
    withdraw: isLeader && state === "issued",
  };
  return reviewSteps.filter((step) => allowed[step]);
}

/** Whoever has a role over the unit may save versions and remark; the service has the last word. */
export function mayWork(person: PersonView, document: DocumentView): boolean {
  return person.active && covers(person.unit, document.unit);
}

/** Who works in the unit may bring an earlier version back, as long as the document is not issued. */
export function mayRestore(person: PersonView, document: DocumentView, review: ReviewView): boolean {
  const state = stateOf(review.state);
  return (
    person.active &&
    document.recycled == null &&
    covers(person.unit, document.unit) &&
    person.roles.some((role) => role === "clerk" || role === "leader") &&
    state !== "issued" &&
    state !== "withdrawn"
  );
}

/** Someone would approve what they have submitted themselves: only where the administrator has allowed it. */
export function isOwnSubmission(person: PersonView, review: ReviewView): boolean {
  return stateOf(review.state) === "submitted" && review.by.id === person.id;
}

/** Which version a step speaks of: what was submitted for those that judge it, the newest for those that submit. */
export function versionOfStep(step: ReviewStep, review: ReviewView): string {
  return step === "submit" ? review.newest : review.version;
}
