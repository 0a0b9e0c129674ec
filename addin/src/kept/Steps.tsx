import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { allowedSteps, isOwnSubmission, versionOfStep, type ReviewStep } from "../model/review-rules";
import { mayIssue } from "../model/issue-rules";
import { useReviewer } from "../pane/review-context";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { useSay } from "../ui/language";
import { DoneNotice } from "./DoneNotice";
import { ReasonForm } from "./ReasonForm";
import { ordinalOf, type DocumentState, type OpenDocument } from "./use-document";

interface Props {
  readonly open: OpenDocument;
  readonly state: DocumentState;
}

/** The steps that this person may take now, each with its reason. */
export function Steps({ open, state }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [asked, setAsked] = useState<ReviewStep | undefined>(undefined);
  const [done, setDone] = useState<string | undefined>(undefined);
  const { document, review, versions } = open;
  const steps = allowedSteps(person, document, review);

  const take = (step: ReviewStep, reason: string, sent: () => void): void => {
    const version = versionOfStep(step, review);
    setDone(undefined);
    task.run(say("act.sending"), async (signal) => {
      await service.step(document.id, { step, version, reason }, signal);
      sent();
      setAsked(undefined);
      setDone(say(`act.done.${step}`, { version: ordinalOf(versions, version) }));
      await state.readAll(signal);
    });
  };
  const reload = (): void => {
    task.dismiss();
    setAsked(undefined);
    state.reload();
  };
  const nameOf = (step: ReviewStep): string =>
    say("act.of", { act: say(`act.${step}`), version: ordinalOf(versions, versionOfStep(step, review)) });
  return (
    <section className="os-section" data-part="steps">
      <h2>{say("act.heading")}</h2>
      {steps.includes("approve") && isOwnSubmission(person, review) && (
        <p className="os-soft" data-part="own-submission">
          {say("act.ownSubmission")}
        </p>
      )}
      {steps.length === 0 && !done && !mayIssue(person, document, review) && (
        <p className="os-soft">{say("act.none")}</p>
      )}
      <div className="os-row">
        {steps.map((step) => (
          <Button
            key={step}
            appearance={step === "approve" || step === "submit" ? "primary" : "secondary"}
            aria-expanded={asked === step}
            data-step={step}
            onClick={() => {
              setDone(undefined);
              setAsked(asked === step ? undefined : step);
            }}
          >
            {say(`act.${step}`)}
          </Button>
        ))}
      </div>
      {asked && steps.includes(asked) && (
        <ReasonForm
          key={asked}
          draft={`review.reason.${document.id}.${asked}`}
          label={`${nameOf(asked)}. ${say("act.reason")}`}
          initial={asked === "submit" || asked === "approve" ? say(`act.reason.${asked}`) : ""}
          needed={say(asked === "unsubmit" ? "act.reasonNeeded.unsubmit" : "act.reasonNeeded")}
          isBusy={task.state.kind === "running"}
          send={(reason, sent) => {
            take(asked, reason, sent);
          }}
          close={() => {
            setAsked(undefined);
          }}
        />
      )}
      <TaskStatus task={task} cancelled={say("act.cancelled")} reload={reload} />
      <DoneNotice
        text={done}
        part="done"
        close={() => {
          setDone(undefined);
        }}
      />
    </section>
  );
}
