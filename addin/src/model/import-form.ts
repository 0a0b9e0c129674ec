import type { Finding, Plan } from "../client/service";
import { documentKinds } from "./document-kinds";

/** What plan data must have and a document may fail to say; all of it as typed. */
export interface ImportDraft {
  readonly id: string;
  readonly kind: string;
  readonly issuer: string;
  readonly subject: string;
}

export type ImportField = keyof ImportDraft;

/** The service takes a document without a type for a công văn and says so by this code. */
const noKind = "IMP002";

/** What was read, to be confirmed; empty where nothing was. */
export function draftOf(plan: Plan, findings: readonly Finding[]): ImportDraft {
  const isKindKnown = !findings.some(({ code }) => code === noKind);
  return { id: plan.id, kind: isKindKnown ? plan.kind : "", issuer: plan.issuer.name, subject: plan.subject };
}

/** Everything that is missing or not allowed, at once. */
export function gapsIn(draft: ImportDraft): readonly ImportField[] {
  const wrong: Readonly<Record<ImportField, boolean>> = {
    subject: draft.subject.trim() === "",
    kind: !documentKinds.some(({ code }) => code === draft.kind),
    issuer: draft.issuer.trim() === "",
    id: !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.id),
  };
  return (Object.keys(wrong) as ImportField[]).filter((field) => wrong[field]);
}

export function withDraft(plan: Plan, { id, kind, issuer, subject }: ImportDraft): Plan {
  return {
    ...plan,
    id,
    kind,
    subject: subject.normalize("NFC").trim(),
    issuer: { ...plan.issuer, name: issuer.normalize("NFC").trim() },
  };
}
