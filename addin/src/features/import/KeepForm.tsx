import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ImportView as Imported } from "../../client/service";
import { documentKinds } from "../../model/document-kinds";
import { draftOf, gapsIn, withDraft, type ImportDraft, type ImportField } from "../../model/import-form";
import { usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

/** What plan data must have, as it was read, to be confirmed or filled in; then it is used or kept. */
export function KeepForm({ imported: { plan, findings } }: { readonly imported: Imported }): ReactNode {
  const say = useSay();
  const pane = usePane();
  const task = useTask();
  const [draft, setDraft] = useState(() => draftOf(plan, findings));
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const gaps = gapsIn(draft);
  // What could not be read is asked for at once; what somebody empties, when they try.
  const [unread] = useState(() => gapsIn(draftOf(plan, findings)));
  const shown = gaps.filter((field) => tried || unread.includes(field));

  const whole = (act: () => void): void => {
    setSaid("");
    setTried(true);
    if (gaps.length === 0) act();
  };
  const keep = (): void => {
    task.run(say("import.keeping"), async (signal) => {
      await pane.service.keepPlan(withDraft(plan, draft), signal);
      pane.choosePlan(await pane.service.plan(draft.id, signal));
      setSaid(say("import.kept", { id: draft.id }));
    });
  };
  const change = (part: Partial<ImportDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const problem = (field: ImportField): object =>
    shown.includes(field) ? { validationMessage: say(`import.gap.${field}`), validationState: "error" } : {};
  const line = (field: "subject" | "issuer" | "id", part: string): ReactNode => (
    <Field label={say(`import.${field}`)} required {...problem(field)}>
      <Input
        value={draft[field]}
        data-part={part}
        onChange={(_, data) => {
          change({ [field]: data.value });
        }}
      />
    </Field>
  );
  return (
    <form
      className="os-stack"
      noValidate
      data-part="keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        whole(keep);
      }}
    >
      {unread.length > 0 && <p>{say("import.confirm")}</p>}
      <Field label={say("import.kind")} required {...problem("kind")}>
        <Select
          value={draft.kind}
          data-part="plan-kind"
          onChange={(_, data) => {
            change({ kind: data.value });
          }}
        >
          <option value="">{say("import.chooseKind")}</option>
          {documentKinds.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {line("subject", "plan-subject")}
      {line("issuer", "plan-issuer")}
      {line("id", "plan-id")}
      <div className="os-row">
        <Button
          data-part="use"
          onClick={() => {
            whole(() => {
              pane.choosePlan({ plan: withDraft(plan, draft), etag: undefined });
              setSaid(say("import.used"));
            });
          }}
        >
          {say("import.use")}
        </Button>
        <Button type="submit" appearance="primary" data-part="keep">
          {say("import.keep")}
        </Button>
      </div>
      {tried && gaps.length > 0 && (
        <p role="alert" data-part="gaps">
          {say("import.gaps", { count: gaps.length })}
        </p>
      )}
      <TaskStatus task={task} cancelled={say("import.cancelled")} />
      {said !== "" && (
        <p role="status" data-part="said">
          {said}
        </p>
      )}
    </form>
  );
}
