import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PersonView, ReviewService } from "../client/review-service";
import { plain } from "../model/plain-text";
import { TaskStatus } from "./TaskStatus";
import { useTask } from "./use-task";
import { useSay } from "../ui/language";
import { rolesText } from "./roles";

interface Props {
  readonly service: ReviewService;
  /** Who it was the last time; taken without asking while still listed. */
  readonly remembered: string | undefined;
  readonly choose: (person: PersonView) => void;
  /** Below another heading it is no longer the first one. */
  readonly heading?: "h1" | "h2";
}

const shortList = 8;

/** The sign-in of the embedded service, which takes people at their word. */
export function PersonChoice({ service, remembered, choose, heading: Heading = "h1" }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const [people, setPeople] = useState<readonly PersonView[] | undefined>(undefined);
  const [search, setSearch] = useState("");
  const load = (): void => {
    task.run(say("review.whoLoading"), async (signal) => {
      const active = (await service.people(signal)).filter((person) => person.active);
      const known = active.find((person) => person.id === remembered);
      if (known) choose(known);
      else setPeople(active);
    });
  };
  // Once, when the page opens; then with Try again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(load, []);
  const words = plain(search);
  const shown = people?.filter((person) => plain(`${person.name} ${person.unit}`).includes(words));
  return (
    <div className="os-section os-narrow">
      <TaskStatus task={task} cancelled={say("act.reading.cancelled")} reload={load} />
      {people && (
        <>
          <Heading>{say("review.who")}</Heading>
          <p className="os-soft">{say("review.whoNote")}</p>
        </>
      )}
      {people?.length === 0 && (
        <p role="status" data-part="nobody">
          {say("review.whoNone")}
        </p>
      )}
      {people && people.length > shortList && (
        <Field label={say("review.whoSearch")}>
          <Input
            type="search"
            value={search}
            onChange={(_, data) => {
              setSearch(data.value);
            }}
          />
        </Field>
      )}
      <ul className="os-list">
        {(shown ?? []).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="os-choice"
              data-person={person.id}
              onClick={() => {
                choose(person);
              }}
            >
              <strong>{person.name}</strong>
              <div className="os-soft">
                {rolesText(person, say)} · {person.unit}
              </div>
            </button>
          </li>
        ))}
      </ul>
      {people && people.length > 0 && shown?.length === 0 && <p role="status">{say("review.noMatch")}</p>}
    </div>
  );
}
