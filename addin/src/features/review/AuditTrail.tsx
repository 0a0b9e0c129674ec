import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AuditEntry, AuditList } from "../../client/review-service";
import { docx } from "../../client/service";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useLanguage, useSay } from "../../ui/language";
import { offerFile } from "../../ui/offer-file";
import { moment } from "../../ui/when";
import { ordinalOf, type OpenDocument } from "../../kept/use-document";

const files = { csv: "text/csv", docx } as const;

/** Who did what with the document, when and why: read when asked for, and as files. */
export function AuditTrail({ open }: { readonly open: OpenDocument }): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service } = useReviewer();
  const [entries, setEntries] = useState<readonly AuditEntry[] | undefined>(undefined);
  const [next, setNext] = useState<AuditList["next"]>(null);
  const { id } = open.document;

  const read = (after: number, before: readonly AuditEntry[]): void => {
    task.run(say("audit.loading"), async (signal) => {
      const page = await service.audit(id, after, signal);
      setEntries([...before, ...page.entries]);
      setNext(page.next ?? null);
    });
  };
  const download = (kind: keyof typeof files): void => {
    task.run(say("review.downloading"), async (signal) => {
      offerFile(await service.auditFile(id, files[kind], signal), `nhat-ky-${id}.${kind}`);
    });
  };
  return (
    <section className="os-section" data-part="audit">
      <h2>{say("audit.heading")}</h2>
      <div className="os-row">
        {entries === undefined && (
          <Button
            size="small"
            data-part="audit-show"
            onClick={() => {
              read(0, []);
            }}
          >
            {say("audit.show")}
          </Button>
        )}
        {(Object.keys(files) as (keyof typeof files)[]).map((kind) => (
          <Button
            key={kind}
            size="small"
            data-part={`audit-${kind}`}
            onClick={() => {
              download(kind);
            }}
          >
            {say(`audit.${kind}`)}
          </Button>
        ))}
      </div>
      {entries && (
        <ol className="os-list" data-part="audit-entries">
          {entries.map((entry) => (
            <Entry key={entry.sequence} entry={entry} open={open} />
          ))}
        </ol>
      )}
      {next != null && entries && (
        <div>
          <Button
            size="small"
            data-part="audit-more"
            onClick={() => {
              read(next, entries);
            }}
          >
            {say("audit.more")}
          </Button>
        </div>
      )}
      <TaskStatus task={task} cancelled={say("act.reading.cancelled")} />
    </section>
  );
}

function Entry({ entry, open }: { readonly entry: AuditEntry; readonly open: OpenDocument }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const line = say("audit.line", {
    number: entry.sequence,
    act: entry.actName,
    who: entry.author,
    when: moment(language, entry.time),
  });
  const version =
    entry.version == null ? "" : say("audit.version", { version: ordinalOf(open.versions, entry.version) });
  return (
    <li>
      <div>{[line, version].filter((part) => part !== "").join(" · ")}</div>
      {/* Looking needs no reason; the service writes its own word there. */}
      {entry.act !== "seen" && <div className="os-soft os-said">{entry.reason}</div>}
      {entry.detailTold != null && (
        <div className="os-soft os-said" data-part="audit-detail">
          {entry.detailTold}
        </div>
      )}
    </li>
  );
}
