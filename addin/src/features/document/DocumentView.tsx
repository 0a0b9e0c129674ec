import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StandingBlock } from "../../host/document-host";
import { useDesk, usePane } from "../../pane/pane-context";
import { ReceiptView } from "../../pane/ReceiptView";
import { TaskStatus } from "../../pane/TaskStatus";
import { useSay } from "../../ui/language";
import { BoundBlock } from "./BoundBlock";
import { PlanGone } from "./PlanGone";
import { keyOf, useBoundBlocks } from "./use-bound-blocks";

/** The bound blocks as they stand, and what bringing them up to date would change. */
export function DocumentView(): ReactNode {
  const say = useSay();
  const desk = useDesk();
  const pane = usePane();
  const bound = useBoundBlocks();
  const { task, act } = bound;
  const blocks = bound.blocks ?? [];
  const isBusy = task.state.kind === "running";
  const planOf = (block: StandingBlock): string => desk.record(block.tag)?.plan ?? "";
  const canCheck = blocks.some((block) => pane.plan !== undefined || planOf(block) !== "");
  const planless = bound.updates.filter(({ state }) => state === "planless").map(({ block }) => planOf(block));
  const usual = pane.plan?.plan.id ?? desk.binding.plan;
  return (
    <>
      <h1>{say("bound.heading")}</h1>
      <div className="os-row">
        <Button disabled={isBusy} onClick={bound.read} data-part="read">
          {say("bound.read")}
        </Button>
        {canCheck && (
          <Button appearance="primary" disabled={isBusy} onClick={bound.check} data-part="check">
            {say("bound.check")}
          </Button>
        )}
        {desk.canUndo && (
          <Button disabled={isBusy} onClick={bound.undo} data-part="undo">
            {say("insert.undo")}
          </Button>
        )}
      </div>
      {!canCheck && blocks.length > 0 && <p className="os-soft">{say("plan.needed")}</p>}
      <TaskStatus task={task} />
      {act && <ReceiptView act={act} />}
      {bound.undone && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{say("insert.undone")}</MessageBarBody>
        </MessageBar>
      )}
      {[...new Set(planless)].map((plan) => (
        <PlanGone
          key={plan}
          plan={desk.planName(plan)}
          isChosen={plan === pane.plan?.plan.id}
          count={planless.filter((other) => other === plan).length}
          isBusy={isBusy}
          move={(to) => {
            bound.move(plan, to);
          }}
        />
      ))}
      {bound.blocks?.length === 0 && (
        <p role="status" data-part="none">
          {say("bound.none")}
        </p>
      )}
      <ul className="os-list" aria-label={say("bound.heading")}>
        {blocks.map((block) => (
          <BoundBlock
            key={keyOf(block)}
            block={block}
            isCopy={bound.copies.has(block)}
            from={["", usual].includes(planOf(block)) ? undefined : desk.planName(planOf(block))}
            update={bound.updateOf(block)}
            isAgain={bound.again === keyOf(block)}
            isBusy={isBusy}
            goTo={() => {
              task.run(say("bound.reading"), () => desk.host.goTo(block));
            }}
            apply={bound.apply}
            remove={() => {
              bound.remove(block);
            }}
            own={
              bound.copies.has(block) && desk.record(block.tag)
                ? () => {
                    bound.own(block);
                  }
                : undefined
            }
          />
        ))}
      </ul>
    </>
  );
}
