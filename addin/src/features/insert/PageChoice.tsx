import { Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { has } from "../../host/capabilities";
import { useDesk } from "../../pane/pane-context";
import { useSay } from "../../ui/language";

interface Props {
  /** A table may stand upright too; a head made for a page on its side may not. */
  readonly isTable: boolean;
  readonly isLandscape: boolean;
  readonly setLandscape: (isLandscape: boolean) => void;
}

/** Whether the part lies on its side, and what this Word makes of it. */
export function PageChoice({ isTable, isLandscape, setLandscape }: Props): ReactNode {
  const say = useSay();
  const desk = useDesk();
  if (!isTable && !isLandscape) return undefined;
  const canTurn = has(desk.host.capabilities, "landscape");
  const note = !isLandscape ? "landscape.upright" : canTurn ? "landscape.turns" : "landscape.note";
  return (
    <div data-part="page">
      {isTable && (
        <Switch
          label={say("landscape.switch")}
          checked={isLandscape}
          data-part="landscape"
          onChange={(_, data) => {
            setLandscape(data.checked);
          }}
        />
      )}
      <p className="os-soft" data-part="landscape-note">
        {say(note)}
      </p>
    </div>
  );
}
