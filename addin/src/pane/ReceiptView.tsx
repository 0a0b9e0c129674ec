import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Act } from "../drafting/desk";
import { Details } from "../ui/Details";
import { useSay } from "../ui/language";

/** What an act really did: by which way, what differs, what is remembered. */
export function ReceiptView({
  act,
  place,
}: {
  readonly act: Act;
  /** Where it stands now, in words; absent where the person chose the place. */
  readonly place?: string | undefined;
}): ReactNode {
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
  const isWhole = rung === "ooxml" && act.landscape !== "failed" && act.landscape !== "lost";
  const intent = rung === "none" ? "error" : isWhole ? "success" : "warning";
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
        {place !== undefined && (rung === "ooxml" || rung === "native") && (
          <div data-part="receipt-place">{say("place.at", { place })}</div>
        )}
        {codes.length > 0 && <div className="os-soft">{say("trouble.code", { code: codes.join(", ") })}</div>}
        {lines.length > 0 && <Details summary={say("receipt.differences", { count: lines.length })} lines={lines} />}
        {receipt.foreignStyles.length > 0 && (
          <p>{say("receipt.styles", { names: receipt.foreignStyles.join(", ") })}</p>
        )}
        {receipt.tail > 0 && <p>{say("receipt.tail", { count: receipt.tail })}</p>}
        <PageReceipt act={act} />
        {receipt.rung !== undefined && receipt.rung !== "service" && act.keeping === "id" && <p>{say("receipt.id")}</p>}
        {receipt.rung !== undefined && receipt.rung !== "service" && act.keeping === "none" && (
          <p>{say("receipt.forgotten")}</p>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What became of pages on their side. */
function PageReceipt({ act }: { readonly act: Act }): ReactNode {
  const say = useSay();
  if (act.landscape === "none") return undefined;
  const failed = act.receipt.pages.flatMap((page) => (page.kind === "failed" ? [page] : []));
  const differs = failed.flatMap((page) => page.differs);
  const codes = failed.flatMap((page) => page.code ?? []);
  return (
    <div data-part="page-receipt" data-landscape={act.landscape}>
      <p>{say(act.landscape === "lost" ? "landscape.note" : `landscape.${act.landscape}`)}</p>
      {differs.length > 0 && <p>{say("landscape.differs", { what: differs.join("; ") })}</p>}
      {codes.length > 0 && <p className="os-soft">{say("trouble.code", { code: codes.join(", ") })}</p>}
    </div>
  );
}
