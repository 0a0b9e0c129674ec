import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Finding, PlanSummary } from "../../client/service";
import { usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { Details } from "../../ui/Details";
import { useSay } from "../../ui/language";
import { matchesSearch, planFromText } from "./plan-search";

/** Choosing the plan that everything is drafted from: by list, by search, from a file. */
export function PlanView(): ReactNode {
  const say = useSay();
  const pane = usePane();
  const task = useTask();
  const [plans, setPlans] = useState<readonly PlanSummary[]>([]);
  const [search, setSearch] = useDraft("plan.search", "");
  const [badFile, setBadFile] = useState<{ name: string; findings: readonly Finding[] } | undefined>(undefined);
  const fileInput = useRef<HTMLInputElement>(null);
  const { service, desk, sheetDesk } = pane;
  const next = sheetDesk ? "tasks" : "insert";

  const load = (): void => {
    task.run(say("plan.loading"), async (signal) => {
      setPlans(await service.plans(signal));
    });
  };
  // Once when the view opens; the list is read anew with Try again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(load, []);

  const open = (id: string): void => {
    task.run(say("plan.opening"), async (signal) => {
      pane.choosePlan(await service.plan(id, signal));
      pane.goTo(next);
    });
  };
  const openFile = (file: File): void => {
    task.run(say("plan.opening"), async (signal) => {
      setBadFile(undefined);
      const plan = planFromText(await file.text());
      const validation = plan === undefined ? undefined : await service.validate(plan, signal);
      if (!plan || !validation?.valid) setBadFile({ name: file.name, findings: validation?.findings ?? [] });
      else {
        pane.choosePlan({ plan, etag: undefined });
        pane.goTo(next);
      }
    });
  };

  const bound = desk?.binding.plan ?? sheetDesk?.records.at(-1)?.plan ?? "";
  const shown = plans.filter((plan) => matchesSearch(plan, search));
  return (
    <>
      <h1>{say("plan.heading")}</h1>
      {pane.plan && <p data-part="chosen">{say("plan.chosen", { subject: pane.plan.plan.subject })}</p>}
      {bound !== "" && pane.plan?.plan.id !== bound && (
        <div className="os-stack">
          <p>{say("plan.ofDocument", { id: bound })}</p>
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                open(bound);
              }}
            >
              {say("plan.reopen")}
            </Button>
          </div>
        </div>
      )}
      <Field label={say("plan.search")}>
        <Input
          type="search"
          value={search}
          onChange={(_, data) => {
            setSearch(data.value);
          }}
          data-part="search"
        />
      </Field>
      <TaskStatus task={task} />
      <ul className="os-list" aria-label={say("plan.list")}>
        {shown.map((plan) => (
          <li key={plan.id}>
            <button
              type="button"
              className="os-choice"
              onClick={() => {
                open(plan.id);
              }}
              data-plan={plan.id}
            >
              <strong>{plan.kindName ?? plan.id}</strong> {plan.subject}
              <div className="os-soft">
                {plan.issuer} · {plan.id}
                {plan.source === "sample" && ` · ${say("plan.sample")}`}
              </div>
            </button>
          </li>
        ))}
      </ul>
      {plans.length > 0 && shown.length === 0 && <p role="status">{say("plan.none")}</p>}
      <div>
        {/* The browser's own file field speaks the browser's language; ours presses it. */}
        <input
          ref={fileInput}
          type="file"
          hidden
          accept=".json,application/json"
          data-part="file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) openFile(file);
            event.target.value = "";
          }}
        />
        <Button onClick={() => fileInput.current?.click()}>{say("plan.file")}</Button>
      </div>
      {badFile && <BadFile name={badFile.name} findings={badFile.findings} />}
    </>
  );
}

function BadFile({ name, findings }: { readonly name: string; readonly findings: readonly Finding[] }): ReactNode {
  const say = useSay();
  const lines = findings
    .filter((finding) => finding.severity === "error")
    .map((finding) => (finding.path ? `${finding.path}: ${finding.detail}` : finding.detail));
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {lines.length === 0 ? (
          say("plan.badFile", { name })
        ) : (
          <Details open summary={say("plan.invalid")} lines={lines} />
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
