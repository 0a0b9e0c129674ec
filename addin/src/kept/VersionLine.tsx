import type { ReactNode } from "react";
import type { VersionView } from "../client/review-service";
import { useLanguage, useSay } from "../ui/language";
import { kilobytes, moment } from "../ui/when";
import { ordinalOf } from "./use-document";

interface Props {
  readonly version: VersionView;
  readonly versions: readonly VersionView[];
  readonly newest: string;
  readonly shown: string;
  /** What the shown one is called; absent: shown. */
  readonly shownAs?: string;
}

const lost = ["trimmed", "altered", "missing"] as const;

/** What is known of one version. */
export function VersionLine({ version, versions, newest, shown, shownAs }: Props): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const marks = [
    ...(version.id === newest ? [say("review.newest")] : []),
    ...(version.id === shown ? [shownAs ?? say("review.shown")] : []),
    ...(version.restoredFrom == null
      ? []
      : [say("review.restoredFrom", { version: ordinalOf(versions, version.restoredFrom) })]),
  ];
  const gone = lost.find((kind) => kind === version.availability);
  return (
    <>
      <strong>{say("review.version", { version: version.ordinal })}</strong>
      {marks.length > 0 && ` (${marks.join(", ")})`}
      <div className="os-said">{version.reason}</div>
      <div className="os-soft">
        {version.author.name} · {moment(language, version.time)} ·{" "}
        {say("review.size", { size: kilobytes(language, version.length) })}
      </div>
      {gone && <div role="note">{say(`review.available.${gone}`)}</div>}
    </>
  );
}
