import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../ui/language";
import { usePane } from "./pane-context";

/** Stands where a view can do nothing until a plan is chosen. */
export function NeedsPlan(): ReactNode {
  const say = useSay();
  const { goTo } = usePane();
  return (
    <div className="os-stack" data-part="needs-plan">
      <p>{say("plan.needed")}</p>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            goTo("plan");
          }}
        >
          {say("plan.go")}
        </Button>
      </div>
    </div>
  );
}
