import { useEffect, useState } from "react";
import type { DocumentView } from "../../client/review-service";
import { statesWaitingFor } from "../../model/review-rules";
import { useReviewer } from "../../pane/review-context";
import { useTask, type Task } from "../../pane/use-task";
import { useSay } from "../../ui/language";

const page = 20;

export interface Filter {
  readonly text: string;
  readonly state: string;
}

export interface MyDocumentsState {
  /** Undefined while unknown, or for someone whom nothing can wait for. */
  readonly waiting: readonly DocumentView[] | undefined;
  readonly moreWait: boolean;
  readonly all: readonly DocumentView[] | undefined;
  readonly next: string | undefined;
  readonly task: Task;
  readonly find: (filter: Filter) => void;
  readonly more: () => void;
  readonly reload: () => void;
}

/** What waits for the person, and all documents page by page. */
export function useMyDocuments(first: Filter): MyDocumentsState {
  const say = useSay();
  const task = useTask();
  const { service, person } = useReviewer();
  const [filter, setFilter] = useState(first);
  const [waiting, setWaiting] = useState<readonly DocumentView[] | undefined>(undefined);
  const [moreWait, setMoreWait] = useState(false);
  const [all, setAll] = useState<readonly DocumentView[] | undefined>(undefined);
  const [next, setNext] = useState<string | undefined>(undefined);

  const load = (): void => {
    task.run(say("review.loadingList"), async (signal) => {
      const mine = statesWaitingFor(person).map((state) =>
        service.documents({ unit: person.unit, state, count: page }, signal),
      );
      const [pages, found] = await Promise.all([
        Promise.all(mine),
        service.documents({ ...filter, count: page }, signal),
      ]);
      if (mine.length > 0) setWaiting(pages.flatMap((one) => one.documents));
      setMoreWait(pages.some((one) => one.next != null));
      setAll(found.documents);
      setNext(found.next ?? undefined);
    });
  };
  const find = (wanted: Filter): void => {
    setFilter(wanted);
    task.run(say("review.loadingList"), async (signal) => {
      const found = await service.documents({ ...wanted, count: page }, signal);
      setAll(found.documents);
      setNext(found.next ?? undefined);
    });
  };
  const more = (): void => {
    if (next === undefined) return;
    task.run(say("review.loadingList"), async (signal) => {
      const found = await service.documents({ ...filter, count: page, after: next }, signal);
      setAll((before) => [...(before ?? []), ...found.documents]);
      setNext(found.next ?? undefined);
    });
  };
  // Once when the list opens; then by search, paging and reload.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(load, []);
  return { waiting, moreWait, all, next, task, find, more, reload: load };
}
