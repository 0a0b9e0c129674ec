import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CommentView } from "../client/review-service";
import type { PlaceFinder } from "../model/places";
import { isInBody } from "../model/remarks";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { useSay } from "../ui/language";

interface Props {
  readonly places: PlaceFinder;
  readonly place: NonNullable<CommentView["place"]>;
  /** The remark is on the version that the open text was made on. */
  readonly isOfThisVersion: boolean;
}

/** Selects what a remark speaks of in the open document, and says so when it is no longer there as it was. */
export function GoToPlace({ places, place, isOfThisVersion }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const [said, setSaid] = useState<"changed" | "byNumber" | undefined>(undefined);
  if (!isInBody(place.part)) return null;
  const go = (): void => {
    setSaid(undefined);
    task.run(say("remark.going"), async (signal) => {
      const found = await places.goTo({ paragraph: place.paragraph, quote: place.quote ?? "" }, signal);
      if (found === "changed") setSaid("changed");
      if (found === "paragraph" && !isOfThisVersion) setSaid("byNumber");
    });
  };
  return (
    <>
      <div className="os-row">
        <Button size="small" onClick={go} data-part="go-to-place">
          {say("remark.goTo")}
        </Button>
      </div>
      <TaskStatus task={task} cancelled={say("remark.goingCancelled")} />
      {said && (
        <p className="os-soft" role="status" data-part="place-said" data-said={said}>
          {say(`remark.${said}`)}
        </p>
      )}
    </>
  );
}
