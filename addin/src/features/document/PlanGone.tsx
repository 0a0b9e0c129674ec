import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane/pane-context";
import { useSay } from "../../ui/language";

interface Props {
  /** What the plan that is gone was called. */
  readonly plan: string;
  /** It is the one that is in use here; then another must be chosen first. */
  readonly isChosen: boolean;
  readonly count: number;
  readonly isBusy: boolean;
  readonly move: (to: string) => void;
}

/** A plan that blocks come from and the service no longer has, and the ways out: another plan, the chosen one or one to be chosen. */
export function PlanGone({ plan, isChosen, count, isBusy, move }: Props): ReactNode {
  const say = useSay();
  const pane = usePane();
  const chosen = pane.plan?.plan;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" data-part="plan-gone">
      <MessageBarBody>{say("bound.planGone", { plan, count })}</MessageBarBody>
      <MessageBarActions>
        {chosen && !isChosen && (
          <Button
            disabled={isBusy}
            data-part="move-to-plan"
            onClick={() => {
              move(chosen.id);
            }}
          >
            {say("bound.moveTo", { plan: chosen.subject })}
          </Button>
        )}
        <Button
          disabled={isBusy}
          data-part="choose-other"
          onClick={() => {
            pane.goTo("plan");
          }}
        >
          {say("bound.chooseOther")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
