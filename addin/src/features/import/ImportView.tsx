import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ImportView as Imported, Plan } from "../../client/service";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { Details } from "../../ui/Details";
import { useSay } from "../../ui/language";
import { KeepForm } from "./KeepForm";

/** The open document read into plan data, with everything that was not understood. */
export function ImportView(): ReactNode {
  const say = useSay();
  const desk = useDesk();
  const { service } = usePane();
  const task = useTask();
  const [imported, setImported] = useState<Imported | undefined>(undefined);

  const read = (): void => {
    setImported(undefined);
    task.run(say("import.working"), async (signal) => {
      setImported(await service.importDocument(await desk.host.bytes(signal), signal));
    });
  };
  return (
    <>
      <h1>{say("import.heading")}</h1>
      <p className="os-soft">{say("import.note")}</p>
      <div>
        <Button appearance="primary" onClick={read} data-part="read">
          {say("import.go")}
        </Button>
      </div>
      <TaskStatus task={task} />
      {imported && <Understood imported={imported} />}
    </>
  );
}

function Understood({ imported }: { readonly imported: Imported }): ReactNode {
  const say = useSay();
  const { plan, findings } = imported;
  const lines = findings.map((finding) => [finding.place, finding.detail].filter((part) => part !== "").join(": "));
  return (
    <section className="os-stack" data-part="imported" aria-live="polite">
      {plan.subject !== "" && (
        <p>
          <strong>{plan.subject}</strong>
        </p>
      )}
      <p>{say("import.understood", counts(plan))}</p>
      {lines.length > 0 ? (
        <Details open summary={say("import.not", { count: lines.length })} lines={lines} />
      ) : (
        <p>{say("import.all")}</p>
      )}
      <KeepForm imported={imported} />
    </section>
  );
}

function counts(plan: Plan): Record<string, number> {
  const tables = plan.taskTables ?? [];
  const groups = tables.flatMap((table) => table.groups ?? []);
  return {
    sections: (plan.sections ?? []).length,
    articles: (plan.articles ?? []).length,
    tasks: groups.reduce((sum, group) => sum + (group.tasks ?? []).length, 0),
    tables: tables.length,
    bases: (plan.legalBases ?? []).length,
  };
}
