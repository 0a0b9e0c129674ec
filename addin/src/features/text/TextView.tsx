import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TextChange, TextScope } from "../../host/document-host";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { Details } from "../../ui/Details";
import { useSay } from "../../ui/language";
import { NumberWords } from "./NumberWords";
import { changeOf, textJobs, unicodeFont, type TextJob } from "./text-jobs";

const shownChanges = 30;

/** Tools on the text itself, each with a preview. */
export function TextView(): ReactNode {
  const say = useSay();
  const { host } = useDesk();
  const pane = usePane();
  const task = useTask();
  const [job, setJob] = useDraft<TextJob>("text.job", "tones");
  const [scope, setScope] = useDraft<TextScope>("text.scope", "selection");
  const [oldFontsOnly, setOldFontsOnly] = useDraft("text.fonts", true);
  const [changes, setChanges] = useState<readonly TextChange[] | undefined>(undefined);
  const [done, setDone] = useState<number | undefined>(undefined);

  const forget = (): void => {
    setChanges(undefined);
    setDone(undefined);
  };
  const preview = (wanted: Exclude<TextJob, "number">): void => {
    forget();
    task.run(say("text.looking"), async (signal) => {
      setChanges(await host.previewText(scope, changeOf(wanted, oldFontsOnly), signal));
    });
  };
  const apply = (wanted: Exclude<TextJob, "number">): void => {
    task.run(say("text.applying"), async (signal) => {
      const font = wanted === "tones" ? undefined : unicodeFont;
      const count = await host.changeText(scope, changeOf(wanted, oldFontsOnly), font, signal);
      forget();
      setDone(count);
      pane.acted();
    });
  };
  return (
    <>
      <h1>{say("text.heading")}</h1>
      <Field label={say("text.tool")}>
        <Select
          value={job}
          data-part="job"
          onChange={(_, data) => {
            forget();
            setJob(textJobs.find((candidate) => candidate === data.value) ?? "tones");
          }}
        >
          {textJobs.map((candidate) => (
            <option key={candidate} value={candidate}>
              {say(`text.${candidate}`)}
            </option>
          ))}
        </Select>
      </Field>
      {job === "number" ? (
        <NumberWords />
      ) : (
        <>
          <Field label={say("text.scope")}>
            <RadioGroup
              value={scope}
              onChange={(_, data) => {
                forget();
                setScope(data.value === "document" ? "document" : "selection");
              }}
            >
              <Radio value="selection" label={say("text.selection")} />
              <Radio value="document" label={say("text.document")} />
            </RadioGroup>
          </Field>
          {job !== "tones" && (
            <Checkbox
              checked={oldFontsOnly}
              label={say("text.fonts")}
              onChange={(_, data) => {
                forget();
                setOldFontsOnly(data.checked === true);
              }}
            />
          )}
          <div>
            <Button
              appearance={changes ? "secondary" : "primary"}
              onClick={() => {
                preview(job);
              }}
              data-part="preview"
            >
              {say("text.preview")}
            </Button>
          </div>
          <TaskStatus task={task} />
          {changes && (
            <Preview
              changes={changes}
              apply={() => {
                apply(job);
              }}
            />
          )}
          {done !== undefined && (
            <MessageBar intent="success" layout="multiline" role="status" data-part="done">
              <MessageBarBody>{say("text.done", { count: done })}</MessageBarBody>
            </MessageBar>
          )}
        </>
      )}
    </>
  );
}

function Preview({
  changes,
  apply,
}: {
  readonly changes: readonly TextChange[];
  readonly apply: () => void;
}): ReactNode {
  const say = useSay();
  if (changes.length === 0)
    return (
      <p role="status" data-part="changes">
        {say("text.nothing")}
      </p>
    );
  const shown = changes.slice(0, shownChanges);
  return (
    <div className="os-stack" data-part="changes">
      <Details
        open
        summary={say("text.changes", { count: changes.length, shown: shown.length })}
        lines={shown.map((change) => `${change.before.trim()} → ${change.after.trim()}`)}
      />
      <div>
        <Button appearance="primary" onClick={apply} data-part="apply">
          {say("text.apply", { count: changes.length })}
        </Button>
      </div>
    </div>
  );
}
