import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DocumentView } from "../../client/review-service";
import { mayWork } from "../../model/review-rules";
import { useReviewer } from "../../pane/review-context";
import { useLanguage, useSay } from "../../ui/language";
import { moment } from "../../ui/when";

/** Says before anything is sent that the document is not this person's to change or is locked, and what can be done. */
export function LockNote({ document }: { readonly document: DocumentView }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { person } = useReviewer();
  const { lock } = document;
  const isFinal = lock?.kind === "final";
  if (!mayWork(person, document)) {
    return (
      <MessageBar intent="warning" layout="multiline" data-part="not-yours">
        <MessageBarBody>{say("versions.notYours", { unit: document.unit, own: person.unit })}</MessageBarBody>
      </MessageBar>
    );
  }
  if (lock == null || (!isFinal && lock.by.id === person.id)) return null;
  const facts = { who: lock.by.name, when: moment(language, lock.at), reason: lock.reason };
  return (
    <MessageBar intent="warning" layout="multiline" data-part="lock" data-lock={lock.kind}>
      <MessageBarBody>{isFinal ? say("versions.final", facts) : say("versions.held", facts)}</MessageBarBody>
    </MessageBar>
  );
}
