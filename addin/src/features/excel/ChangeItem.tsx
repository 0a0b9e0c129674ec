import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choices } from "../../sheets/apply-changes";
import { taskNameOf, type FieldChange } from "../../sheets/find-changes";
import { fieldIds } from "../../sheets/task-cells";
import { useSay } from "../../ui/language";
import type { AnyChange } from "./ChangeGroup";
import { shownValue } from "./shown-value";

interface Props {
  readonly change: AnyChange;
  /** The change before is of the same task, whose name need not be said again. */
  readonly isContinued: boolean;
  readonly choice: Choices[string];
  readonly choose: (choice: Choices[string]) => void;
}

/** One change: what it is about, what it was and will be, and whether it shall be. */
export function ChangeItem({ change, isContinued, choice, choose }: Props): ReactNode {
  const say = useSay();
  const label = <strong>{taskNameOf(change)}</strong>;
  if (change.kind === "both") {
    return (
      <div className="os-change" data-kind="both" data-change={change.id}>
        {label}
        <Sides change={change} />
        <RadioGroup
          aria-label={taskNameOf(change)}
          value={choice}
          onChange={(_, data) => {
            choose(data.value === "sheet" || data.value === "plan" ? data.value : "leave");
          }}
        >
          <Radio value="leave" label={say("back.leave")} />
          <Radio value="sheet" label={say("back.takeSheet")} />
          <Radio value="plan" label={say("back.takePlan")} />
        </RadioGroup>
      </div>
    );
  }
  const chosen = change.kind === "plan" ? "plan" : "sheet";
  const isField = change.kind === "plan" || change.kind === "sheet";
  return (
    <div className="os-change" data-kind={change.kind} data-change={change.id}>
      {isField && !isContinued && label}
      <Checkbox
        checked={choice === chosen}
        label={
          isField ? (
            <Line change={change} />
          ) : (
            <>
              {change.kind === "missing" && `${say("back.missing")}: `}
              {change.kind === "gone" && `${say("back.gone")}: `}
              {label}
            </>
          )
        }
        onChange={(_, data) => {
          choose(data.checked === true ? chosen : "leave");
        }}
      />
      {change.kind === "added" && <Added change={change} />}
    </div>
  );
}

/** What a new task says, below its name. */
function Added({ change }: { readonly change: Extract<AnyChange, { kind: "added" }> }): ReactNode {
  const say = useSay();
  const said = fieldIds.filter((field) => !["content", "due", "ordinal"].includes(field) && change.cells[field] !== "");
  const place = say("back.line", { line: change.row.line });
  return (
    <p className="os-soft">
      {change.copyOf ? `${place}, ${say("back.copyOf", { line: change.copyOf.line })}` : place}
      {said.map((field) => ` · ${say(`field.${field}`)}: ${shownValue(field, change.cells, say)}`).join("")}
    </p>
  );
}

function Line({ change }: { readonly change: FieldChange }): ReactNode {
  const say = useSay();
  const { field, kind, mine, theirs } = change;
  const [from, to] = kind === "plan" ? [mine, theirs] : [theirs, mine];
  return (
    <span style={{ whiteSpace: "pre-line" }}>
      <span className="os-soft">{`${say(`field.${field}`)} · ${change.row.address(field)}: `}</span>
      {`${shownValue(field, from, say)} → ${shownValue(field, to, say)}`}
    </span>
  );
}

function Sides({ change }: { readonly change: FieldChange }): ReactNode {
  const say = useSay();
  const { field } = change;
  return (
    <dl style={{ margin: 0 }}>
      <dt>{`${say(`field.${field}`)} · ${change.row.address(field)} · ${say("back.before")}`}</dt>
      <dd>{shownValue(field, change.base, say)}</dd>
      <dt>{say("back.mine")}</dt>
      <dd>{shownValue(field, change.mine, say)}</dd>
      <dt>{say("back.theirs")}</dt>
      <dd>{shownValue(field, change.theirs, say)}</dd>
    </dl>
  );
}
