import { useEffect, useState } from "react";
import type {
  CommentList,
  DocumentView,
  IssueView,
  ReviewService,
  ReviewView,
  VersionView,
} from "../client/review-service";
import { isPastDraft } from "../model/review-rules";
import { useReviewer } from "../pane/review-context";
import { useTask, type Task } from "../pane/use-task";
import { useSay } from "../ui/language";

/** A document with all that is said of it. */
export interface OpenDocument {
  readonly document: DocumentView;
  readonly versions: readonly VersionView[];
  readonly review: ReviewView;
  readonly remarks: CommentList;
  /** Its last issue; undefined when there never was one. */
  readonly issue: IssueView | undefined;
}

export interface DocumentState {
  readonly open: OpenDocument | undefined;
  readonly reading: Task;
  readonly reload: () => void;
  /** Reads remarks and sightings again, quietly. */
  readonly readRemarks: (signal: AbortSignal) => Promise<void>;
  /** Reads everything again, inside work that is under way. */
  readonly readAll: (signal: AbortSignal) => Promise<void>;
}

export async function readDocument(service: ReviewService, id: string, signal: AbortSignal): Promise<OpenDocument> {
  const [document, versions, review, remarks] = await Promise.all([
    service.document(id, signal),
    service.versions(id, signal),
    service.review(id, signal),
    service.comments(id, signal),
  ]);
  const issue = isPastDraft(review) ? await service.issueOf(id, signal) : undefined;
  return { document, versions, review, remarks, issue };
}

export function useDocument(id: string): DocumentState {
  const say = useSay();
  const reading = useTask();
  const { service } = useReviewer();
  const [open, setOpen] = useState<OpenDocument | undefined>(undefined);

  const readAll = async (signal: AbortSignal): Promise<void> => {
    setOpen(await readDocument(service, id, signal));
  };
  const readRemarks = async (signal: AbortSignal): Promise<void> => {
    const remarks = await service.comments(id, signal);
    setOpen((before) => before && { ...before, remarks });
  };
  const reload = (): void => {
    reading.run(say("review.opening"), readAll);
  };
  // Once for each document; then after every act and on demand.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(reload, []);
  return { open, reading, reload, readRemarks, readAll };
}

/** The number by which people know a version; its id where it is not in the list. */
export function ordinalOf(versions: readonly VersionView[], id: string): string {
  const found = versions.find((version) => version.id === id);
  return found ? String(found.ordinal) : id;
}
