import type { Plan } from "../client/service";

/** Which tasks of a table are wanted; an empty text or a null lets everything through. */
export interface TaskFilter {
  /** Label of a group, as printed. */
  readonly group: string;
  /** An agency's name, among those that lead or coordinate. */
  readonly agency: string;
  /** Last day that a deadline may fall on, yyyy-mm-dd, inclusive. */
  readonly until: string;
}

export const everything: TaskFilter = { group: "", agency: "", until: "" };

type Table = NonNullable<Plan["taskTables"]>[number];
type Group = NonNullable<Table["groups"]>[number];
type Task = NonNullable<Group["tasks"]>[number];

export function isFiltering(filter: TaskFilter): boolean {
  return filter.group !== "" || filter.agency !== "" || filter.until !== "";
}

/** The plan with only the wanted tasks in one table; groups that lose every task go. Ordinals stay as printed. */
export function filterTasks(plan: Plan, tableId: string, filter: TaskFilter): Plan {
  if (!isFiltering(filter)) return plan;
  const taskTables = (plan.taskTables ?? []).map((table) =>
    table.id !== tableId
      ? table
      : {
          ...table,
          groups: (table.groups ?? [])
            .filter((group) => filter.group === "" || group.label === filter.group)
            .map((group) => ({ ...group, tasks: (group.tasks ?? []).filter((task) => isWanted(task, filter)) }))
            .filter((group) => group.tasks.length > 0),
        },
  );
  return { ...plan, taskTables };
}

export function countTasks(plan: Plan, tableId: string): number {
  const table = (plan.taskTables ?? []).find((candidate) => candidate.id === tableId);
  return (table?.groups ?? []).reduce((sum, group) => sum + (group.tasks ?? []).length, 0);
}

/** What the lists of the filter offer. */
export function filterChoices(
  plan: Plan,
  tableId: string,
): { groups: { label: string; title: string }[]; agencies: string[] } {
  const table = (plan.taskTables ?? []).find((candidate) => candidate.id === tableId);
  const groups = (table?.groups ?? []).flatMap((group) =>
    group.label ? [{ label: group.label, title: group.title ?? "" }] : [],
  );
  const names = (table?.groups ?? [])
    .flatMap((group) => (group.tasks ?? []).flatMap(agenciesOf))
    .map((name) => name.normalize("NFC"));
  return { groups, agencies: [...new Set(names)].sort((a, b) => a.localeCompare(b, "vi")) };
}

function isWanted(task: Task, filter: TaskFilter): boolean {
  const agency = filter.agency.normalize("NFC");
  if (agency !== "" && !agenciesOf(task).some((name) => name.normalize("NFC") === agency)) return false;
  if (filter.until === "") return true;
  const end = task.deadline?.end;
  // A deadline that was not understood is nobody's to throw away: it stays.
  return !end || end <= filter.until;
}

function agenciesOf(task: Task): string[] {
  return [...(task.lead ?? []), ...(task.coordination ?? [])];
}

/** A filter as text for the binding, and back; empty for no filter. */
export function filterText(filter: TaskFilter): string {
  return isFiltering(filter) ? new URLSearchParams({ ...filter }).toString() : "";
}

export function filterFrom(text: string): TaskFilter {
  const values = new URLSearchParams(text);
  return { group: values.get("group") ?? "", agency: values.get("agency") ?? "", until: values.get("until") ?? "" };
}
