import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useDesk } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { numberIn, numberToWords } from "./number-words";

type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "no-number" }
  | { readonly kind: "written" };

/** The selected number in words. */
export function NumberWords(): ReactNode {
  const say = useSay();
  const { host } = useDesk();
  const task = useTask();
  const [reading, setReading] = useState<Reading>({ kind: "none" });

  const look = (): void => {
    setReading({ kind: "none" });
    task.run(say("text.looking"), async () => {
      const number = numberIn(await host.selectedText());
      setReading(number === undefined ? { kind: "no-number" } : { kind: "words", words: numberToWords(number) });
    });
  };
  const write = (words: string, place: "replace" | "after"): void => {
    // The buttons go with it: a second press would write the words twice.
    setReading({ kind: "none" });
    task.run(say("text.applying"), async () => {
      await host.insertText(place === "after" ? ` (${words})` : words, place);
      setReading({ kind: "written" });
    });
  };
  return (
    <>
      <div>
        <Button appearance="primary" onClick={look} data-part="preview">
          {say("text.preview")}
        </Button>
      </div>
      <TaskStatus task={task} />
      {reading.kind === "no-number" && (
        <p role="status" data-part="changes">
          {say("text.noNumber")}
        </p>
      )}
      {reading.kind === "written" && (
        <p role="status" data-part="done">
          {say("text.written")}
        </p>
      )}
      {reading.kind === "words" && (
        <div className="os-stack" data-part="changes">
          <p>
            {say("text.words")}: <strong>{reading.words}</strong>
          </p>
          <div className="os-row">
            <Button
              appearance="primary"
              onClick={() => {
                write(reading.words, "after");
              }}
              data-part="apply"
            >
              {say("text.after")}
            </Button>
            <Button
              onClick={() => {
                write(reading.words, "replace");
              }}
              data-part="replace"
            >
              {say("text.replace")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
