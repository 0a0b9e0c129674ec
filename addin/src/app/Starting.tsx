import type { ReactNode } from "react";
import { useSay } from "../ui/language";

/** What stands in a shell until its content has come. */
export function Starting(): ReactNode {
  const say = useSay();
  return (
    <main className="os-view" role="status">
      {say("app.starting")}
    </main>
  );
}
