import { Button, Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { mistakesOf, type IssueDraft, type IssueMistake } from "../../model/issue-rules";
import { useDraft } from "../../pane/use-draft";
import { DateField } from "../../ui/DateField";
import { useSay } from "../../ui/language";

interface Props {
  readonly documentId: string;
  readonly issuers: readonly string[];
  /** Who approved: usually the one who signs. */
  readonly signer: string;
  /** yyyy-mm-dd. */
  readonly today: string;
  readonly isBusy: boolean;
  /** Sends; calls the second argument when the answer has come. */
  readonly send: (draft: IssueDraft, sent: () => void) => void;
  readonly close: () => void;
}

/** What the register needs of a document that goes out. */
export function IssueForm({ documentId, issuers, signer, today, isBusy, send, close }: Props): ReactNode {
  const say = useSay();
  const initial: IssueDraft = {
    issuer: issuers[0] ?? "",
    date: today,
    signer,
    recipients: "",
    copies: "",
    number: "",
    isLate: false,
    subject: "",
    copyHolder: "",
    note: "",
    reason: say("issue.reasonUsual"),
  };
  const [draft, setDraft] = useDraft(`review.issue.${documentId}`, initial);
  const [mistakes, setMistakes] = useState<readonly IssueMistake[]>([]);
  const change = (part: Partial<IssueDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const wrong = (name: IssueMistake): object =>
    mistakes.includes(name) ? { validationMessage: say(`issue.wrong.${name}`), validationState: "error" } : {};
  const line = (name: "signer" | "recipients" | "subject" | "copyHolder" | "note"): ReactNode => (
    <Field label={say(`issue.${name}`)}>
      <Input
        value={draft[name]}
        maxLength={600}
        data-part={`issue-${name}`}
        onChange={(_, data) => {
          change({ [name]: data.value });
        }}
      />
    </Field>
  );
  const count = (name: "copies" | "number"): ReactNode => (
    <Field label={say(`issue.${name}`)} {...wrong(name)}>
      <Input
        inputMode="numeric"
        value={draft[name]}
        data-part={`issue-${name}`}
        onChange={(_, data) => {
          change({ [name]: data.value });
        }}
      />
    </Field>
  );
  return (
    <form
      className="os-stack"
      data-part="issue-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = mistakesOf(draft, today);
        setMistakes(found);
        if (found.length === 0)
          send(draft, () => {
            setDraft(initial);
          });
      }}
    >
      <p className="os-soft">{say("issue.explain")}</p>
      <Field label={say("issue.issuer")}>
        <Select
          value={draft.issuer}
          data-part="issue-issuer"
          onChange={(_, data) => {
            change({ issuer: data.value });
          }}
        >
          {issuers.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </Select>
      </Field>
      <DateField
        label={say("issue.date")}
        value={draft.date}
        max={today}
        part="issue-date"
        isRequired
        problem={mistakes.includes("date") ? say("issue.wrong.date") : undefined}
        setValue={(date) => {
          change({ date });
        }}
      />
      {line("signer")}
      {line("recipients")}
      {count("copies")}
      <details className="os-details" {...(mistakes.includes("number") ? { open: true } : {})}>
        <summary>{say("issue.more")}</summary>
        <div className="os-stack">
          {count("number")}
          <Checkbox
            checked={draft.isLate}
            label={say("issue.late")}
            data-part="issue-late"
            onChange={(_, data) => {
              change({ isLate: data.checked === true });
            }}
          />
          {line("subject")}
          {line("copyHolder")}
          {line("note")}
        </div>
      </details>
      <Field label={say("issue.reason")} required {...wrong("reason")}>
        <Textarea
          value={draft.reason}
          resize="vertical"
          data-part="issue-reason"
          onChange={(_, data) => {
            change({ reason: data.value });
          }}
        />
      </Field>
      <div className="os-row">
        <Button type="submit" appearance="primary" disabled={isBusy} data-part="issue-go">
          {say("issue.go")}
        </Button>
        <Button onClick={close}>{say("act.close")}</Button>
      </div>
    </form>
  );
}
