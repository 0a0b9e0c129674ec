import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { dayTyped, dayWritten } from "./day-text";
import { useSay } from "./language";

interface Props {
  readonly label: string;
  /** yyyy-mm-dd; empty for none. */
  readonly value: string;
  /** Empty while what is typed is no day. */
  readonly setValue: (value: string) => void;
  readonly part: string;
  /** The last day that is taken, yyyy-mm-dd. */
  readonly max?: string;
  readonly isRequired?: boolean;
  /** What is wrong beyond the day itself. */
  readonly problem?: string | undefined;
}

/**
 * A day, shown and typed as dd/mm/yyyy whatever the browser's own language is: its date fields follow that, not the
 * pane's. Three short numbers are typed quicker than looked for in a calendar.
 */
export function DateField({ label, value, setValue, part, max, isRequired = false, problem }: Props): ReactNode {
  const say = useSay();
  const [text, setText] = useState(() => dayWritten(value));
  const [isLeft, setLeft] = useState(true);
  const input = useRef<HTMLInputElement>(null);
  const day = dayTyped(text);
  const isBad = text.trim() !== "" && (day === undefined || (max !== undefined && day > max));
  const why = isBad ? (day === undefined ? say("date.bad") : say("date.late", { max: dayWritten(max ?? "") })) : "";
  // Reset from outside; what is being typed is not written over.
  const shown = (day ?? "") === value || isBad ? text : dayWritten(value);
  // A form is not sent with a day that is none, as if it were empty.
  useEffect(() => {
    input.current?.setCustomValidity(why);
  }, [why]);
  const wrong = isLeft && isBad ? why : problem;
  return (
    <Field
      label={label}
      required={isRequired}
      {...(wrong ? { validationMessage: wrong, validationState: "error" as const } : { hint: say("date.hint") })}
    >
      <Input
        input={{ ref: input }}
        value={shown}
        inputMode="numeric"
        autoComplete="off"
        placeholder={say("date.placeholder")}
        maxLength={14}
        data-part={part}
        onChange={(_, data) => {
          setLeft(false);
          setText(data.value);
          const next = dayTyped(data.value);
          setValue(next !== undefined && (max === undefined || next <= max) ? next : "");
        }}
        onBlur={() => {
          setLeft(true);
          if (day !== undefined) setText(dayWritten(day));
        }}
      />
    </Field>
  );
}
