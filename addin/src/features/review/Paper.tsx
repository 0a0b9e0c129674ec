import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { VersionView } from "../../client/review-service";
import { useReviewer } from "../../pane/review-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

interface Props {
  readonly id: string;
  readonly version: VersionView;
  /** Room for the paper itself; otherwise it is made on demand and opened by the device. */
  readonly isWide: boolean;
  /** Called when the look is noted. */
  readonly seen: (signal: AbortSignal) => Promise<void>;
}

/** The chosen version as PDF. Who has it on the screen has seen it, and that is noted. */
export function Paper({ id, version, isWide, seen }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { service } = useReviewer();
  const [address, setAddress] = useState<string | undefined>(undefined);
  const make = (): void => {
    task.run(say("review.printing", { version: version.ordinal }), async (signal) => {
      setAddress(URL.createObjectURL(await service.content(id, version.id, "pdf", signal)));
      await service.see(id, version.id, signal);
      await seen(signal);
    });
  };
  useEffect(() => {
    if (isWide) make();
    // Once: another version or width is another paper.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  const isBusy = task.state.kind === "running";
  return (
    <section className="os-section os-paper" aria-label={say("review.paper")} data-part="paper">
      <TaskStatus task={task} cancelled={say("act.reading.cancelled")} />
      {address === undefined && (!isWide || !isBusy) && (
        <div>
          <Button disabled={isBusy} onClick={make} data-part="make-pdf">
            {say("review.makePdf", { version: version.ordinal })}
          </Button>
        </div>
      )}
      {address !== undefined && (
        <div>
          <a
            className={isWide ? "os-link" : "os-button"}
            href={address}
            target="_blank"
            rel="noopener"
            data-part="open-pdf"
          >
            {say("review.openPdf", { version: version.ordinal })}
          </a>
        </div>
      )}
      {address !== undefined && isWide && (
        <iframe src={address} title={say("review.openPdf", { version: version.ordinal })} data-part="pdf" />
      )}
    </section>
  );
}
