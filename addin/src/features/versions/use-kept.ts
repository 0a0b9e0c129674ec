import { useEffect, useState } from "react";
import { ApiError } from "../../client/api-error";
import type { KeptFile } from "../../host/kept-file";
import { readDocument, type DocumentState, type OpenDocument } from "../../kept/use-document";
import { VersionDesk } from "../../keeping/version-desk";
import type { KeptIdentity } from "../../model/identity";
import { newDocumentId } from "../../model/random-ids";
import { useReviewer } from "../../pane/review-context";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";

/** The open file and what is kept of it. */
export interface KeptState extends DocumentState {
  readonly desk: VersionDesk;
  /** What the file says; undefined when it was never kept, or not yet read. */
  readonly identity: KeptIdentity | undefined;
  readonly isRead: boolean;
  /** The file is of a document that this service does not keep. */
  readonly isElsewhere: boolean;
}

export function useKept(file: KeptFile): KeptState {
  const say = useSay();
  const reading = useTask();
  const { service } = useReviewer();
  const [desk] = useState(() => new VersionDesk(file, service, newDocumentId));
  const [identity, setIdentity] = useState<KeptIdentity | undefined>(undefined);
  const [isRead, setRead] = useState(false);
  const [isElsewhere, setElsewhere] = useState(false);
  const [open, setOpen] = useState<OpenDocument | undefined>(undefined);

  const readAll = async (signal: AbortSignal): Promise<void> => {
    // Told first by the file alone: what a person types must not wait for the service.
    if (!isRead) setIdentity(await file.readIdentity(signal));
    setRead(true);
    try {
      const standing = await desk.standing(signal);
      const isKept = standing.identity && standing.versions.length > 0;
      setOpen(isKept ? await readDocument(service, standing.identity.document, signal) : undefined);
      setIdentity(standing.identity);
      setElsewhere(false);
    } catch (error) {
      setElsewhere(error instanceof ApiError && error.status === 404);
      throw error;
    }
  };
  const reload = (): void => {
    reading.run(say("versions.reading"), readAll);
  };
  // Once when the view opens; then after every act and on demand.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(reload, []);
  const readRemarks = async (signal: AbortSignal): Promise<void> => {
    if (!open) return;
    const remarks = await service.comments(open.document.id, signal);
    setOpen((before) => before && { ...before, remarks });
  };
  return { desk, identity, isRead, isElsewhere, open, reading, reload, readRemarks, readAll };
}
