import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isHalfDone, issueRequestOf, issuersFor, mayGiveUp, mayIssue, type IssueDraft } from "../../model/issue-rules";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useLanguage, useSay } from "../../ui/language";
import { Details } from "../../ui/Details";
import { day, moment, today } from "../../ui/when";
import { IssueForm } from "./IssueForm";
import { ReasonForm } from "../../kept/ReasonForm";
import { ordinalOf, type DocumentState, type OpenDocument } from "../../kept/use-document";

interface Props {
  readonly open: OpenDocument;
  readonly state: DocumentState;
}

/** Issuing: what the registrar may do now, and what came of the last issue. Nothing for others before that. */
export function Issue({ open, state }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [asked, setAsked] = useState<"issue" | "giveUp" | undefined>(undefined);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const { document, review, issue, versions } = open;
  const canIssue = mayIssue(person, document, review) && !isHalfDone(issue);
  const canGiveUp = mayGiveUp(person, document, issue);
  if (!canIssue && !issue) return null;

  const send = (draft: IssueDraft, sent: () => void): void => {
    task.run(say("issue.issuing"), async (signal) => {
      const done = await service.issue(document.id, issueRequestOf(draft, review.version), signal);
      sent();
      setAsked(undefined);
      setWarnings(done.findings.map((finding) => finding.detail));
      await state.readAll(signal);
    });
  };
  const goOn = (): void => {
    if (!issue) return;
    const { issuer, date, approved: version } = issue;
    task.run(say("issue.issuing"), async (signal) => {
      const request = { reason: say("issue.goOnReason"), issuer, date, version, late: false };
      const done = await service.issue(document.id, request, signal);
      setWarnings(done.findings.map((finding) => finding.detail));
      await state.readAll(signal);
    });
  };
  const giveUp = (reason: string, sent: () => void): void => {
    task.run(say("act.sending"), async (signal) => {
      await service.giveUpIssue(document.id, reason, signal);
      sent();
      setAsked(undefined);
      await state.readAll(signal);
    });
  };
  const reload = (): void => {
    task.dismiss();
    state.reload();
  };
  const ask = (what: "issue" | "giveUp"): void => {
    setAsked(asked === what ? undefined : what);
  };
  const isBusy = task.state.kind === "running";
  const close = (): void => {
    setAsked(undefined);
  };
  return (
    <section className="os-section" data-part="issue" data-stage={issue?.stage ?? ""}>
      <h2>{say("issue.heading")}</h2>
      {issue && <IssueSaid issue={issue} />}
      {warnings.length > 0 && <Details summary={say("trouble.places", { count: warnings.length })} lines={warnings} />}
      {canIssue && (
        <div>
          <Button
            appearance="primary"
            aria-expanded={asked === "issue"}
            data-part="issue-open"
            onClick={() => {
              ask("issue");
            }}
          >
            {say("issue.open", { version: ordinalOf(versions, review.version) })}
          </Button>
        </div>
      )}
      {canIssue && asked === "issue" && (
        <IssueForm
          documentId={document.id}
          issuers={issuersFor(person, document)}
          signer={review.by.name}
          today={today(new Date())}
          isBusy={isBusy}
          send={send}
          close={close}
        />
      )}
      {canGiveUp && (
        <div className="os-row">
          <Button appearance="primary" disabled={isBusy} data-part="issue-go-on" onClick={goOn}>
            {say("issue.goOn")}
          </Button>
          <Button
            aria-expanded={asked === "giveUp"}
            data-part="issue-give-up"
            onClick={() => {
              ask("giveUp");
            }}
          >
            {say("issue.giveUp")}
          </Button>
        </div>
      )}
      {canGiveUp && asked === "giveUp" && (
        <ReasonForm
          draft={`review.reason.${document.id}.giveUp`}
          label={say("issue.giveUpReason")}
          initial=""
          needed={say("act.reasonNeeded")}
          isBusy={isBusy}
          send={giveUp}
          close={close}
        />
      )}
      <TaskStatus task={task} cancelled={say("issue.cancelled")} reload={reload} />
    </section>
  );
}

/** The number and what belongs to it, in words. */
function IssueSaid({ issue }: { readonly issue: NonNullable<OpenDocument["issue"]> }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const date = day(language, issue.date);
  if (isHalfDone(issue)) return <p className="os-said">{say("issue.half", { date })}</p>;
  if (issue.stage === "abandoned") {
    const number = issue.number == null ? "" : say("issue.abandonedNumber", { number: issue.number });
    return <p className="os-soft">{say("issue.abandoned", { number })}</p>;
  }
  const { rendition } = issue;
  return (
    <>
      <p className="os-said" data-part="issue-number">
        {say("issue.done", {
          number: String(issue.number ?? "").padStart(2, "0"),
          symbol: issue.symbol,
          date,
          issuer: issue.issuer,
        })}
      </p>
      <p className="os-soft">
        {rendition == null ? say("issue.pdfOwed") : say("issue.pdfKept", { when: moment(language, rendition.time) })}
      </p>
    </>
  );
}
