import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { BlockView, Plan } from "../../client/service";
import { insertBlock } from "../../drafting/insert-block";
import { isLandscapeHead, needsPick, pickChoices, titleElsewhere, wantsLandscape } from "../../model/plan-pieces";
import { everything, type TaskFilter } from "../../model/task-filter";
import { useDesk, usePane } from "../../pane/pane-context";
import { TaskFilterForm } from "../../pane/TaskFilterForm";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { useLanguage, useSay } from "../../ui/language";
import type { Outcome } from "./InsertView";
import { PageChoice } from "./PageChoice";
import { PlaceChoice } from "./PlaceChoice";
import { SizeChoice } from "./SizeChoice";

interface Props {
  readonly plan: Plan;
  readonly isBusy: boolean;
  readonly act: (what: string, work: (signal: AbortSignal) => Promise<Outcome>) => void;
}

interface Draft {
  readonly block: string;
  readonly pick: string;
  readonly place: "cursor" | "lawful";
  readonly size: number;
  readonly filter: TaskFilter;
  /** Undefined: as the table's own data have it. */
  readonly landscape?: boolean | undefined;
}

/** One part of the plan: which, which piece of it, where. */
export function BlockForm({ plan, isBusy, act }: Props): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const desk = useDesk();
  const { service } = usePane();
  const loading = useTask();
  const [blocks, setBlocks] = useState<readonly BlockView[]>([]);
  const [draft, setDraft] = useDraft<Draft>("insert.block", {
    block: "dau-van-ban",
    pick: "",
    place: "cursor",
    size: 14,
    filter: everything,
  });

  useEffect(() => {
    loading.run(say("insert.loading"), async (signal) => {
      setBlocks(await service.blocks(signal));
    });
    // Once when the form appears; Try again reads anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const block = blocks.find((candidate) => candidate.id === draft.block) ?? blocks[0];
  if (!block) return <TaskStatus task={loading} />;
  const choices = pickChoices(block.id, plan);
  const choice = choices.find((candidate) => candidate.value === draft.pick) ?? choices[0];
  const elsewhere = titleElsewhere(block.id, plan);
  const isMissing = elsewhere !== undefined || (needsPick(block.id) && !choice);
  const table = choice?.pick.table ?? undefined;
  const isLandscape = table ? (draft.landscape ?? wantsLandscape(plan, table)) : isLandscapeHead(block.id);
  const size = block.bodySizes.includes(draft.size) ? draft.size : (block.bodySizes[0] ?? 14);

  const insert = (): void => {
    const title = block.title[language];
    act(say("insert.working", { what: title }), async (signal) => {
      const wish = {
        kind: block.id,
        title: block.title.vi,
        pick: choice?.pick ?? {},
        filter: table ? draft.filter : everything,
        size,
        isLandscape,
        place: draft.place,
      };
      return insertBlock(desk, wish, signal);
    });
  };
  return (
    <form
      className="os-stack"
      data-part="block-form"
      onSubmit={(event) => {
        event.preventDefault();
        insert();
      }}
    >
      <h1>{say("insert.heading")}</h1>
      <Field label={say("insert.block")} hint={block.description[language]}>
        <Select
          value={block.id}
          data-part="block"
          onChange={(_, data) => {
            setDraft({ ...draft, block: data.value, pick: "", filter: everything, landscape: undefined });
          }}
        >
          {blocks.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.title[language]}
            </option>
          ))}
        </Select>
      </Field>
      {choice && (
        <Field label={say("insert.pick")}>
          <Select
            value={choice.value}
            data-part="pick"
            onChange={(_, data) => {
              setDraft({ ...draft, pick: data.value, filter: everything, landscape: undefined });
            }}
          >
            {choices.map((candidate) => (
              <option key={candidate.value} value={candidate.value}>
                {candidate.label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isMissing && (
        <p role="status" data-part="missing">
          {say(elsewhere ? `insert.title.${elsewhere}` : "insert.nothing")}
        </p>
      )}
      {table && (
        <TaskFilterForm
          plan={plan}
          table={table}
          filter={draft.filter}
          setFilter={(filter) => {
            setDraft({ ...draft, filter });
          }}
        />
      )}
      <PageChoice
        isTable={table !== undefined}
        isLandscape={isLandscape}
        setLandscape={(landscape) => {
          setDraft({ ...draft, landscape });
        }}
      />
      <SizeChoice
        sizes={block.bodySizes}
        size={size}
        setSize={(next) => {
          setDraft({ ...draft, size: next });
        }}
      />
      <PlaceChoice
        block={block.id}
        pick={choice?.pick ?? {}}
        place={draft.place}
        setPlace={(place) => {
          setDraft({ ...draft, place });
        }}
      />
      <div>
        <Button type="submit" appearance="primary" disabled={isBusy || isMissing} data-part="insert">
          {say("insert.go")}
        </Button>
      </div>
    </form>
  );
}
