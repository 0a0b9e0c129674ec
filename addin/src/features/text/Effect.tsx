import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TextEffect, TextRemnant } from "../../host/text-tool";
import { Details } from "../../ui/Details";
import { useSay, type Say } from "../../ui/language";
import type { TextJob } from "./text-jobs";

const shownChanges = 30;
const shownWords = 8;

type Job = Exclude<TextJob, "number">;

/** What a tool will change and what it will leave, and the button that does it. */
export function Preview({
  effect,
  job,
  apply,
}: {
  readonly effect: TextEffect;
  readonly job: Job;
  readonly apply: () => void;
}): ReactNode {
  const say = useSay();
  const count = effect.changes.length + effect.refonted;
  const shown = effect.changes.slice(0, shownChanges);
  const left = leftLines(effect, job, say);
  return (
    <div className="os-stack" data-part="changes">
      {count === 0 && <p role="status">{say("text.nothing")}</p>}
      {shown.length > 0 && (
        <Details
          open
          summary={say(shown.length < effect.changes.length ? "text.changes" : "text.allChanges", {
            count: effect.changes.length,
            shown: shown.length,
          })}
          lines={shown.map((change) => `${seen(change.before)} → ${seen(change.after)}`)}
        />
      )}
      {effect.refonted > 0 && <p data-part="refonted">{say("text.refonted", { count: effect.refonted })}</p>}
      {left.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-part="stays">
          <MessageBarBody>
            {say("text.stays")}
            <ul className="os-bullets">
              {left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {count > 0 && (
        <div>
          <Button appearance="primary" onClick={apply} data-part="apply">
            {say("text.apply", { count })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What was done, and what is left: green only where nothing is. */
export function Done({ effect, job }: { readonly effect: TextEffect; readonly job: Job }): ReactNode {
  const say = useSay();
  const left = leftLines(effect, job, say);
  return (
    <MessageBar
      intent={left.length === 0 ? "success" : "warning"}
      layout="multiline"
      role="status"
      data-part="done"
      data-left={effect.left.reduce((sum, { words }) => sum + words.length, 0)}
    >
      <MessageBarBody>
        {say("text.done", { count: effect.changes.length + effect.refonted })}
        {left.length > 0 && (
          <>
            {" "}
            {say("text.left")}
            <ul className="os-bullets">
              {left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function leftLines({ left, sawEverything }: TextEffect, job: Job, say: Say): string[] {
  const lines = left.map(
    (remnant) => `${say(whereOf(remnant, job), { count: remnant.words.length })} ${some(remnant)}`,
  );
  return sawEverything ? lines : [...lines, say("text.left.unseen")];
}

function whereOf({ place }: TextRemnant, job: Job) {
  if (place !== "here") return `text.left.${place}` as const;
  return job === "tones" ? "text.left.oldFont" : "text.left.here";
}

/** Tabs, breaks and the marks of notes as blanks. */
function seen(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function some({ words }: TextRemnant): string {
  const shown = words.slice(0, shownWords).map(seen);
  return `${shown.join(", ")}${words.length > shown.length ? "…" : ""}`;
}
