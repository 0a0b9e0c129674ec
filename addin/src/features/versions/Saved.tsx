import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SaveOutcome } from "../../keeping/version-desk";
import { useSay } from "../../ui/language";

/** How a saving ended; a newer version of somebody else's is told where the ways out stand. */
export function Saved({ outcome }: { readonly outcome: SaveOutcome }): ReactNode {
  const say = useSay();
  switch (outcome.kind) {
    case "stale":
      return null;
    case "arrived":
      return (
        <MessageBar intent="warning" layout="multiline" role="status" data-part="arrived">
          <MessageBarBody>{say("versions.arrived", { version: outcome.version.ordinal })}</MessageBarBody>
        </MessageBar>
      );
    case "saved":
      return (
        <MessageBar
          intent="success"
          layout="multiline"
          role="status"
          data-part="saved"
          data-version={outcome.version.ordinal}
        >
          <MessageBarBody>
            {say("versions.saved", { version: outcome.version.ordinal })}
            {!outcome.isRemembered && <p>{say("versions.forgotten")}</p>}
          </MessageBarBody>
        </MessageBar>
      );
  }
}
