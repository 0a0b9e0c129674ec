import { Button } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { SessionState } from "../client/session";
import { TaskStatus } from "../pane/TaskStatus";
import { useTask } from "../pane/use-task";
import { troubleOf } from "../pane/trouble";
import { useSay } from "../ui/language";
import { session } from "./services";

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.state);
}

interface Props {
  readonly children?: ReactNode;
  /** Below another heading it is no longer the first one. */
  readonly heading?: "h1" | "h2";
}

/** Lets in where nothing is asked or someone is signed in; else stands there with the way in. */
export function SignInGate({ children, heading = "h1" }: Props): ReactNode {
  const say = useSay();
  const state = useSession();
  switch (state.kind) {
    case "starting":
      return <p role="status">{say("app.starting")}</p>;
    case "open":
    case "in":
      return children;
    case "out":
      return <SignIn error={state.error} heading={heading} />;
  }
}

function SignIn({ error, heading: Heading }: { readonly error: unknown; readonly heading: "h1" | "h2" }): ReactNode {
  const say = useSay();
  const task = useTask();
  const isRunning = task.state.kind === "running";
  return (
    <section className="os-section os-narrow" data-part="sign-in">
      <Heading>{say("signIn.heading")}</Heading>
      <p>{say("signIn.note")}</p>
      {error !== undefined && task.state.kind === "idle" && <p role="alert">{troubleOf(error, say).sentence}</p>}
      {!isRunning && (
        <div>
          <Button
            appearance="primary"
            data-part="sign-in-go"
            onClick={() => {
              task.run(say("signIn.running"), (signal) => session.signIn(signal));
            }}
          >
            {say("signIn.go")}
          </Button>
        </div>
      )}
      <TaskStatus task={task} cancelled={say("signIn.stopped")} />
    </section>
  );
}
