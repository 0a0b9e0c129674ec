import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane/pane-context";
import { useLanguage, useSay } from "../../ui/language";
import { languages } from "../../ui/strings";
import { Identity } from "./Identity";

/** What this Office can and cannot do, and the person's choices. */
export function SettingsView(): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { desk, sheetDesk, program, setLanguage } = usePane();
  const capabilities = (desk ?? sheetDesk)?.host.capabilities;
  return (
    <>
      <h1>{say("office.heading")}</h1>
      {program && (
        <p className="os-soft">{say("office.program", { platform: program.platform, version: program.version })}</p>
      )}
      {capabilities && (
        <table className="os-table" data-part="capabilities">
          <thead>
            <tr>
              <th scope="col">{say("office.feature")}</th>
              <th scope="col" className="os-state-cell">
                {say("office.state")}
              </th>
            </tr>
          </thead>
          <tbody>
            {capabilities.map((capability) => (
              <tr key={capability.id} data-capability={capability.id} data-state={capability.state}>
                <td>{say(`office.${capability.id}`)}</td>
                <td className="os-state-cell">
                  <strong>{say(`office.${capability.state}`)}</strong>
                  {capability.state !== "full" && (
                    <div className="os-soft">{say("office.needs", { needs: capability.needs })}</div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Field label={say("office.language")}>
        <Select
          value={language}
          data-part="language"
          onChange={(_, data) => {
            setLanguage(data.value === "en" ? "en" : "vi");
          }}
        >
          {languages.map((choice) => (
            <option key={choice} value={choice}>
              {say(`office.${choice}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Identity />
      <p className="os-soft">{say("office.version", { version: __ADDIN_VERSION__ })}</p>
    </>
  );
}
