import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { ApiError } from "../../client/api-error";
import type { VersionView } from "../../client/review-service";
import type { SaveOutcome } from "../../keeping/version-desk";
import {
  fieldsAsKept,
  fieldsToSay,
  fileNameOf,
  firstFields,
  missingFields,
  type FirstFields,
} from "../../model/first-version";
import { covers, mayWork } from "../../model/review-rules";
import { useReviewer } from "../../pane/review-context";
import { tellProgress } from "../../kept/tell-progress";
import { EditingHint } from "../../pane/EditingHint";
import { TaskStatus } from "../../pane/TaskStatus";
import { useDraft } from "../../pane/use-draft";
import { useTask } from "../../pane/use-task";
import { useSay } from "../../ui/language";
import { FirstVersion } from "./FirstVersion";
import { LockNote } from "./LockNote";
import { Saved } from "./Saved";
import type { KeptState } from "./use-kept";
import { usePlan } from "./use-plan";

interface Props {
  readonly kept: KeptState;
  /** A newer version than the one that the text was made on. */
  readonly onto: VersionView | undefined;
  /** Id of a version that was looked at. */
  readonly seen: string | undefined;
}

/** Saves the open file as a version, with a reason; the first one with what is to be known of the document. */
export function SaveForm({ kept, onto, seen }: Props): ReactNode {
  const say = useSay();
  const task = useTask();
  const { person } = useReviewer();
  const plan = usePlan();
  const form = useRef<HTMLFormElement>(null);
  const { open, identity, isElsewhere } = kept;
  const isFirst = (identity?.version ?? "") === "";
  // A first version may be tried several times; what was typed for it stays where it is until it is saved.
  const key = isFirst ? "new" : (identity?.document ?? "new");
  const [reason, setReason] = useDraft(`versions.reason.${key}`, "");
  const [typed, setTyped] = useDraft<Partial<FirstFields>>(`versions.fields.${key}`, {});
  const [isAsNew, setAsNew] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | undefined>(undefined);

  const asNew = isAsNew || isElsewhere;
  const asksFields = asNew || isFirst;
  const fields = { ...(open ? fieldsAsKept(open.document, person.unit) : firstFields(plan, person.unit)), ...typed };
  const missing = asksFields ? missingFields(fields) : [];
  const isOutside = asksFields && !missing.includes("unit") && !covers(person.unit, fields.unit.trim());
  const isClosed =
    open !== undefined && !asNew && (open.document.lock?.kind === "final" || !mayWork(person, open.document));
  const mustLook = onto !== undefined && !asNew && seen !== onto.id;

  const send = (): void => {
    const isIncomplete = reason.trim() === "" || missing.length > 0 || isOutside;
    setTried(isIncomplete);
    if (isIncomplete) {
      form.current?.querySelector<HTMLElement>("[data-missing] input, [data-missing] textarea")?.focus();
      return;
    }
    setOutcome(undefined);
    task.run(say("versions.saving"), async (signal, progress) => {
      const said = { ...fieldsToSay(fields), fileName: fileNameOf(fields, kept.desk.file.extension) };
      const wish = { reason: reason.trim(), fields: asksFields ? said : undefined, asNew, onto: onto?.id };
      const end = await kept.desk.save(wish, signal, tellProgress(say, progress)).catch((error: unknown) => {
        // Someone holds it, or it changed otherwise: what is shown is no longer so.
        if (error instanceof ApiError) kept.reload();
        throw error;
      });
      setOutcome(end);
      if (end.kind === "saved") {
        setReason("");
        setTyped({});
        setAsNew(false);
      }
      kept.reload();
    });
  };
  const submitText = onto && !asNew ? say("versions.saveOnto", { version: onto.ordinal }) : say("versions.save");
  return (
    <form
      ref={form}
      className="os-section"
      data-part="save-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{say(asNew ? "versions.saveAsNew" : "versions.saveHeading")}</h2>
      {open && !asNew && <LockNote document={open.document} />}
      {isElsewhere && <p role="alert">{say("versions.elsewhere")}</p>}
      {asNew && <p className="os-soft">{say("versions.asNewNote")}</p>}
      {asksFields && !asNew && <p className="os-soft">{say("versions.never")}</p>}
      {asksFields && (
        <FirstVersion
          fields={fields}
          missing={wasTried ? missing : []}
          outside={wasTried && isOutside ? person.unit : undefined}
          set={(name, value) => {
            setTyped({ ...typed, [name]: value });
          }}
        />
      )}
      {!isClosed && (
        <Field
          label={say("versions.reason")}
          required
          {...(wasTried && reason.trim() === ""
            ? { validationMessage: say("versions.reasonNeeded"), validationState: "error", "data-missing": "" }
            : {})}
        >
          <Textarea
            value={reason}
            resize="vertical"
            data-part="save-reason"
            onChange={(_, data) => {
              setReason(data.value);
            }}
          />
        </Field>
      )}
      <div className="os-row">
        {!isClosed && (
          <Button
            type="submit"
            appearance={mustLook ? "secondary" : "primary"}
            disabled={task.state.kind === "running" || mustLook}
            data-part="save"
          >
            {submitText}
          </Button>
        )}
        {open && !isElsewhere && (
          <Button
            data-part="as-new"
            aria-pressed={asNew}
            onClick={() => {
              setAsNew(!asNew);
            }}
          >
            {say(asNew ? "versions.backToSame" : "versions.saveAsNew")}
          </Button>
        )}
      </div>
      <TaskStatus
        task={task}
        cancelled={say("versions.saveCancelled")}
        reload={() => {
          task.dismiss();
          kept.reload();
        }}
      />
      {task.state.kind === "running" && kept.desk.file.extension === "xlsx" && <EditingHint />}
      {outcome && <Saved outcome={outcome} />}
    </form>
  );
}
