import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PlaceFinder, TextPlace } from "../model/places";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { useSay } from "../ui/language";

interface Props {
  readonly places: PlaceFinder;
  readonly tie: (place: TextPlace) => void;
  /** The remark is tied to a place now. */
  readonly isTied: boolean;
}

/** Ties a new remark to what is selected in the open document. */
export function TieToSelection({ places, tie, isTied }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const [said, setSaid] = useState<"tied" | "notInBody" | undefined>(undefined);
  const look = (): void => {
    setSaid(undefined);
    task.run(say("remark.looking"), async (signal) => {
      const place = await places.selected();
      signal.throwIfAborted();
      if (place) tie(place);
      setSaid(place ? "tied" : "notInBody");
    });
  };
  return (
    <>
      <div>
        <Button size="small" onClick={look} data-part="tie">
          {say("remark.tie")}
        </Button>
      </div>
      <TaskStatus task={task} cancelled={say("remark.goingCancelled")} />
      {said && (said !== "tied" || isTied) && (
        <p className="os-soft" role="status" data-part="tie-said" data-said={said}>
          {say(`remark.${said}`)}
        </p>
      )}
    </>
  );
}
