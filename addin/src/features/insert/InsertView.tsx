import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Act } from "../../drafting/desk";
import type { LawfulPlace } from "../../model/lawful-place";
import { NeedsPlan } from "../../pane/NeedsPlan";
import { useDesk, usePane } from "../../pane/pane-context";
import { ReceiptView } from "../../pane/ReceiptView";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { BlockForm } from "./BlockForm";
import { placeSaid } from "./place-said";
import { WholeDocument } from "./WholeDocument";

/** The outcome of the last act in this view. */
export type Outcome =
  | { readonly kind: "act"; readonly act: Act; readonly place?: LawfulPlace | undefined }
  | { readonly kind: "noPlace" }
  | { readonly kind: "said"; readonly text: string };

/** Parts of the plan, or the whole document, into the open document. */
export function InsertView(): ReactNode {
  const say = useSay();
  const pane = usePane();
  const desk = useDesk();
  const task = useTask();
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  if (!pane.plan) return <NeedsPlan />;

  const act = (what: string, work: (signal: AbortSignal) => Promise<Outcome>): void => {
    setOutcome(undefined);
    task.run(what, async (signal) => {
      setOutcome(await work(signal));
      pane.acted();
    });
  };
  const undo = (): void => {
    act(say("insert.undoing"), async () => {
      await desk.undo();
      return { kind: "said", text: say("insert.undone") };
    });
  };
  const isBusy = task.state.kind === "running";
  return (
    <>
      <p>{say("plan.chosen", { subject: pane.plan.plan.subject })}</p>
      <BlockForm plan={pane.plan.plan} isBusy={isBusy} act={act} />
      <div data-part="result" className="os-stack">
        <TaskStatus task={task} />
        {outcome?.kind === "act" && (
          <ReceiptView act={outcome.act} place={outcome.place && placeSaid(outcome.place, say)} />
        )}
        {outcome?.kind === "noPlace" && (
          <MessageBar intent="warning" layout="multiline" role="alert" data-part="no-place">
            <MessageBarBody>{say("place.notInserted")}</MessageBarBody>
          </MessageBar>
        )}
        {outcome?.kind === "said" && (
          <MessageBar intent="success" layout="multiline" role="status" data-part="said">
            <MessageBarBody>{outcome.text}</MessageBarBody>
          </MessageBar>
        )}
        {desk.canUndo && (
          <div>
            <Button disabled={isBusy} onClick={undo} data-part="undo">
              {say("insert.undo")}
            </Button>
          </div>
        )}
      </div>
      <WholeDocument plan={pane.plan.plan} isBusy={isBusy} act={act} />
    </>
  );
}
