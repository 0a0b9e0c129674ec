import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Differences } from "../../kept/Differences";
import type { OpenDocument } from "../../kept/use-document";
import type { Compared } from "../../keeping/compare-versions";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useLanguage, useSay } from "../../ui/language";
import { moment } from "../../ui/when";
import { OpenVersion } from "./OpenVersion";
import type { KeptState } from "./use-kept";

interface Props {
  readonly open: OpenDocument;
  readonly kept: KeptState;
  /** Called when what is newer has been looked at. */
  readonly seen: () => void;
}

/** Someone saved a newer version: whose it is, when and why, and the ways on from here. */
export function Conflict({ open, kept, seen }: Props): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const task = useTask();
  const { service } = useReviewer();
  const [compared, setCompared] = useState<Compared | undefined>(undefined);
  const { document, versions } = open;
  const newest = versions[0] ?? document.current;
  const base = versions.find((one) => one.id === kept.identity?.version);
  const look = (): void => {
    if (!base) return;
    task.run(say("review.comparing"), async (signal) => {
      const { compareVersions } = await import("../../keeping/compare-versions");
      setCompared(await compareVersions(service, document, base.id, newest.id, signal));
      seen();
    });
  };
  return (
    <section className="os-section" data-part="conflict" data-newest={newest.ordinal}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          {say("versions.stale", {
            version: newest.ordinal,
            who: newest.author.name,
            when: moment(language, newest.time),
            reason: newest.reason,
            base: base ? say("versions.baseVersion", { version: base.ordinal }) : say("versions.baseUnknown"),
          })}
        </MessageBarBody>
      </MessageBar>
      <p className="os-soft">{say("versions.staleWays")}</p>
      <div className="os-row">
        {base && (
          <Button appearance="primary" onClick={look} data-part="see-changes">
            {say("versions.seeChanges", { version: newest.ordinal })}
          </Button>
        )}
        <OpenVersion kept={kept} document={document} version={newest} opened={seen} task={task} />
      </div>
      <TaskStatus task={task} cancelled={say("act.reading.cancelled")} />
      {compared && <Differences compared={compared} />}
    </section>
  );
}
