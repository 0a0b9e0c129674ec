import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Plan } from "../client/service";
import { countTasks, filterChoices, filterTasks, type TaskFilter } from "../model/task-filter";
import { DateField } from "../ui/DateField";
import { useSay } from "../ui/language";

interface Props {
  readonly plan: Plan;
  readonly table: string;
  readonly filter: TaskFilter;
  readonly setFilter: (filter: TaskFilter) => void;
}

/** Which tasks of a table go in. */
export function TaskFilterForm({ plan, table, filter, setFilter }: Props): ReactNode {
  const say = useSay();
  const { groups, agencies } = filterChoices(plan, table);
  const [count, all] = [countTasks(filterTasks(plan, table, filter), table), countTasks(plan, table)];
  return (
    <fieldset className="os-stack" style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }} data-part="filter">
      <legend>
        <h2>{say("filter.heading")}</h2>
      </legend>
      {groups.length > 0 && (
        <Field label={say("filter.group")}>
          <Select
            value={filter.group}
            data-part="filter-group"
            onChange={(_, data) => {
              setFilter({ ...filter, group: data.value });
            }}
          >
            <option value="">{say("filter.all")}</option>
            {groups.map((group) => (
              <option key={group.label} value={group.label}>{`${group.label}. ${group.title}`}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={say("filter.agency")}>
        <Select
          value={filter.agency}
          data-part="filter-agency"
          onChange={(_, data) => {
            setFilter({ ...filter, agency: data.value });
          }}
        >
          <option value="">{say("filter.all")}</option>
          {agencies.map((agency) => (
            <option key={agency} value={agency}>
              {agency}
            </option>
          ))}
        </Select>
      </Field>
      <DateField
        label={say("filter.until")}
        value={filter.until}
        part="filter-until"
        setValue={(until) => {
          setFilter({ ...filter, until });
        }}
      />
      <p className="os-soft" role="status" data-part="filter-count">
        {say("filter.count", { count, all })}
      </p>
    </fieldset>
  );
}
