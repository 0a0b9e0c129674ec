import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Review } from "../../drafting/review-sheet";
import { contradictions } from "../../sheets/contradictions";
import { Details } from "../../ui/Details";
import { useSay } from "../../ui/language";

/** What keeps a table from being written, every cell of it at once, and what was made good in silence otherwise. */
export function ReviewNotices({ review }: { readonly review: Review }): ReactNode {
  const say = useSay();
  const { errors, raw, read, matches } = review;
  const lines = errors.map(({ address, fault, quote }) => say(`cell.${fault}`, { address, quote: short(quote) }));
  const doubtful = contradictions(read).map(({ kind, ...values }) => say(`back.${kind}`, values));
  return (
    <>
      {errors.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert" data-part="cell-errors">
          <MessageBarBody>
            <Details open summary={say("back.errors", { count: errors.length })} lines={lines} />
          </MessageBarBody>
        </MessageBar>
      )}
      {doubtful.length > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status" data-part="contradictions">
          <MessageBarBody>
            <Details open summary={say("back.doubtful", { count: doubtful.length })} lines={doubtful} />
          </MessageBarBody>
        </MessageBar>
      )}
      {raw.isProtected && (
        <MessageBar intent="warning" layout="multiline" role="alert" data-part="protected">
          <MessageBarBody>{say("back.protected", { sheet: raw.sheet })}</MessageBarBody>
        </MessageBar>
      )}
      {read.lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status" data-part="lost-columns">
          <MessageBarBody>{say("back.lost", { names: read.lost.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      {matches.found.length > 0 && (
        <MessageBar intent="info" layout="multiline" role="status" data-part="found-rows">
          <MessageBarBody>
            {say("back.found", { rows: matches.found.map(({ line }) => line).join(", ") })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
