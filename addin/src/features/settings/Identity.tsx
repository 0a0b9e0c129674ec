import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { NeedsPerson } from "../../pane/NeedsPerson";
import { usePane } from "../../pane/pane-context";
import { rolesText } from "../../pane/roles";
import { useReviewer } from "../../pane/review-context";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

/** Who one is, and the way to be someone else. */
export function Identity(): ReactNode {
  const say = useSay();
  const { person, takesWord } = usePane();
  const [isAsking, setAsking] = useState(false);
  const isShown = person !== undefined || isAsking;
  // Where one signs in, the pane itself offers it.
  if (!person && !takesWord) return null;
  return (
    <section className="os-section" aria-label={say("office.you")} data-part="identity">
      {isShown ? (
        <NeedsPerson heading="h2">
          <Known
            leave={() => {
              setAsking(true);
            }}
          />
        </NeedsPerson>
      ) : (
        <>
          <h2>{say("office.you")}</h2>
          <p className="os-soft">{say("office.notAsked")}</p>
          <div>
            <Button
              data-part="say-who"
              onClick={() => {
                setAsking(true);
              }}
            >
              {say("office.sayWho")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Known({ leave }: { readonly leave: () => void }): ReactNode {
  const say = useSay();
  const { choosePerson, signOut } = usePane();
  const { person } = useReviewer();
  const task = useTask();
  return (
    <>
      <h2>{say("office.you")}</h2>
      <p data-part="person">
        <strong>{person.name}</strong>
        <span className="os-soft">
          {" "}
          {rolesText(person, say)} · {person.unit}
        </span>
      </p>
      <div>
        <Button
          data-part="leave"
          onClick={() => {
            if (signOut) task.run(say("signIn.outRunning"), signOut);
            else {
              leave();
              choosePerson(undefined);
            }
          }}
        >
          {say(signOut ? "signIn.out" : "review.changePerson")}
        </Button>
      </div>
    </>
  );
}
