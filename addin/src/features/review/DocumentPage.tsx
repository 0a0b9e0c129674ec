import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { TaskStatus } from "../../pane/TaskStatus";
import { useLanguage, useSay } from "../../ui/language";
import { day } from "../../ui/when";
import { AuditTrail } from "./AuditTrail";
import { Compare } from "../../kept/Compare";
import { numberText } from "./DocumentRow";
import { Issue } from "./Issue";
import { Paper } from "./Paper";
import { Remarks } from "../../kept/Remarks";
import { Seen } from "./Seen";
import { StateCard } from "../../kept/StateCard";
import { Steps } from "../../kept/Steps";
import { useDocument, type DocumentState, type OpenDocument } from "../../kept/use-document";
import { useIsWide } from "./use-is-wide";
import { Versions } from "./Versions";

/** One document: where it stands, what can be done, its versions, the paper itself, remarks. */
export function DocumentPage({ id, listAddress }: { readonly id: string; readonly listAddress: string }): ReactNode {
  const say = useSay();
  const state = useDocument(id);
  const { open, reading, reload } = state;
  return (
    <>
      <div className="os-row">
        <a className="os-link" href={listAddress} data-part="back">
          {say("review.back")}
        </a>
        <Button size="small" onClick={reload} data-part="reload">
          {say("review.reload")}
        </Button>
      </div>
      <TaskStatus task={reading} cancelled={say("act.reading.cancelled")} reload={reload} />
      {open && <Open open={open} state={state} />}
    </>
  );
}

function Open({ open, state }: { readonly open: OpenDocument; readonly state: DocumentState }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const isWide = useIsWide();
  const { document: info, versions, review } = open;
  // Undefined follows the newest version, also when a newer one comes.
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${info.title} – ${say("review.title")}`;
    heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [info.title]);
  const shown = versions.find((version) => version.id === (chosen ?? review.newest)) ?? info.current;
  const paper = (
    <Paper
      key={`${shown.id} ${String(isWide)}`}
      id={info.id}
      version={shown}
      isWide={isWide}
      seen={state.readRemarks}
    />
  );
  const number = [
    numberText(info, say),
    info.date == null ? "" : say("review.dated", { date: day(language, info.date) }),
  ];
  return (
    <>
      <div className="os-section">
        <h1 ref={heading} tabIndex={-1} data-part="title">
          {info.title}
        </h1>
        <p className="os-soft">{[...number, info.unit].filter((part) => part !== "").join(" · ")}</p>
      </div>
      <div className="os-twofold">
        <div className="os-section" style={{ gap: 20 }}>
          <StateCard open={open} />
          <Steps open={open} state={state} />
          <Issue open={open} state={state} />
          {!isWide && paper}
          <Versions open={open} state={state} shown={shown.id} show={setChosen} />
          <Compare document={info} versions={versions} />
          <Remarks open={open} state={state} version={shown} />
          <Seen open={open} />
          <AuditTrail key={review.newest} open={open} />
        </div>
        {isWide && paper}
      </div>
    </>
  );
}
