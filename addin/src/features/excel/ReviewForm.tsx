import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { ApiError } from "../../client/api-error";
import { applyReview, type AppliedReview, type Review } from "../../drafting/review-sheet";
import { usePane, useSheetDesk } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { proposedChoices, type Choices } from "../../sheets/apply-changes";
import { useSay } from "../../ui/language";
import { ChangeGroup } from "./ChangeGroup";
import { ReviewNotices } from "./ReviewNotices";

const groups = ["both", "sheet", "added", "missing", "gone", "plan"] as const;

interface Props {
  readonly review: Review;
  /** The plan was changed by somebody between showing and writing. */
  readonly isRenewed: boolean;
  readonly applied: (applied: AppliedReview) => void;
  readonly outrun: () => void;
  readonly readAgain: () => void;
}

/** What will change, each with a choice, and the button that does it. */
export function ReviewForm({ review, isRenewed, applied, outrun, readAgain }: Props): ReactNode {
  const say = useSay();
  const desk = useSheetDesk();
  const { plan, choosePlan } = usePane();
  const task = useTask();
  const top = useRef<HTMLFormElement>(null);
  // The list stands below the form for putting: it is brought into sight.
  useEffect(() => {
    top.current?.scrollIntoView({ block: "start" });
  }, []);
  const [choices, setChoices] = useState<Choices>(() => proposedChoices(review.found));
  const changes = [...review.found.wholes, ...review.found.fields];
  const count = Object.values(choices).filter((choice) => choice !== "leave").length;

  const write = (): void => {
    task.run(say("back.writing"), async (signal) => {
      try {
        const done = await applyReview(desk, review, choices, signal);
        // The pane goes on with the plan as it is now, if it is the one in use.
        if (plan?.plan.id === done.plan.plan.id) choosePlan(done.plan);
        applied(done);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        outrun();
      }
    });
  };
  const isBusy = task.state.kind === "running";
  const isStopped = review.errors.length > 0 || review.raw.isProtected;
  return (
    <form
      ref={top}
      className="os-stack"
      data-part="review"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      {isRenewed && (
        <MessageBar intent="warning" layout="multiline" role="alert" data-part="renewed">
          <MessageBarBody>{say("back.renewed")}</MessageBarBody>
        </MessageBar>
      )}
      <ReviewNotices review={review} />
      {changes.length === 0 && review.errors.length === 0 && (
        <p role="status" data-part="same">
          {say("back.same")}
        </p>
      )}
      {groups.map((kind) => (
        <ChangeGroup
          key={kind}
          kind={kind}
          changes={changes.filter((change) => change.kind === kind)}
          choices={choices}
          choose={(id, choice) => {
            setChoices({ ...choices, [id]: choice });
          }}
        />
      ))}
      {changes.length > 0 && (
        <div className="os-row">
          <Button type="submit" appearance="primary" disabled={isBusy || isStopped || count === 0} data-part="write">
            {say("back.write", { count })}
          </Button>
        </div>
      )}
      <TaskStatus task={task} cancelled={say("back.cancelled")} reload={readAgain} />
    </form>
  );
}
