import type { ReactNode } from "react";
import type { DocumentView } from "../../client/review-service";
import { StateMark } from "../../kept/StateMark";
import { useLanguage, useSay, type Say } from "../../ui/language";
import { moment } from "../../ui/when";

/** Number and symbol as they are written, or that there is no number yet. */
export function numberText(document: DocumentView, say: Say): string {
  const symbol = document.symbol ?? document.kind ?? "";
  return document.number != null
    ? `${document.number}/${symbol}`
    : [symbol, say("review.notNumbered")].filter((part) => part !== "").join(" · ");
}

/** One document of a list. */
export function DocumentRow({
  document,
  address,
}: {
  readonly document: DocumentView;
  readonly address: string;
}): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { current } = document;
  return (
    <li>
      <a className="os-choice" href={address} data-document={document.id}>
        <strong>{document.title}</strong>
        <div>
          <StateMark state={document.state} /> <span className="os-soft">{numberText(document, say)}</span>
        </div>
        <div className="os-soft">
          {say("review.said", {
            version: current.ordinal,
            who: current.author.name,
            when: moment(language, current.time),
          })}
        </div>
      </a>
    </li>
  );
}
