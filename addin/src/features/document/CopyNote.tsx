import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../../ui/language";

interface Props {
  /** Undefined where nothing is remembered that the copy could be compared by. */
  readonly own: (() => void) | undefined;
  readonly isBusy: boolean;
}

/** Says that a block is a copy of another, and offers to make it one of its own. */
export function CopyNote({ own, isBusy }: Props): ReactNode {
  const say = useSay();
  return (
    <>
      <p className="os-soft" role="status" data-part="copy">
        {say(own ? "bound.copy" : "bound.copyLost")}
      </p>
      {own && (
        <div>
          <Button size="small" disabled={isBusy} onClick={own} data-part="own">
            {say("bound.own")}
          </Button>
        </div>
      )}
    </>
  );
}
