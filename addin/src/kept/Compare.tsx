import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ComparisonView, VersionView } from "../client/review-service";
import { useReviewer } from "../pane/review-context";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { useSay, type Say } from "../ui/language";

const changes = ["added", "removed", "changed"] as const;

/** What differs between two versions, part by part. */
export function Compare({
  id,
  versions,
}: {
  readonly id: string;
  readonly versions: readonly VersionView[];
}): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service } = useReviewer();
  // Until chosen, the newest two: also when a newer one comes.
  const [chosenOlder, setOlder] = useState<string | undefined>(undefined);
  const [chosenNewer, setNewer] = useState<string | undefined>(undefined);
  const older = chosenOlder ?? versions[1]?.id ?? "";
  const newer = chosenNewer ?? versions[0]?.id ?? "";
  const [found, setFound] = useState<ComparisonView | undefined>(undefined);
  if (versions.length < 2) return null;
  const compare = (): void => {
    setFound(undefined);
    task.run(say("review.comparing"), async (signal) => {
      setFound(await service.compare(id, older, newer, signal));
    });
  };
  const choice = (label: string, value: string, set: (value: string) => void, part: string): ReactNode => (
    <Field className="os-grow" label={label}>
      <Select
        value={value}
        data-part={part}
        onChange={(_, data) => {
          set(data.value);
        }}
      >
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {say("review.version", { version: version.ordinal })}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section className="os-section" data-part="compare">
      <h2>{say("review.compare")}</h2>
      <div className="os-row">
        {choice(say("review.older"), older, setOlder, "older")}
        {choice(say("review.newer"), newer, setNewer, "newer")}
        <Button onClick={compare} data-part="compare-go">
          {say("review.compareGo")}
        </Button>
      </div>
      <TaskStatus task={task} cancelled={say("act.reading.cancelled")} />
      {found && <Found found={found} />}
    </section>
  );
}

function Found({ found }: { readonly found: ComparisonView }): ReactNode {
  const say = useSay();
  const names = { older: found.older.ordinal, newer: found.newer.ordinal };
  if (found.sameBytes || found.sameContent)
    return (
      <p role="status" data-part="comparison">
        {say(found.sameBytes ? "review.sameBytes" : "review.sameContent", names)}
      </p>
    );
  return (
    <div role="status" data-part="comparison">
      <p>{say("review.differs", { ...names, count: found.parts.length })}</p>
      <ul>
        {found.parts.map((part) => (
          <li key={part.part}>
            {part.part}: {changeText(part.change, say)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function changeText(change: string, say: Say): string {
  const kind = changes.find((known) => known === change) ?? "changed";
  return say(`change.${kind}`);
}
