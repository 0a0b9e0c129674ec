import type { ReactNode } from "react";
import type { Compared } from "../keeping/compare-versions";
import { wordRuns } from "../model/word-runs";
import type { TextDifference } from "../ooxml/differences";
import { Details } from "../ui/Details";
import { useSay, type Say } from "../ui/language";

const changes = ["added", "removed", "changed"] as const;
const mostShown = 40;

/** What differs between two versions, first in words, then by the parts of the file. */
export function Differences({ compared }: { readonly compared: Compared }): ReactNode {
  const say = useSay();
  const { view, words } = compared;
  const names = { older: view.older.ordinal, newer: view.newer.ordinal };
  if (view.sameBytes || view.sameContent)
    return (
      <p role="status" data-part="comparison">
        {say(view.sameBytes ? "review.sameBytes" : "review.sameContent", names)}
      </p>
    );
  const parts = view.parts.map((part) => `${part.part}: ${changeText(part.change, say)}`);
  return (
    <div className="os-stack" role="status" data-part="comparison">
      {words && (
        <p>{say(words.length === 0 ? "compare.noWords" : "compare.words", { ...names, count: words.length })}</p>
      )}
      {words?.slice(0, mostShown).map((difference, i) => (
        // Places may say the same; their order is all that tells them apart.
        <Place key={`${i} ${difference.after.join()}`} difference={difference} />
      ))}
      {words && words.length > mostShown && <p>{say("compare.more", { count: words.length - mostShown })}</p>}
      <Details open={!words} summary={say("review.differs", { ...names, count: view.parts.length })} lines={parts} />
    </div>
  );
}

/** One place, its words as they were and as they are; marked by signs as well as by looks. */
function Place({ difference }: { readonly difference: TextDifference }): ReactNode {
  const say = useSay();
  const [before, after] = [difference.before.join("\n"), difference.after.join("\n")];
  const kind = before === "" ? "added" : after === "" ? "removed" : "changed";
  return (
    <div className="os-difference" data-change={kind}>
      <div className="os-soft">{say(`compare.${kind}`)}</div>
      <div className="os-said">
        {wordRuns(before, after).map((run, i) => {
          const key = `${i} ${run.kind}`;
          if (run.kind === "removed") return <del key={key}>{run.text}</del>;
          if (run.kind === "added") return <ins key={key}>{run.text}</ins>;
          return <span key={key}>{run.text}</span>;
        })}
      </div>
    </div>
  );
}

function changeText(change: string, say: Say): string {
  const kind = changes.find((known) => known === change) ?? "changed";
  return say(`change.${kind}`);
}
