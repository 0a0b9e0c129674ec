import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { BlockPick } from "../../client/service";
import { findPlace } from "../../drafting/find-place";
import { has } from "../../host/capabilities";
import type { LawfulPlace } from "../../model/lawful-place";
import { pickKey } from "../../model/plan-pieces";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { placeSaid } from "./place-said";

type Place = "cursor" | "lawful";

interface Props {
  readonly block: string;
  readonly pick: BlockPick;
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
}

/** Where the part goes; the lawful place is named before anything is inserted, and the cursor offered where there is none. */
export function PlaceChoice({ block, pick, place, setPlace }: Props): ReactNode {
  const say = useSay();
  const desk = useDesk();
  return (
    <div className="os-stack">
      <Field label={say("insert.place")}>
        <RadioGroup
          value={place}
          onChange={(_, data) => {
            setPlace(data.value === "lawful" ? "lawful" : "cursor");
          }}
        >
          <Radio value="cursor" label={say("insert.cursor")} />
          <Radio value="lawful" label={say("insert.lawful")} />
        </RadioGroup>
      </Field>
      {place === "lawful" && has(desk.host.capabilities, "outline") && (
        <PlaceHint
          key={`${block} ${pickKey(pick)}`}
          block={block}
          pick={pick}
          useCursor={() => {
            setPlace("cursor");
          }}
        />
      )}
    </div>
  );
}

function PlaceHint({
  block,
  pick,
  useCursor,
}: Pick<Props, "block" | "pick"> & { readonly useCursor: () => void }): ReactNode {
  const say = useSay();
  const desk = useDesk();
  const { acts, plan } = usePane();
  const task = useTask();
  const [found, setFound] = useState<LawfulPlace | undefined>(undefined);
  useEffect(() => {
    task.run(say("place.looking"), async (signal) => {
      const place = await findPlace(desk, { kind: block, pick });
      if (!signal.aborted) setFound(place);
    });
    // Anew for every act, which may have moved the place; inserting looks once more by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [acts, plan]);
  return (
    <>
      <TaskStatus task={task} />
      {found && (
        <p className="os-soft" role="status" data-part="place-hint" data-place={found.kind}>
          {found.kind === "found" ? say("place.will", { place: placeSaid(found, say) }) : placeSaid(found, say)}
        </p>
      )}
      {found && found.kind !== "found" && (
        <div>
          <Button size="small" onClick={useCursor} data-part="use-cursor">
            {say("place.useCursor")}
          </Button>
        </div>
      )}
    </>
  );
}
