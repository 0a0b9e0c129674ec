import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { VersionView } from "../../client/review-service";
import { mayRestore } from "../../model/review-rules";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { offerFile } from "../../ui/offer-file";
import { DoneNotice } from "../../kept/DoneNotice";
import { RestoreButton, RestoreForm } from "../../kept/Restore";
import type { DocumentState, OpenDocument } from "../../kept/use-document";
import { UploadVersion } from "./UploadVersion";
import { VersionLine } from "../../kept/VersionLine";

interface Props {
  readonly open: OpenDocument;
  readonly state: DocumentState;
  readonly shown: string;
  readonly show: (version: string | undefined) => void;
}

/** All versions with who, when, why, size; each can be shown, downloaded and brought back. */
export function Versions({ open, state, shown, show }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const [done, setDone] = useState<string | undefined>(undefined);
  const { document, review, versions } = open;
  const canRestore = mayRestore(person, document, review);

  const download = (version: VersionView): void => {
    task.run(say("review.downloading"), async (signal) => {
      const content = await service.content(document.id, version.id, "saved", signal);
      offerFile(content, fileName(document.fileName, version.ordinal));
      await service.see(document.id, version.id, signal);
      await state.readRemarks(signal);
    });
  };
  const restore = (version: VersionView, reason: string, sent: () => void): void => {
    setDone(undefined);
    task.run(say("act.sending"), async (signal) => {
      await service.restore(document.id, version.id, { reason, base: review.newest }, signal);
      sent();
      setAsked(undefined);
      setDone(say("act.done.restore", { version: version.ordinal }));
      show(undefined);
      await state.readAll(signal);
    });
  };
  const reload = (): void => {
    task.dismiss();
    state.reload();
  };
  return (
    <section className="os-section" data-part="versions">
      <h2>{say("review.versions", { count: versions.length })}</h2>
      <TaskStatus task={task} cancelled={say("act.cancelled")} reload={reload} />
      <DoneNotice
        text={done}
        part="restored"
        close={() => {
          setDone(undefined);
        }}
      />
      <UploadVersion
        open={open}
        state={state}
        saved={() => {
          show(undefined);
        }}
      />
      <ol className="os-list" reversed>
        {versions.map((version) => (
          <li key={version.id} data-version={version.ordinal}>
            <VersionLine version={version} versions={versions} newest={review.newest} shown={shown} />
            <div className="os-row">
              {version.id !== shown && (
                <Button
                  size="small"
                  onClick={() => {
                    show(version.id === review.newest ? undefined : version.id);
                  }}
                >
                  {say("review.show", { version: version.ordinal })}
                </Button>
              )}
              <Button
                size="small"
                data-part="download"
                onClick={() => {
                  download(version);
                }}
              >
                {say("review.download", { version: version.ordinal })}
              </Button>
              {canRestore && version.id !== review.newest && (
                <RestoreButton
                  version={version}
                  isAsked={asked === version.id}
                  ask={() => {
                    setDone(undefined);
                    setAsked(asked === version.id ? undefined : version.id);
                  }}
                />
              )}
            </div>
            {asked === version.id && (
              <RestoreForm
                documentId={document.id}
                version={version}
                isBusy={task.state.kind === "running"}
                restore={restore}
                close={() => {
                  setAsked(undefined);
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** name.docx becomes name (2).docx: versions lie side by side in the downloads. */
function fileName(name: string, ordinal: number): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name} (${ordinal})` : `${name.slice(0, dot)} (${ordinal})${name.slice(dot)}`;
}
