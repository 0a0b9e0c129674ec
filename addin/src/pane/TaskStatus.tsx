import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useSay } from "../ui/language";
import { Details } from "../ui/Details";
import { troubleOf } from "./trouble";
import type { Task, TaskProgress } from "./use-task";

const quiet = 400;

interface Props {
  readonly task: Task;
  /** What cancelling means here; absent: the document was not changed. */
  readonly cancelled?: string;
  /** The way out when somebody else was first; absent where there is nothing to load again. */
  readonly reload?: () => void;
}

/** Progress with a way to cancel once it takes a while, and trouble with a way out. */
export function TaskStatus({ task, cancelled, reload }: Props): ReactNode {
  const say = useSay();
  const { state } = task;
  switch (state.kind) {
    case "idle":
      return null;
    case "running":
      return (
        <Running
          key={state.what}
          what={state.what}
          isEnding={state.isEnding}
          progress={state.progress}
          cancel={task.cancel}
        />
      );
    case "cancelled":
      return (
        <MessageBar intent="info" layout="multiline" role="status" data-part="cancelled">
          <MessageBarBody>{cancelled ?? say("task.cancelled")}</MessageBarBody>
          <MessageBarActions>
            {reload ? (
              <Button onClick={reload}>{say("review.reload")}</Button>
            ) : (
              <Button onClick={task.retry}>{say("task.retry")}</Button>
            )}
          </MessageBarActions>
        </MessageBar>
      );
    case "failed": {
      const trouble = troubleOf(state.error, say);
      return (
        <MessageBar intent="error" layout="multiline" role="alert" data-part="trouble">
          <MessageBarBody>
            {trouble.sentence}
            {trouble.place !== "" && (
              <div data-part="trouble-place">{say("trouble.place", { place: trouble.place })}</div>
            )}
            {trouble.details.length > 0 && (
              <Details summary={say("trouble.places", { count: trouble.details.length })} lines={trouble.details} />
            )}
            {trouble.code !== undefined && <div className="os-soft">{trouble.code}</div>}
          </MessageBarBody>
          <MessageBarActions>
            {trouble.isConflict && reload && <Button onClick={reload}>{say("review.reload")}</Button>}
            {trouble.canRetry && <Button onClick={task.retry}>{say("task.retry")}</Button>}
            <Button onClick={task.dismiss}>{say("task.dismiss")}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    }
  }
}

function Running({
  what,
  isEnding,
  progress,
  cancel,
}: {
  readonly what: string;
  readonly isEnding: boolean;
  readonly progress: TaskProgress | undefined;
  readonly cancel: () => void;
}): ReactNode {
  const say = useSay();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isLong) return null;
  const percent = isEnding ? undefined : progress?.percent;
  return (
    <div className="os-running" role="status" data-part="running">
      <span>
        {say(isEnding ? "task.ending" : "task.running", { what: progress?.what ?? what })}
        {/* The bar says it to those who listen; every step of it aloud would be too much. */}
        {percent !== undefined && <strong aria-hidden="true" data-part="percent">{` ${percent}%`}</strong>}
      </span>
      <ProgressBar
        aria-label={progress?.what ?? what}
        {...(percent === undefined ? {} : { value: percent, max: 100 })}
      />
      <Button size="small" onClick={cancel} disabledFocusable={isEnding} data-part="cancel">
        {say("task.cancel")}
      </Button>
    </div>
  );
}
