import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { badFields, fieldNames, fieldsOf, type FieldName, type FieldValues } from "../../model/fields";
import { NeedsPlan } from "../../pane/NeedsPlan";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

/** The fields of the document: typed here, placed at the cursor, filled everywhere at once. */
export function FieldsView(): ReactNode {
  const say = useSay();
  const pane = usePane();
  const desk = useDesk();
  const task = useTask();
  // By the plan, not the document: one that nothing was inserted into yet has another id each time the pane opens.
  const [typed, setTyped] = useDraft<FieldValues>(`fields.${pane.plan?.plan.id ?? ""}`, desk.binding.fields);
  const [filled, setFilled] = useState<number | undefined>(undefined);
  if (!pane.plan) return <NeedsPlan />;

  const own = fieldsOf(pane.plan.plan);
  const values: Readonly<Record<FieldName, string>> = { ...own, ...typed };
  const bad = badFields(values);
  const set = (name: FieldName, value: string): void => {
    setTyped({ ...typed, [name]: value });
  };
  const keep = (): Promise<unknown> => desk.keep({ ...desk.binding, plan: pane.plan?.plan.id ?? "", fields: typed });

  const fill = (): void => {
    setFilled(undefined);
    task.run(say("fields.filling"), async () => {
      const count = await desk.host.fillFields(values);
      await keep();
      setFilled(count);
      pane.acted();
    });
  };
  const place = (name: FieldName): void => {
    setFilled(undefined);
    task.run(say("fields.inserting"), async () => {
      await desk.host.insertField(name, say(`fields.${name}`), values[name]);
      pane.acted();
    });
  };
  return (
    <form
      className="os-stack"
      onSubmit={(event) => {
        event.preventDefault();
        fill();
      }}
    >
      <h1>{say("fields.heading")}</h1>
      <p className="os-soft">{say("fields.note")}</p>
      {fieldNames.map((name) => (
        <div className="os-row" key={name}>
          <Field
            className="os-grow"
            label={say(`fields.${name}`)}
            {...(bad.includes(name) ? { validationState: "error", validationMessage: say("fields.bad") } : {})}
          >
            <Input
              value={values[name]}
              data-part={`field-${name}`}
              onChange={(_, data) => {
                set(name, data.value);
              }}
            />
          </Field>
          <Button
            aria-label={say("fields.insert", { name: say(`fields.${name}`) })}
            title={say("fields.insert", { name: say(`fields.${name}`) })}
            className="os-small"
            data-part={`place-${name}`}
            disabled={values[name] === "" || task.state.kind === "running"}
            onClick={() => {
              place(name);
            }}
          >
            {say("fields.put")}
          </Button>
        </div>
      ))}
      <div>
        <Button type="submit" appearance="primary" disabled={bad.length > 0} data-part="fill">
          {say("fields.fill")}
        </Button>
      </div>
      <TaskStatus task={task} />
      {filled !== undefined && (
        <MessageBar intent="success" layout="multiline" role="status" data-part="filled">
          <MessageBarBody>{say("fields.filled", { count: filled, stale: desk.binding.blocks.length })}</MessageBarBody>
        </MessageBar>
      )}
    </form>
  );
}
