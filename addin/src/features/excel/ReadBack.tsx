import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { reviewSheet, type AppliedReview, type Refusal, type Review } from "../../drafting/review-sheet";
import type { KnownTable } from "../../drafting/sheet-desk";
import { usePane, useSheetDesk } from "../../pane/pane-context";
import { EditingHint } from "../../pane/EditingHint";
import { TaskStatus } from "../../pane/TaskStatus";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import type { StringKey } from "../../ui/strings";
import { AppliedResult } from "./AppliedResult";
import { ReviewForm } from "./ReviewForm";

type Shown =
  | { readonly kind: "list" }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "review"; readonly review: Review; readonly isRenewed: boolean }
  | { readonly kind: "applied"; readonly applied: AppliedReview };

const refusals: Readonly<Record<Refusal, StringKey>> = {
  forgotten: "back.forgotten",
  tableGone: "back.tableGone",
  planGone: "back.planGone",
};

/** The tables of the workbook; one of them held against its plan. */
export function ReadBack(): ReactNode {
  const say = useSay();
  const desk = useSheetDesk();
  const { acts } = usePane();
  const task = useTask();
  const [tables, setTables] = useState<readonly KnownTable[] | undefined>(undefined);
  const [chosen, setChosen] = useState<KnownTable | undefined>(undefined);
  const [shown, setShown] = useState<Shown>({ kind: "list" });

  const list = (): void => {
    task.run(say("back.listing"), async (signal) => {
      setTables(await desk.tables(signal));
    });
  };
  // At the start and after every act on the workbook.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(list, [acts]);

  const read = (table: KnownTable, isRenewed = false): void => {
    setChosen(table);
    setShown({ kind: "list" });
    task.run(say("back.reading"), async (signal) => {
      // What the workbook remembers may have been renewed by the last writing.
      const all = await desk.tables(signal);
      setTables(all);
      const now = all.find(({ id }) => id === table.id) ?? table;
      const review = await reviewSheet(desk, now, signal);
      setShown(
        review.kind === "review" ? { kind: "review", review, isRenewed } : { kind: "refused", why: review.kind },
      );
    });
  };
  const isBusy = task.state.kind === "running";
  return (
    <section className="os-stack" data-part="read-back" aria-label={say("back.heading")}>
      <h2>{say("back.heading")}</h2>
      {tables?.length === 0 && <p className="os-soft">{say("back.none")}</p>}
      {tables && tables.length > 0 && (
        <ul className="os-list" aria-label={say("back.tables")}>
          {tables.map((table) => (
            <li key={table.id} data-sheet={table.sheet} className="os-stack">
              <div>
                <strong>{table.sheet}</strong>
                <div className="os-soft">
                  {table.record && say("back.ofPlan", { plan: table.record.plan })}
                  {table.isCopied && ` · ${say("back.copied")}`}
                </div>
              </div>
              <div>
                <Button
                  disabled={isBusy}
                  data-part="compare"
                  onClick={() => {
                    read(table);
                  }}
                >
                  {say(chosen?.id === table.id && shown.kind !== "list" ? "back.readAgain" : "back.read")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {tables?.length === 0 && (
        <div>
          <Button disabled={isBusy} onClick={list} data-part="look-again">
            {say("back.again")}
          </Button>
        </div>
      )}
      <TaskStatus task={task} cancelled={say("sheet.cancelled")} />
      {isBusy && <EditingHint />}
      {shown.kind === "refused" && (
        <MessageBar intent="error" layout="multiline" role="alert" data-part="refused">
          <MessageBarBody>{say(refusals[shown.why])}</MessageBarBody>
        </MessageBar>
      )}
      {shown.kind === "review" && (
        <ReviewForm
          key={shown.review.plan.etag}
          review={shown.review}
          isRenewed={shown.isRenewed}
          applied={(applied) => {
            setShown({ kind: "applied", applied });
          }}
          outrun={() => {
            read(shown.review.table, true);
          }}
          readAgain={() => {
            read(shown.review.table);
          }}
        />
      )}
      {shown.kind === "applied" && <AppliedResult applied={shown.applied} />}
    </section>
  );
}
