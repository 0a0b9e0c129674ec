import type { ReactNode } from "react";
import type { Choices } from "../../sheets/apply-changes";
import type { FieldChange, WholeChange } from "../../sheets/find-changes";
import { useSay } from "../../ui/language";
import { ChangeItem } from "./ChangeItem";

export type AnyChange = FieldChange | WholeChange;

interface Props {
  readonly kind: AnyChange["kind"];
  readonly changes: readonly AnyChange[];
  readonly choices: Choices;
  readonly choose: (id: string, choice: Choices[string]) => void;
}

/** The changes of one kind under their heading. */
export function ChangeGroup({ kind, changes, choices, choose }: Props): ReactNode {
  const say = useSay();
  if (changes.length === 0) return null;
  return (
    <div role="group" aria-label={say(`back.kind.${kind}`)} data-group={kind} className="os-stack">
      <h2>{`${say(`back.kind.${kind}`)} (${changes.length})`}</h2>
      {changes.map((change, i) => (
        <ChangeItem
          key={change.id}
          change={change}
          isContinued={isSameRow(change, changes[i - 1])}
          choice={choices[change.id] ?? "leave"}
          choose={(choice) => {
            choose(change.id, choice);
          }}
        />
      ))}
    </div>
  );
}

function isSameRow(change: AnyChange, before: AnyChange | undefined): boolean {
  return before !== undefined && "row" in change && "row" in before && change.row === before.row;
}
