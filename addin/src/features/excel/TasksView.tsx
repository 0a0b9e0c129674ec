import type { ReactNode } from "react";
import { NeedsPlan } from "../../pane/NeedsPlan";
import { usePane } from "../../pane/pane-context";
import { PutForm } from "./PutForm";
import { ReadBack } from "./ReadBack";

/** The plan's tasks in Excel: out into a sheet, and back into the plan. */
export function TasksView(): ReactNode {
  const { plan } = usePane();
  return (
    <>
      {plan ? <PutForm plan={plan} /> : <NeedsPlan />}
      <ReadBack />
    </>
  );
}
