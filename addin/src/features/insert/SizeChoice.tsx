import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSay } from "../../ui/language";

interface Props {
  readonly sizes: readonly number[];
  readonly size: number;
  readonly setSize: (size: number) => void;
}

/** Body size in points; nothing to choose where there is one. */
export function SizeChoice({ sizes, size, setSize }: Props): ReactNode {
  const say = useSay();
  if (sizes.length < 2) return null;
  return (
    <Field label={say("whole.size")}>
      <Select
        value={String(size)}
        onChange={(_, data) => {
          setSize(Number(data.value));
        }}
      >
        {sizes.map((points) => (
          <option key={points} value={points}>
            {points}
          </option>
        ))}
      </Select>
    </Field>
  );
}
