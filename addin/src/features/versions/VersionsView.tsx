import { useState, type ReactNode } from "react";
import type { KeptFile } from "../../host/kept-file";
import { Compare } from "../../kept/Compare";
import { Remarks } from "../../kept/Remarks";
import { StateCard } from "../../kept/StateCard";
import { Steps } from "../../kept/Steps";
import type { OpenDocument } from "../../kept/use-document";
import type { PlaceFinder } from "../../model/places";
import { EditingHint } from "../../pane/EditingHint";
import { NeedsPerson } from "../../pane/NeedsPerson";
import { usePane } from "../../pane/pane-context";
import { TaskStatus } from "../../pane/TaskStatus";
import { useSay } from "../../ui/language";
import { Conflict } from "./Conflict";
import { SaveForm } from "./SaveForm";
import { useKept, type KeptState } from "./use-kept";
import { VersionList } from "./VersionList";
import { Where } from "./Where";

/** Versions of the open document: saving, where it stands, review, the list. Knows no program: the file is all it needs. */
export function VersionsView(): ReactNode {
  const { file } = usePane();
  if (!file) return null;
  return (
    <NeedsPerson>
      <Kept file={file} />
    </NeedsPerson>
  );
}

function Kept({ file }: { readonly file: KeptFile }): ReactNode {
  const say = useSay();
  const kept = useKept(file);
  const { open, identity, isRead, reading } = kept;
  const newest = open?.versions[0];
  const isReturned = open?.review.state === "returned";
  const isStale = newest !== undefined && newest.id !== identity?.version;
  // Whoever has seen a newer version may save over that one, and only over that one.
  const [seen, setSeen] = useState<string | undefined>(undefined);
  return (
    <>
      <h1>{say("versions.heading")}</h1>
      {open && <Where open={open} version={identity?.version ?? ""} />}
      <TaskStatus task={reading} cancelled={say("act.reading.cancelled")} reload={kept.reload} />
      {reading.state.kind === "running" && file.extension === "xlsx" && <EditingHint />}
      {open && isStale && (
        <Conflict
          key={newest.id}
          open={open}
          kept={kept}
          seen={() => {
            setSeen(newest.id);
          }}
        />
      )}
      {open && isReturned && <Said kept={kept} open={open} />}
      {isRead && <SaveForm kept={kept} onto={isStale ? newest : undefined} seen={seen} />}
      {open && <OfKept kept={kept} open={open} />}
    </>
  );
}

/** Review and history of a document that is kept. */
function OfKept({ kept, open }: { readonly kept: KeptState; readonly open: OpenDocument }): ReactNode {
  const say = useSay();
  const { document, versions, review } = open;
  const newest = versions[0] ?? document.current;
  const isReturned = review.state === "returned";
  const canSubmit = isReturned || review.state === "draft" || review.stale;
  return (
    <>
      {!isReturned && <StateCard open={open} />}
      <Steps open={open} state={kept} />
      {canSubmit && (
        <p className="os-soft" data-part="submit-note">
          {say("versions.submitNote", { version: newest.ordinal })}
        </p>
      )}
      <VersionList kept={kept} open={open} />
      <Compare document={document} versions={versions} />
      {!isReturned && <Remarks open={open} state={kept} version={newest} {...placesOf(kept)} />}
    </>
  );
}

/** What a document was returned for stands before all else: it is what the clerk has come to mend. */
function Said({ kept, open }: { readonly kept: KeptState; readonly open: OpenDocument }): ReactNode {
  return (
    <>
      <StateCard open={open} />
      <Remarks open={open} state={kept} version={open.versions[0] ?? open.document.current} {...placesOf(kept)} />
    </>
  );
}

/** Remarks are shown at their place in the open file, where its program can. */
function placesOf(kept: KeptState): { readonly places: PlaceFinder | undefined; readonly here: string } {
  return { places: kept.desk.file.places, here: kept.identity?.version ?? "" };
}
