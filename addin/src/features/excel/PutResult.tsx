import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PutOutcome } from "../../drafting/sheet-desk";
import { Details } from "../../ui/Details";
import { useSay } from "../../ui/language";

/** What was really put, told by reading it back. */
export function PutResult({ outcome }: { readonly outcome: PutOutcome }): ReactNode {
  const say = useSay();
  if (outcome.kind === "tooLong") {
    const lines = outcome.tooLong.map(({ task, field, length }) =>
      say("sheet.tooLongPlace", { task, field: say(`field.${field}`), length: length.toLocaleString("vi-VN") }),
    );
    return (
      <MessageBar intent="error" layout="multiline" role="alert" data-part="too-long">
        <MessageBarBody>
          <Details open summary={say("sheet.tooLong")} lines={lines} />
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { receipt, keeping } = outcome;
  const { differences, leftOut } = receipt;
  const values = { count: receipt.rows, sheet: receipt.sheet, cells: differences.length };
  const isWhole = differences.length === 0 && leftOut.length === 0 && keeping === "part";
  return (
    <MessageBar
      intent={isWhole ? "success" : "warning"}
      layout="multiline"
      role="status"
      data-part="receipt"
      data-syncs={receipt.syncs}
      data-keeping={keeping}
    >
      <MessageBarBody>
        {say(differences.length === 0 ? "sheet.done" : "sheet.doneOtherwise", values)}
        {differences.length > 0 && (
          <Details summary={say("sheet.cells", { count: differences.length })} lines={differences} />
        )}
        {leftOut.length > 0 && (
          <p>{say("sheet.leftOut", { what: leftOut.map((id) => say(`office.${id}`)).join("; ") })}</p>
        )}
        {keeping !== "part" && <p>{say(`sheet.kept.${keeping}`)}</p>}
      </MessageBarBody>
    </MessageBar>
  );
}
