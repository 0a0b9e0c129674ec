import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { VersionView } from "../client/review-service";
import { useSay } from "../ui/language";
import { ReasonForm } from "./ReasonForm";

interface ButtonProps {
  readonly version: VersionView;
  readonly isAsked: boolean;
  readonly ask: () => void;
}

/** Offers to bring an earlier version back. */
export function RestoreButton({ version, isAsked, ask }: ButtonProps): ReactNode {
  const say = useSay();
  return (
    <Button size="small" data-part="restore" aria-expanded={isAsked} onClick={ask}>
      {say("act.restore", { version: version.ordinal })}
    </Button>
  );
}

interface FormProps {
  readonly documentId: string;
  readonly version: VersionView;
  readonly isBusy: boolean;
  readonly restore: (version: VersionView, reason: string, sent: () => void) => void;
  readonly close: () => void;
}

/** Asks why it is to be brought back. */
export function RestoreForm({ documentId, version, isBusy, restore, close }: FormProps): ReactNode {
  const say = useSay();
  return (
    <ReasonForm
      draft={`review.reason.${documentId}.restore`}
      label={`${say("act.restore", { version: version.ordinal })}. ${say("act.reason")}`}
      initial=""
      needed={say("act.reasonNeeded")}
      isBusy={isBusy}
      send={(reason, sent) => {
        restore(version, reason, sent);
      }}
      close={close}
    />
  );
}
