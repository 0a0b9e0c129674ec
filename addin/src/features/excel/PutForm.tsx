import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TaggedPlan } from "../../client/service";
import type { PutOutcome } from "../../drafting/sheet-desk";
import { pickChoices } from "../../model/plan-pieces";
import { countTasks, everything, filterTasks, type TaskFilter } from "../../model/task-filter";
import { usePane, useSheetDesk } from "../../pane/pane-context";
import { TaskFilterForm } from "../../pane/TaskFilterForm";
import { EditingHint } from "../../pane/EditingHint";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { PutResult } from "./PutResult";
import { UndoPut } from "./UndoPut";

interface Draft {
  readonly plan: string;
  readonly table: string;
  readonly filter: TaskFilter;
}

/** Which table, which tasks of it; and the sheet that came of it. */
export function PutForm({ plan: { plan, etag } }: { readonly plan: TaggedPlan }): ReactNode {
  const say = useSay();
  const desk = useSheetDesk();
  const { acted } = usePane();
  const task = useTask();
  const [outcome, setOutcome] = useState<PutOutcome | undefined>(undefined);
  const [kept, setDraft] = useDraft<Draft>("sheet.put", { plan: "", table: "", filter: everything });
  // What was chosen for another plan says nothing about this one.
  const draft = kept.plan === plan.id ? kept : { plan: plan.id, table: "", filter: everything };
  const choices = pickChoices("bang-nhiem-vu", plan);
  const table = (choices.find(({ value }) => value === draft.table) ?? choices[0])?.value ?? "";
  const count = table === "" ? 0 : countTasks(filterTasks(plan, table, draft.filter), table);

  const put = (): void => {
    setOutcome(undefined);
    task.run(say("sheet.putting"), async (signal) => {
      setOutcome(await desk.put(table, draft.filter, signal));
      acted();
    });
  };
  const isBusy = task.state.kind === "running";
  return (
    <form
      className="os-stack"
      data-part="put-form"
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <p>{say("plan.chosen", { subject: plan.subject })}</p>
      <h1>{say("sheet.put")}</h1>
      {choices.length === 0 && <p role="status">{say("sheet.noTables")}</p>}
      {choices.length > 1 && (
        <Field label={say("sheet.table")}>
          <Select
            value={table}
            data-part="table"
            onChange={(_, data) => {
              setDraft({ plan: plan.id, table: data.value, filter: everything });
            }}
          >
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {table !== "" && (
        <TaskFilterForm
          plan={plan}
          table={table}
          filter={draft.filter}
          setFilter={(filter) => {
            setDraft({ plan: plan.id, table, filter });
          }}
        />
      )}
      {table !== "" && count === 0 && <p role="alert">{say("sheet.noTasks")}</p>}
      {etag === undefined && <p className="os-soft">{say("sheet.local")}</p>}
      <div>
        <Button type="submit" appearance="primary" disabled={isBusy || count === 0} data-part="put">
          {say("sheet.go")}
        </Button>
      </div>
      <TaskStatus task={task} cancelled={say("sheet.cancelled")} />
      {isBusy && <EditingHint />}
      {outcome && <PutResult outcome={outcome} />}
      <UndoPut
        isBusy={isBusy}
        undone={() => {
          setOutcome(undefined);
        }}
      />
    </form>
  );
}
