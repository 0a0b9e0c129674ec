import type { ReactNode } from "react";
import { stateOf } from "../model/review-rules";
import { useSay } from "../ui/language";

/** The state as a word with a frame, so that it is told without colour. */
export function StateMark({ state }: { readonly state: string }): ReactNode {
  const say = useSay();
  return (
    <span className="os-state" data-state={state}>
      {say(`state.${stateOf(state)}`)}
    </span>
  );
}
