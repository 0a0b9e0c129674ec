import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { reviewStates } from "../../model/review-rules";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useSay } from "../../ui/language";
import { DocumentRow } from "./DocumentRow";
import { useMyDocuments } from "./use-my-documents";

/** Documents that wait for the person first, then all, with search and state. */
export function MyDocuments({ addressOf }: { readonly addressOf: (id: string) => string }): ReactNode {
  const say = useSay();
  const [text, setText] = useDraft("review.search", "");
  const [state, setState] = useDraft("review.state", "");
  const list = useMyDocuments({ text, state });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${say("review.mine")} – ${say("review.title")}`;
    heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say("review.mine")}
      </h1>
      <TaskStatus task={list.task} cancelled={say("act.reading.cancelled")} reload={list.reload} />
      {list.waiting && (
        <section className="os-section" data-part="waiting">
          <h2>{say("review.waiting", { count: `${list.waiting.length}${list.moreWait ? "+" : ""}` })}</h2>
          {list.waiting.length === 0 && <p>{say("review.nothingWaits")}</p>}
          <ul className="os-list">
            {list.waiting.map((document) => (
              <DocumentRow key={document.id} document={document} address={addressOf(document.id)} />
            ))}
          </ul>
          {list.moreWait && <p className="os-soft">{say("review.moreWait")}</p>}
        </section>
      )}
      <section className="os-section" data-part="all">
        <h2>{say("review.all")}</h2>
        <form
          className="os-row"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            list.find({ text, state });
          }}
        >
          <Field className="os-grow" label={say("review.search")}>
            <Input
              type="search"
              value={text}
              data-part="search"
              onChange={(_, data) => {
                setText(data.value);
              }}
            />
          </Field>
          <Field label={say("review.state")}>
            <Select
              value={state}
              data-part="state"
              onChange={(_, data) => {
                setState(data.value);
                list.find({ text, state: data.value });
              }}
            >
              <option value="">{say("review.anyState")}</option>
              {reviewStates.map((one) => (
                <option key={one} value={one}>
                  {say(`state.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Button type="submit">{say("review.searchGo")}</Button>
        </form>
        {list.all?.length === 0 && <p role="status">{say("review.none")}</p>}
        <ul className="os-list" data-part="documents">
          {(list.all ?? []).map((document) => (
            <DocumentRow key={document.id} document={document} address={addressOf(document.id)} />
          ))}
        </ul>
        {list.next !== undefined && (
          <div>
            <Button onClick={list.more} data-part="more">
              {say("review.more")}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
