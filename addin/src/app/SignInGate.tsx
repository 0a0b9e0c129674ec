import { Button } from "@fluentui/react-components";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { personOf, type SessionState } from "../client/session";
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

/**
 * Lets in where nothing is asked or someone is signed in; else stands there with the way in. Whose token ended finds
 * their work as it was: it is only out of sight meanwhile.
 */
export function SignInGate({ children, heading = "h1" }: Props): ReactNode {
  const say = useSay();
  const state = useSession();
  const place = usePlace(personOf(state)?.id);
  if (state.kind === "starting") return <p role="status">{say("app.starting")}</p>;
  const isOut = state.kind === "out";
  return (
    <>
      {isOut && <SignIn error={state.error} hasEnded={state.was !== undefined} heading={heading} />}
      {!(isOut && !state.was) && (
        <div key={place} style={{ display: isOut ? "none" : "contents" }}>
          {children}
        </div>
      )}
    </>
  );
}

/** Another number for another person: nobody finds what somebody else was typing. */
function usePlace(person: string | undefined): number {
  const [place, setPlace] = useState({ person, number: 0 });
  if (person !== undefined && person !== place.person)
    setPlace({ person, number: place.person === undefined ? place.number : place.number + 1 });
  return place.number;
}

function SignIn({
  error,
  hasEnded,
  heading: Heading,
}: {
  readonly error: unknown;
  readonly hasEnded: boolean;
  readonly heading: "h1" | "h2";
}): ReactNode {
  const say = useSay();
  const task = useTask();
  const isRunning = task.state.kind === "running";
  return (
    <section className="os-section os-narrow" data-part="sign-in">
      <Heading>{say("signIn.heading")}</Heading>
      {!(hasEnded && error !== undefined) && <p>{say(hasEnded ? "signIn.ended" : "signIn.note")}</p>}
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
