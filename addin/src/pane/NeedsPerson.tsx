import type { ReactNode } from "react";
import { PersonChoice } from "./PersonChoice";
import { usePane } from "./pane-context";
import { remembered } from "./remembered";
import { ReviewerContext } from "./review-context";

interface Props {
  readonly children: ReactNode;
  readonly heading?: "h1" | "h2";
}

/** Asks who is there, once for the whole pane, and then shows what that person may work with. */
export function NeedsPerson({ children, heading = "h1" }: Props): ReactNode {
  const { versions, person, choosePerson } = usePane();
  if (!person) {
    return (
      <PersonChoice service={versions} remembered={remembered("person")} choose={choosePerson} heading={heading} />
    );
  }
  return <ReviewerContext value={{ service: versions, person }}>{children}</ReviewerContext>;
}
