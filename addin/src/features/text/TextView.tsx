import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TextEffect, TextReading, TextScope } from "../../host/text-tool";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { Done, Preview } from "./Effect";
import { NumberWords } from "./NumberWords";
import type { ToneStyle } from "./syllables";
import { textJobs, toolOf, type TextJob } from "./text-jobs";
import { useHeld } from "./use-held";

/** Tools on the text itself, each with a preview. */
export function TextView(): ReactNode {
  const say = useSay();
  const [job, setJob] = useDraft<TextJob>("text.job", "tones");
  return (
    <>
      <h1>{say("text.heading")}</h1>
      <Field label={say("text.tool")}>
        <Select
          value={job}
          data-part="job"
          onChange={(_, data) => {
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
      {job === "number" ? <NumberWords /> : <WordingTool key={job} job={job} />}
    </>
  );
}

/** A tool that goes over many words: where, how, what it would do, and doing it. */
function WordingTool({ job }: { readonly job: Exclude<TextJob, "number"> }): ReactNode {
  const say = useSay();
  const { host } = useDesk();
  const pane = usePane();
  const task = useTask();
  const [scope, setScope] = useDraft<TextScope>("text.scope", "selection");
  const [oldFontsOnly, setOldFontsOnly] = useDraft("text.fonts", true);
  const [style, setStyle] = useDraft<ToneStyle>("text.style", "old");
  const [reading, hold] = useHeld<TextReading>();
  const [done, setDone] = useState<TextEffect | undefined>(undefined);

  const forget = (): void => {
    hold(undefined);
    setDone(undefined);
  };
  const preview = (): void => {
    forget();
    task.run(say("text.looking"), async (signal) => {
      hold(await host.readText(scope, toolOf(job, { oldFontsOnly, style }), signal));
    });
  };
  const apply = (held: TextReading): void => {
    task.run(say("text.applying"), async (signal) => {
      const effect = await held.apply(signal);
      forget();
      setDone(effect);
      pane.acted();
    });
  };
  return (
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
      {job === "tones" ? (
        <Field label={say("text.style")}>
          <Select
            value={style}
            data-part="style"
            onChange={(_, data) => {
              forget();
              setStyle(data.value === "new" ? "new" : "old");
            }}
          >
            <option value="old">{say("text.style.old")}</option>
            <option value="new">{say("text.style.new")}</option>
          </Select>
        </Field>
      ) : (
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
        <Button appearance={reading ? "secondary" : "primary"} onClick={preview} data-part="preview">
          {say("text.preview")}
        </Button>
      </div>
      <TaskStatus task={task} />
      {reading && (
        <Preview
          effect={reading}
          job={job}
          apply={() => {
            apply(reading);
          }}
        />
      )}
      {done && <Done effect={done} job={job} />}
    </>
  );
}
