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

/**
 * The plan with only the wanted tasks in one table; groups that lose every task go. A task stays, for its sense, above a
 * smaller one in it that is wanted. Ordinals stay as printed; what is left whole is the same object as before.
 */
export function filterTasks(plan: Plan, tableId: string, filter: TaskFilter): Plan {
  if (!isFiltering(filter)) return plan;
  const taskTables = (plan.taskTables ?? []).map((table) =>
    table.id !== tableId
      ? table
      : {
          ...table,
          groups: (table.groups ?? [])
            .filter((group) => filter.group === "" || group.label === filter.group)
            .map((group) => ({ ...group, tasks: (group.tasks ?? []).flatMap((task) => kept(task, filter, nothing)) }))
            .filter((group) => group.tasks.length > 0),
        },
  );
  return { ...plan, taskTables };
}

/** The tasks of a table that a filter leaves, smaller ones and those that only stand above one included. */
export function wantedTasks(table: Table, filter: TaskFilter): ReadonlySet<Task> {
  const wanted = new Set<Task>();
  for (const group of table.groups ?? []) {
    if (filter.group !== "" && group.label !== filter.group) continue;
    for (const task of group.tasks ?? []) collect(task, filter, nothing, wanted);
  }
  return wanted;
}

/** How many tasks a table has, smaller ones included: each is a row of its own. */
export function countTasks(plan: Plan, tableId: string): number {
  const table = (plan.taskTables ?? []).find((candidate) => candidate.id === tableId);
  return (table?.groups ?? []).reduce((sum, group) => sum + (group.tasks ?? []).flatMap(withSubtasks).length, 0);
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
    .flatMap((group) => (group.tasks ?? []).flatMap(withSubtasks).flatMap(agenciesOf))
    .map((name) => name.normalize("NFC"));
  return { groups, agencies: [...new Set(names)].sort((a, b) => a.localeCompare(b, "vi")) };
}

/** What a task takes over from those above it: whether the agency answers for one of them, and the nearest deadline. */
interface Above {
  readonly isOfAgency: boolean;
  readonly end: string | undefined;
}

const nothing: Above = { isOfAgency: false, end: undefined };

function judge(task: Task, filter: TaskFilter, above: Above): { isWanted: boolean; here: Above } {
  const agency = filter.agency.normalize("NFC");
  const isOfAgency = above.isOfAgency || agenciesOf(task).some((name) => name.normalize("NFC") === agency);
  const end = task.deadline ? (task.deadline.end ?? undefined) : above.end;
  // A deadline that was not understood is nobody's to throw away: it stays.
  const isInTime = filter.until === "" || end === undefined || end <= filter.until;
  return { isWanted: (agency === "" || isOfAgency) && isInTime, here: { isOfAgency, end } };
}

function kept(task: Task, filter: TaskFilter, above: Above): Task[] {
  const { isWanted, here } = judge(task, filter, above);
  const all = subtasksOf(task);
  const subtasks = all.flatMap((one) => kept(one, filter, here));
  if (!isWanted && subtasks.length === 0) return [];
  return subtasks.length === all.length && subtasks.every((one, i) => one === all[i])
    ? [task]
    : [{ ...task, subtasks }];
}

function collect(task: Task, filter: TaskFilter, above: Above, wanted: Set<Task>): boolean {
  const { isWanted, here } = judge(task, filter, above);
  const hasWanted = subtasksOf(task).map((one) => collect(one, filter, here, wanted));
  if (!isWanted && !hasWanted.includes(true)) return false;
  wanted.add(task);
  return true;
}

function subtasksOf(task: Task): readonly Task[] {
  return (task.subtasks ?? []) as readonly Task[];
}

function withSubtasks(task: Task): Task[] {
  return [task, ...subtasksOf(task).flatMap(withSubtasks)];
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
