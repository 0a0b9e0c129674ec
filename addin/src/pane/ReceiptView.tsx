import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Act } from "../drafting/desk";
import { Details } from "../ui/Details";
import { useSay } from "../ui/language";

/** What an act really did: by which way, what differs, what is remembered. */
export function ReceiptView({ act }: { readonly act: Act }): ReactNode {
  const say = useSay();
  const { receipt } = act;
  const rung = receipt.rung ?? "none";
  const shown =
    receipt.rung === undefined || receipt.rung === "service"
      ? receipt.attempts.flatMap((attempt) => attempt.differences)
      : receipt.differences;
  const lines = shown.map((difference) => {
    const what = `${say(`difference.${difference.kind}`)}${difference.breaking ? `: “${difference.sent}” → “${difference.got}”` : ""}`;
    return say("receipt.place", { place: difference.place, what });
  });
  const codes = receipt.attempts.flatMap((attempt) => attempt.code ?? []);
  const intent = rung === "none" ? "error" : rung === "ooxml" ? "success" : "warning";
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      role="status"
      data-part="receipt"
      data-rung={rung}
      data-syncs={receipt.syncs}
    >
      <MessageBarBody>
        {say(`receipt.${rung}`)}
        {codes.length > 0 && <div className="os-soft">{say("trouble.code", { code: codes.join(", ") })}</div>}
        {lines.length > 0 && <Details summary={say("receipt.differences", { count: lines.length })} lines={lines} />}
        {receipt.foreignStyles.length > 0 && (
          <p>{say("receipt.styles", { names: receipt.foreignStyles.join(", ") })}</p>
        )}
        {receipt.tail > 0 && <p>{say("receipt.tail", { count: receipt.tail })}</p>}
        {act.lostLandscape && <p>{say("landscape.note")}</p>}
        {receipt.rung !== undefined && receipt.rung !== "service" && act.keeping === "id" && <p>{say("receipt.id")}</p>}
        {receipt.rung !== undefined && receipt.rung !== "service" && act.keeping === "none" && (
          <p>{say("receipt.forgotten")}</p>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
