import type { ReactNode } from "react";
import type { OpenDocument } from "../../kept/use-document";
import { useSay } from "../../ui/language";

/** Which kept document is on the screen and on which version it is made. */
export function Where({ open, version }: { readonly open: OpenDocument; readonly version: string }): ReactNode {
  const say = useSay();
  const at = open.versions.findIndex((one) => one.id === version);
  const base = open.versions[at];
  return (
    <section className="os-section" data-part="where" data-base={base?.ordinal ?? ""}>
      <strong>{open.document.title}</strong>
      {at === 0 && base && <p>{say("versions.madeOn", { version: base.ordinal })}</p>}
      {at < 0 && <p>{say("versions.madeOnUnknown")}</p>}
      <p className="os-soft">{say("versions.copyNote")}</p>
    </section>
  );
}
