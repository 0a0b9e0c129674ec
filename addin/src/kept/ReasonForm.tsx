import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useDraft } from "../pane/use-draft";
import { useSay } from "../ui/language";

interface Props {
  /** Where the typed text is kept until it is sent. */
  readonly draft: string;
  readonly label: string;
  readonly initial: string;
  /** What is said when it is left empty. */
  readonly needed: string;
  readonly isBusy: boolean;
  /** Sends; calls the second argument when the answer has come. */
  readonly send: (text: string, sent: () => void) => void;
  readonly close: () => void;
}

/** Asks for a sentence before something is sent; nothing leaves the page while it is empty. */
export function ReasonForm({ draft, label, initial, needed, isBusy, send, close }: Props): ReactNode {
  const say = useSay();
  const [text, setText] = useDraft(draft, initial);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = (): void => {
    form.current?.querySelector("textarea")?.focus();
  };
  useEffect(focus, []);
  return (
    <form
      ref={form}
      className="os-stack"
      data-part="reason-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = text.trim() === "";
        setMissing(isEmpty);
        if (isEmpty) focus();
        else
          send(text.trim(), () => {
            setText(initial);
          });
      }}
    >
      <Field
        label={label}
        required
        {...(isMissing && text.trim() === "" ? { validationMessage: needed, validationState: "error" } : {})}
      >
        <Textarea
          value={text}
          resize="vertical"
          data-part="reason"
          onChange={(_, data) => {
            setText(data.value);
          }}
        />
      </Field>
      <div className="os-row">
        <Button type="submit" appearance="primary" disabled={isBusy} data-part="send">
          {say("act.send")}
        </Button>
        <Button onClick={close}>{say("act.close")}</Button>
      </div>
    </form>
  );
}
