import type { ReactNode } from "react";

/** A list that opens on demand. */
export function Details({
  summary,
  lines,
  open = false,
}: {
  readonly summary: string;
  readonly lines: readonly string[];
  readonly open?: boolean;
}): ReactNode {
  return (
    <details className="os-details" open={open}>
      <summary>{summary}</summary>
      <ul>
        {lines.map((line, i) => (
          // Lines may repeat; their order is all that tells them apart.
          <li key={`${i} ${line}`}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
