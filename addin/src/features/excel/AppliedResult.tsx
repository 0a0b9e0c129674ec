import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AppliedReview } from "../../drafting/review-sheet";
import { useSay } from "../../ui/language";

/** What plan and sheet have taken. */
export function AppliedResult({ applied }: { readonly applied: AppliedReview }): ReactNode {
  const say = useSay();
  const { intoPlan, intoSheet, lostTargets, keeping } = applied;
  const left = intoSheet?.left ?? [];
  const isWhole = left.length === 0 && lostTargets.length === 0 && keeping === "part";
  return (
    <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline" role="status" data-part="applied">
      <MessageBarBody>
        {intoPlan > 0 ? say("back.written", { count: intoPlan }) : say("back.nothingWritten")}
        {intoSheet && intoSheet.written > 0 && ` ${say("back.sheetWritten", { count: intoSheet.written })}`}
        {left.length > 0 && <p>{say("back.sheetLeft", { cells: left.join(", ") })}</p>}
        {lostTargets.length > 0 && <p>{say("back.lostTargets", { texts: lostTargets.join("; ") })}</p>}
        {keeping !== "part" && <p>{say(`sheet.kept.${keeping}`)}</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
