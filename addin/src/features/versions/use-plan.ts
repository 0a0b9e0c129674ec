import { useEffect, useState } from "react";
import type { Plan } from "../../client/service";
import { usePane } from "../../pane/pane-context";

/** The plan that the document was drafted from: the chosen one, else the one that the document remembers. */
export function usePlan(): Plan | undefined {
  const { plan, desk, service } = usePane();
  const [found, setFound] = useState<Plan | undefined>(undefined);
  const remembered = desk?.binding.plan ?? "";
  useEffect(() => {
    if (plan || remembered === "") return;
    const controller = new AbortController();
    service.plan(remembered, controller.signal).then(
      (tagged) => {
        setFound(tagged.plan);
      },
      () => {
        // Only a convenience: without the plan the fields are filled in by hand.
      },
    );
    return () => {
      controller.abort();
    };
  }, [plan, remembered, service]);
  return plan?.plan ?? found;
}
