import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { HeldText } from "../../host/text-tool";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import {
  bracketsOf,
  readNumber,
  wordForms,
  wordsOf,
  type NumberReading,
  type WordForm,
  type WrittenNumber,
} from "./spoken-number";
import { useHeld } from "./use-held";

type Reading = NumberReading | { readonly kind: "nothing-yet" } | { readonly kind: "written" };

/** The selected number in words. */
export function NumberWords(): ReactNode {
  const say = useSay();
  const { host } = useDesk();
  const pane = usePane();
  const task = useTask();
  const [held, hold] = useHeld<HeldText>();
  const [reading, setReading] = useState<Reading>({ kind: "nothing-yet" });

  const look = (): void => {
    hold(undefined);
    setReading({ kind: "nothing-yet" });
    task.run(say("text.looking"), async () => {
      let read: NumberReading = { kind: "none" };
      hold(
        await host.holdSelection((selected) => {
          read = readNumber(selected);
          return read.kind === "number" ? read.found : undefined;
        }),
      );
      setReading(read);
    });
  };
  const write = (place: HeldText, words: string, where: "replace" | "after"): void => {
    task.run(say("text.applying"), async () => {
      await place.write(words, where);
      // The buttons go with it: a second press would write the words twice.
      hold(undefined);
      setReading({ kind: "written" });
      pane.acted();
    });
  };
  return (
    <>
      <div>
        <Button appearance={held ? "secondary" : "primary"} onClick={look} data-part="preview">
          {say("text.preview")}
        </Button>
      </div>
      <TaskStatus task={task} />
      {reading.kind === "none" && (
        <p role="status" data-part="changes">
          {say("text.noNumber")}
        </p>
      )}
      {reading.kind === "unclear" && (
        <p role="status" data-part="unclear">
          {say("text.unclear", { number: reading.written })}
        </p>
      )}
      {reading.kind === "written" && (
        <p role="status" data-part="done">
          {say("text.written")}
        </p>
      )}
      {reading.kind === "number" && held && (
        <Forms
          found={reading.found}
          write={(words, where) => {
            write(held, words, where);
          }}
        />
      )}
    </>
  );
}

/** The ways to write it, and where. */
function Forms({
  found,
  write,
}: {
  readonly found: WrittenNumber;
  readonly write: (words: string, where: "replace" | "after") => void;
}): ReactNode {
  const say = useSay();
  const [form, setForm] = useState<WordForm>(found.unit === "dong" ? "money" : "plain");
  const forms = wordForms.filter((each) => each !== "money" || found.unit !== "percent");
  const [words, brackets] = [wordsOf(found, form), bracketsOf(found, form)];
  return (
    <div className="os-stack" data-part="changes">
      <Field label={say("text.form")}>
        <Select
          value={form}
          data-part="form"
          onChange={(_, data) => {
            setForm(forms.find((each) => each === data.value) ?? "plain");
          }}
        >
          {forms.map((each) => (
            <option key={each} value={each}>
              {say(`text.form.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <p>
        {say("text.becomes")}
        <br />
        <strong data-part="after-words">{`${found.written} ${brackets}`}</strong>
      </p>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            write(brackets, "after");
          }}
          data-part="apply"
        >
          {say("text.after")}
        </Button>
      </div>
      <p>
        {say("text.orReplace")}
        <br />
        <strong data-part="replace-words">{words}</strong>
      </p>
      <div>
        <Button
          onClick={() => {
            write(words, "replace");
          }}
          data-part="replace"
        >
          {say("text.replace")}
        </Button>
      </div>
    </div>
  );
}
