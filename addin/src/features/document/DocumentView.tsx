import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Act } from "../../drafting/desk";
import { applyUpdate, findUpdates, removeBlock, type Update } from "../../drafting/update";
import type { StandingBlock } from "../../host/document-host";
import type { Preference } from "../../ooxml/merge";
import { useDesk, usePane } from "../../pane/pane-context";
import { ReceiptView } from "../../pane/ReceiptView";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { BoundBlock } from "./BoundBlock";

/** The bound blocks as they stand, and what bringing them up to date would change. */
export function DocumentView(): ReactNode {
  const say = useSay();
  const desk = useDesk();
  const pane = usePane();
  const task = useTask();
  const [blocks, setBlocks] = useState<readonly StandingBlock[] | undefined>(undefined);
  const [updates, setUpdates] = useState<ReadonlyMap<string, Update>>(new Map());
  const [act, setAct] = useState<Act | undefined>(undefined);
  const [undone, setUndone] = useState(false);

  /** What the last act said is not said any more while the next one runs. */
  const hush = (): void => {
    setAct(undefined);
    setUndone(false);
  };
  const forget = (): void => {
    setUpdates(new Map());
    hush();
  };
  const load = (): void => {
    task.run(say("bound.reading"), async () => {
      setBlocks(await desk.host.outline());
    });
  };
  const read = (): void => {
    forget();
    load();
  };
  // Once when the view opens; from then on after every act and on demand.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(load, []);

  const check = (): void => {
    forget();
    task.run(say("bound.checking"), async (signal) => {
      const standing = await desk.host.outline();
      setBlocks(standing);
      const found = await findUpdates(
        desk,
        standing.map((block) => block.tag),
        signal,
      );
      setUpdates(new Map(found.map((update) => [update.tag, update])));
    });
  };
  const apply = (update: Update, preference: Preference): void => {
    hush();
    task.run(say("bound.applying"), async (signal) => {
      const done = await applyUpdate(desk, update, preference, signal);
      setBlocks(await desk.host.outline());
      setUpdates((before) => new Map([...before].filter(([tag]) => tag !== update.tag)));
      setAct(done);
      pane.acted();
    });
  };
  const remove = (tag: string): void => {
    hush();
    task.run(say("bound.removing"), async () => {
      await removeBlock(desk, tag);
      setBlocks(await desk.host.outline());
      pane.acted();
    });
  };
  const undo = (): void => {
    hush();
    task.run(say("insert.undoing"), async () => {
      await desk.undo();
      setUpdates(new Map());
      setUndone(true);
      setBlocks(await desk.host.outline());
      pane.acted();
    });
  };
  const isBusy = task.state.kind === "running";
  return (
    <>
      <h1>{say("bound.heading")}</h1>
      <div className="os-row">
        <Button disabled={isBusy} onClick={read} data-part="read">
          {say("bound.read")}
        </Button>
        {pane.plan && (blocks ?? []).length > 0 && (
          <Button appearance="primary" disabled={isBusy} onClick={check} data-part="check">
            {say("bound.check")}
          </Button>
        )}
        {desk.canUndo && (
          <Button disabled={isBusy} onClick={undo} data-part="undo">
            {say("insert.undo")}
          </Button>
        )}
      </div>
      {!pane.plan && (blocks ?? []).length > 0 && <p className="os-soft">{say("plan.needed")}</p>}
      <TaskStatus task={task} />
      {act && <ReceiptView act={act} />}
      {undone && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{say("insert.undone")}</MessageBarBody>
        </MessageBar>
      )}
      {blocks?.length === 0 && (
        <p role="status" data-part="none">
          {say("bound.none")}
        </p>
      )}
      <ul className="os-list" aria-label={say("bound.heading")}>
        {(blocks ?? []).map((block) => (
          <BoundBlock
            key={block.tag}
            block={block}
            update={updates.get(block.tag)}
            isBusy={isBusy}
            goTo={() => {
              task.run(say("bound.reading"), () => desk.host.goTo(block.tag));
            }}
            apply={apply}
            remove={() => {
              remove(block.tag);
            }}
          />
        ))}
      </ul>
    </>
  );
}
