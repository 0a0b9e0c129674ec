import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DocumentView, VersionView } from "../../client/review-service";
import type { Task } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { offerFile } from "../../ui/offer-file";
import type { KeptState } from "./use-kept";

interface Props {
  readonly kept: KeptState;
  readonly document: DocumentView;
  readonly version: VersionView;
  readonly task: Task;
  readonly opened: () => void;
  readonly isPrimary?: boolean;
}

/** Opens a version as a new document; where the program cannot, it is downloaded. */
export function OpenVersion({ kept, document, version, task, opened, isPrimary = false }: Props): ReactNode {
  const say = useSay();
  const { file } = kept.desk;
  const open = (): void => {
    task.run(say("versions.opening"), async (signal) => {
      const bytes = await kept.desk.open(document.id, version, signal);
      if (!file.canOpen)
        offerFile(new Blob([bytes]), `${document.title.slice(0, 60)} (${version.ordinal}).${file.extension}`);
      opened();
    });
  };
  return (
    <Button
      size={isPrimary ? "medium" : "small"}
      appearance={isPrimary ? "primary" : "secondary"}
      onClick={open}
      disabled={task.state.kind === "running"}
      data-part="open-version"
    >
      {say(file.canOpen ? "versions.open" : "review.download", { version: version.ordinal })}
    </Button>
  );
}
