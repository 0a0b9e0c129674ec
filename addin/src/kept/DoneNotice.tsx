import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../ui/language";

interface Props {
  /** What was done; nothing is shown while it is undefined. */
  readonly text: string | undefined;
  readonly part: string;
  readonly close: () => void;
}

/** Says what was done, until somebody closes it. */
export function DoneNotice({ text, part, close }: Props): ReactNode {
  const say = useSay();
  if (text === undefined) return null;
  return (
    <MessageBar intent="success" layout="multiline" role="status" data-part={part}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={close}>
          {say("task.dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
