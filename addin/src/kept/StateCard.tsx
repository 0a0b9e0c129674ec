import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language";
import { moment } from "../ui/when";
import { StateMark } from "./StateMark";
import { ordinalOf, type OpenDocument } from "./use-document";

/** Where the document stands: in words, of which version, who brought it there, when and why. */
export function StateCard({ open }: { readonly open: OpenDocument }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { document, review, versions } = open;
  const version = ordinalOf(versions, review.version);
  return (
    <section className="os-section" data-part="review" data-state={review.state}>
      <h2>{say("review.stateNow")}</h2>
      <div>
        <StateMark state={review.state} />
      </div>
      <p className="os-soft">
        {say("review.said", { version, who: review.by.name, when: moment(language, review.time) })}
      </p>
      {review.reason !== "" && <p className="os-said">{say("review.why", { reason: review.reason })}</p>}
      {review.stale && (
        <Note part="stale" text={say("review.stale", { version, newest: ordinalOf(versions, review.newest) })} />
      )}
      {review.differsFromIssued && (
        <Note
          part="not-issued"
          text={say("review.notIssued", { version, newest: ordinalOf(versions, review.newest) })}
        />
      )}
      {document.recycled != null && <Note part="recycled" text={say("review.recycled")} />}
      {document.lock && document.lock.until != null && (
        <Note
          part="held"
          text={say("review.held", { who: document.lock.by.name, when: moment(language, document.lock.until) })}
        />
      )}
    </section>
  );
}

function Note({ part, text }: { readonly part: string; readonly text: string }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline" data-part={part}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
