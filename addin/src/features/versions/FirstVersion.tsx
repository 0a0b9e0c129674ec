import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { firstFieldNames, type FirstFields } from "../../model/first-version";
import { useSay } from "../../ui/language";

interface Props {
  readonly fields: FirstFields;
  readonly missing: readonly (keyof FirstFields)[];
  /** The unit of whoever saves, when the one that was typed is outside it. */
  readonly outside: string | undefined;
  readonly set: (name: keyof FirstFields, value: string) => void;
}

/** What is to be known of a document that is kept for the first time. */
export function FirstVersion({ fields, missing, outside, set }: Props): ReactNode {
  const say = useSay();
  return (
    <>
      {firstFieldNames.map((name) => (
        <Field
          key={name}
          label={say(`versions.${name}`)}
          required={name === "title" || name === "unit"}
          {...(missing.includes(name)
            ? { validationMessage: say("versions.needed"), validationState: "error", "data-missing": "" }
            : name === "unit" && outside !== undefined
              ? {
                  validationMessage: say("versions.unitNotYours", { own: outside }),
                  validationState: "error",
                  "data-missing": "",
                }
              : {})}
        >
          <Input
            value={fields[name]}
            data-part={`save-${name}`}
            onChange={(_, data) => {
              set(name, data.value);
            }}
          />
        </Field>
      ))}
    </>
  );
}
