import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Update } from "../../drafting/find-updates";
import type { StandingBlock } from "../../host/document-host";
import type { Change, Preference } from "../../ooxml/merge";
import { useSay, type Say } from "../../ui/language";
import { strings, type StringKey } from "../../ui/strings";
import { CopyNote } from "./CopyNote";

interface Props {
  readonly block: StandingBlock;
  /** Of another block, by Word's copy and paste. */
  readonly isCopy: boolean;
  /** The name of the plan it comes from, where that is not the chosen one. */
  readonly from: string | undefined;
  readonly update: Update | undefined;
  /** The update was to be written, and by then there was something else to be seen. */
  readonly isAgain: boolean;
  readonly isBusy: boolean;
  readonly goTo: () => void;
  readonly apply: (update: Update, preference: Preference) => void;
  readonly remove: () => void;
  /** Makes a copy a block of its own. */
  readonly own: (() => void) | undefined;
}

/** One bound block: where it is, what the plan would change in it. */
export function BoundBlock(props: Props): ReactNode {
  const { block, isCopy, from, update, isAgain, isBusy, goTo, apply, remove, own } = props;
  const say = useSay();
  const [isSure, setSure] = useState(false);
  const title = `${kindName(block.kind, say)}: ${block.text}`;
  return (
    <li data-block={block.kind} data-state={isCopy ? "copy" : (update?.state ?? "unknown")}>
      <button type="button" className="os-choice" title={say("bound.goTo", { title })} onClick={goTo} disabled={isBusy}>
        <strong>{kindName(block.kind, say)}</strong> <span className="os-soft">{block.text}</span>
      </button>
      <div className="os-stack">
        {from !== undefined && (
          <p className="os-soft" data-part="from">
            {say("bound.from", { plan: from })}
          </p>
        )}
        {isCopy && <CopyNote own={own} isBusy={isBusy} />}
        {isAgain && (
          <MessageBar intent="warning" layout="multiline" role="alert" data-part="again">
            <MessageBarBody>{say("bound.again")}</MessageBarBody>
          </MessageBar>
        )}
        {update && update.state !== "changed" && (
          <p className="os-soft" role="status">
            {say(stateKey(update))}
          </p>
        )}
        {update?.state === "changed" && (
          <Changes key={JSON.stringify(update.changes)} update={update} isBusy={isBusy} apply={apply} />
        )}
        <div>
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            data-part="remove"
            onClick={() => {
              if (isSure) remove();
              else setSure(true);
            }}
            onBlur={() => {
              setSure(false);
            }}
          >
            {say(isSure ? "bound.removeSure" : "bound.remove")}
          </Button>
        </div>
      </div>
    </li>
  );
}

function Changes({ update, isBusy, apply }: Pick<Props, "isBusy" | "apply"> & { readonly update: Update }): ReactNode {
  const say = useSay();
  const [preference, setPreference] = useState<Preference | undefined>(undefined);
  const hasConflict = update.changes.some((change) => change.kind === "both");
  return (
    <>
      <p role="status">
        {say("bound.changed", { count: update.changes.filter((change) => change.kind !== "clerk").length })}
      </p>
      {update.changes.map((change, i) => (
        <ChangeView key={`${i} ${change.kind}`} change={change} />
      ))}
      {hasConflict && (
        <Field label={say("bound.prefer")} required>
          <RadioGroup
            value={preference ?? ""}
            onChange={(_, data) => {
              setPreference(data.value === "theirs" ? "theirs" : "mine");
            }}
          >
            <Radio value="mine" label={say("bound.preferMine")} />
            <Radio value="theirs" label={say("bound.preferTheirs")} />
          </RadioGroup>
        </Field>
      )}
      <div>
        <Button
          appearance="primary"
          disabled={isBusy || (hasConflict && preference === undefined)}
          data-part="apply"
          onClick={() => {
            apply(update, preference ?? "mine");
          }}
        >
          {say("bound.apply")}
        </Button>
      </div>
    </>
  );
}

function ChangeView({ change }: { readonly change: Change }): ReactNode {
  const say = useSay();
  const shown = (lines: readonly string[]): string => (lines.length === 0 ? say("bound.empty") : lines.join("\n"));
  return (
    <div className="os-change" data-kind={change.kind}>
      <strong>{say(`bound.kind.${change.kind}`)}</strong>
      <dl style={{ margin: 0 }}>
        {change.kind === "both" && (
          <>
            <dt>{say("bound.before")}</dt>
            <dd>{shown(change.before)}</dd>
          </>
        )}
        <dt>{say("bound.mine")}</dt>
        <dd>{shown(change.mine)}</dd>
        {change.kind !== "clerk" && (
          <>
            <dt>{say("bound.theirs")}</dt>
            <dd>{shown(change.theirs)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function stateKey(update: Update): StringKey {
  switch (update.state) {
    case "same":
      return update.changes.length > 0 ? "bound.edited" : "bound.same";
    case "gone":
      return "bound.gone";
    case "planless":
      return "bound.planless";
    case "lost":
    case "changed":
      return "bound.lost";
  }
}

function kindName(kind: string, say: Say): string {
  const key = `kind.${kind}`;
  return key in strings ? say(key as StringKey) : say("kind.other");
}
