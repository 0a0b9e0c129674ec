import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { DocumentView, VersionView } from "../client/review-service";
import type { Compared } from "../keeping/compare-versions";
import { useReviewer } from "../pane/review-context";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { useSay } from "../ui/language";
import { Differences } from "./Differences";

/** Two versions to be chosen, and what differs between them. */
export function Compare({
  document,
  versions,
}: {
  readonly document: DocumentView;
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
  const [compared, setCompared] = useState<Compared | undefined>(undefined);
  if (versions.length < 2) return null;
  const compare = (): void => {
    setCompared(undefined);
    task.run(say("review.comparing"), async (signal) => {
      // Unpacking and the markup's reader come only when somebody compares.
      const { compareVersions } = await import("../keeping/compare-versions");
      setCompared(await compareVersions(service, document, older, newer, signal));
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
      {compared && <Differences compared={compared} />}
    </section>
  );
}
