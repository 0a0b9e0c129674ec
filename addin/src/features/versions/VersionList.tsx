import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { VersionView } from "../../client/review-service";
import { RestoreButton, RestoreForm } from "../../kept/Restore";
import { ordinalOf, type OpenDocument } from "../../kept/use-document";
import { VersionLine } from "../../kept/VersionLine";
import { mayRestore } from "../../model/review-rules";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { OpenVersion } from "./OpenVersion";
import type { KeptState } from "./use-kept";

type Done =
  | { readonly kind: "opened"; readonly version: VersionView }
  | { readonly kind: "restored"; readonly old: string; readonly version: VersionView };

/** Every version with who, when, why; each opens as a new document and can be brought back. */
export function VersionList({ kept, open }: { readonly kept: KeptState; readonly open: OpenDocument }): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const { document, review, versions } = open;
  const canRestore = mayRestore(person, document, review);
  const restore = (version: VersionView, reason: string, sent: () => void): void => {
    setDone(undefined);
    task.run(say("act.sending"), async (signal) => {
      const saved = await service.restore(document.id, version.id, { reason, base: review.newest }, signal);
      sent();
      setAsked(undefined);
      setDone({ kind: "restored", old: ordinalOf(versions, version.id), version: saved.version });
      kept.reload();
    });
  };
  return (
    <section className="os-section" data-part="versions">
      <h2>{say("review.versions", { count: versions.length })}</h2>
      <TaskStatus
        task={task}
        cancelled={say("act.cancelled")}
        reload={() => {
          task.dismiss();
          kept.reload();
        }}
      />
      {done && <Said done={done} kept={kept} open={open} opened={setDone} />}
      <ol className="os-list" reversed>
        {versions.map((version) => (
          <li key={version.id} data-version={version.ordinal}>
            <VersionLine
              version={version}
              versions={versions}
              newest={versions[0]?.id ?? ""}
              shown={kept.identity?.version ?? ""}
              shownAs={say("versions.here")}
            />
            <div className="os-row">
              <OpenVersion
                kept={kept}
                document={document}
                version={version}
                task={task}
                opened={() => {
                  setDone({ kind: "opened", version });
                }}
              />
              {canRestore && version.id !== versions[0]?.id && (
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

interface SaidProps {
  readonly done: Done;
  readonly kept: KeptState;
  readonly open: OpenDocument;
  readonly opened: (done: Done) => void;
}

/** What was done; after a restore the text on the screen is the old one, so the restored one is offered. */
function Said({ done, kept, open, opened }: SaidProps): ReactNode {
  const say = useSay();
  const task = useTask();
  const { version } = done;
  const text =
    done.kind === "restored"
      ? say("versions.restored", { old: done.old, version: version.ordinal })
      : say(kept.desk.file.canOpen ? "versions.opened" : "versions.downloaded", { version: version.ordinal });
  return (
    <>
      <MessageBar
        intent={done.kind === "restored" ? "warning" : "success"}
        layout="multiline"
        role="status"
        data-part={done.kind}
      >
        <MessageBarBody>{text}</MessageBarBody>
        {done.kind === "restored" && (
          <MessageBarActions>
            <OpenVersion
              isPrimary
              kept={kept}
              document={open.document}
              version={version}
              task={task}
              opened={() => {
                opened({ kind: "opened", version });
              }}
            />
          </MessageBarActions>
        )}
      </MessageBar>
      <TaskStatus task={task} cancelled={say("act.reading.cancelled")} />
    </>
  );
}
