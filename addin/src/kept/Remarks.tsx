import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CommentRequest, VersionView } from "../client/review-service";
import type { PlaceFinder } from "../model/places";
import { repliesTo } from "../model/remarks";
import { mayWork } from "../model/review-rules";
import { useReviewer } from "../pane/review-context";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { useSay } from "../ui/language";
import { RemarkForm } from "./RemarkForm";
import { RemarkItem } from "./RemarkItem";
import type { DocumentState, OpenDocument } from "./use-document";

interface Props {
  readonly open: OpenDocument;
  readonly state: DocumentState;
  /** The version on the screen, which a new remark is about. */
  readonly version: VersionView;
  /** Where the document is open besides; absent where it is not. */
  readonly places?: PlaceFinder | undefined;
  /** The version that the open text was made on. */
  readonly here?: string;
}

/** Remarks with their replies, and the form for a new one. */
export function Remarks({ open, state, version, places, here }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [isSent, setSent] = useState(false);
  const { document, remarks } = open;
  const first = remarks.comments.filter((remark) => remark.replyTo == null);
  const send = (act: (signal: AbortSignal) => Promise<void>, sent: () => void): void => {
    setSent(false);
    task.run(say("act.sending"), async (signal) => {
      await act(signal);
      sent();
      setSent(true);
      await state.readRemarks(signal);
    });
  };
  const add = (request: CommentRequest, sent: () => void): void => {
    send((signal) => service.comment(document.id, request, signal), sent);
  };
  const isBusy = task.state.kind === "running";
  const mayRemark = mayWork(person, document);
  return (
    <section className="os-section" data-part="remarks">
      <h2>{say("remark.heading", { count: remarks.comments.length })}</h2>
      {first.length === 0 && <p className="os-soft">{say("remark.none")}</p>}
      <ul className="os-list os-remarks">
        {first.map((remark) => (
          <RemarkItem
            key={remark.number}
            remark={remark}
            replies={repliesTo(remarks.comments, remark.number)}
            versions={open.versions}
            documentId={document.id}
            isBusy={isBusy}
            mayAnswer={mayRemark}
            send={send}
            places={places}
            isHere={remark.version === here}
          />
        ))}
      </ul>
      <TaskStatus
        task={task}
        cancelled={say("act.cancelled")}
        reload={() => {
          task.dismiss();
          state.reload();
        }}
      />
      {isSent && (
        <MessageBar intent="success" layout="multiline" role="status" data-part="remark-sent">
          <MessageBarBody>{say("remark.sent")}</MessageBarBody>
        </MessageBar>
      )}
      {mayRemark && (
        <RemarkForm documentId={document.id} version={version} isBusy={isBusy} send={add} places={places} />
      )}
    </section>
  );
}
