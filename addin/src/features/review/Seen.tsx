import type { ReactNode } from "react";
import { useLanguage, useSay } from "../../ui/language";
import { moment } from "../../ui/when";
import { ordinalOf, type OpenDocument } from "../../kept/use-document";

/** Who has looked at which version, the newest look first. */
export function Seen({ open }: { readonly open: OpenDocument }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { seen } = open.remarks;
  return (
    <section className="os-section" data-part="seen">
      <h2>{say("review.seen")}</h2>
      {seen.length === 0 && <p className="os-soft">{say("review.seenNone")}</p>}
      <ul className="os-list">
        {seen.map((look) => (
          <li key={`${look.version} ${look.by.id}`}>
            {say("review.seenLine", {
              who: look.by.name,
              version: ordinalOf(open.versions, look.version),
              when: moment(language, look.last),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
