import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePane, useSheetDesk } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

type Said = "removed" | "changed" | "gone";

/** Takes the last sheet away whole; asks first when somebody has worked in it. */
export function UndoPut({ isBusy, undone }: { readonly isBusy: boolean; readonly undone: () => void }): ReactNode {
  const say = useSay();
  const desk = useSheetDesk();
  const { acted } = usePane();
  const task = useTask();
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const undo = (evenIfChanged: boolean): void => {
    setSaid(undefined);
    task.run(say("sheet.undoing"), async () => {
      const outcome = await desk.undo(evenIfChanged);
      setSaid(outcome);
      if (outcome !== "changed") undone();
      acted();
    });
  };
  const isWaiting = isBusy || task.state.kind === "running";
  return (
    <>
      {desk.canUndo && (
        <div>
          <Button
            disabled={isWaiting}
            data-part="undo"
            onClick={() => {
              undo(false);
            }}
          >
            {say("sheet.undo")}
          </Button>
        </div>
      )}
      <TaskStatus task={task} />
      {said === "changed" && (
        <MessageBar intent="warning" layout="multiline" role="alert" data-part="undo-changed">
          <MessageBarBody>{say("sheet.undoChanged")}</MessageBarBody>
          <MessageBarActions>
            <Button
              data-part="undo-anyway"
              onClick={() => {
                undo(true);
              }}
            >
              {say("sheet.undoAnyway")}
            </Button>
            <Button
              onClick={() => {
                setSaid(undefined);
              }}
            >
              {say("task.dismiss")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {(said === "removed" || said === "gone") && (
        <MessageBar intent="success" layout="multiline" role="status" data-part="undone">
          <MessageBarBody>{say(said === "removed" ? "sheet.undone" : "sheet.undoGone")}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
