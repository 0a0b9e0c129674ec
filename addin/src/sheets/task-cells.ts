import type { Plan } from "../client/service";
import { taskStatuses } from "./sheet-words";

/** The fields of a task that a sheet shows, in the order in which they are kept. */
export const fieldIds = [
  "ordinal",
  "group",
  "content",
  "lead",
  "coordination",
  "product",
  "deadline",
  "due",
  "status",
  "progress",
  "note",
] as const;
export type FieldId = (typeof fieldIds)[number];

/** A task as text, one a field: `due` yyyy-mm-dd, `status` a code, `progress` 0 to 100, lists a line each; empty for nothing. */
export type TaskCells = Readonly<Record<FieldId, string>>;

export type PlanTable = NonNullable<Plan["taskTables"]>[number];
export type PlanGroup = NonNullable<PlanTable["groups"]>[number];
export type PlanTask = NonNullable<PlanGroup["tasks"]>[number];

/** A task where it stands in its table; smaller tasks follow the one they belong to. */
export interface PlacedTask {
  readonly group: PlanGroup;
  readonly task: PlanTask;
  /** The list that the task stands in. */
  readonly siblings: PlanTask[];
  /** 0 for a task, 1 for a smaller one in it. */
  readonly depth: number;
  readonly cells: TaskCells;
}

export function tableOf(plan: Plan, id: string): PlanTable | undefined {
  return (plan.taskTables ?? []).find((table) => table.id === id);
}

/** Every task of a table in printed order. */
export function tasksOf(table: PlanTable): PlacedTask[] {
  return (table.groups ?? []).flatMap((group) => placed(group, (group.tasks ??= []), 0));
}

function placed(group: PlanGroup, siblings: PlanTask[], depth: number): PlacedTask[] {
  return siblings.flatMap((task) => [
    { group, task, siblings, depth, cells: cellsOf(task, groupText(group)) },
    ...placed(group, (task.subtasks ?? []) as PlanTask[], depth + 1),
  ]);
}

/** A group as one line: "I. Chỉ đạo, điều hành"; empty where the table has no groups. */
export function groupText(group: PlanGroup): string {
  const { label, title } = group;
  return even(label && title ? `${label}. ${title}` : (label ?? title ?? ""));
}

/** Whether there is anything to choose: one nameless group is none. */
export function hasGroups(table: PlanTable): boolean {
  return (table.groups ?? []).some((group) => groupText(group) !== "");
}

export function cellsOf(task: PlanTask, group: string): TaskCells {
  return {
    ordinal: even(task.ordinal ?? ""),
    group,
    content: even(task.content),
    lead: lines(task.lead),
    coordination: lines(task.coordination),
    product: lines(task.product),
    deadline: even(task.deadline?.text ?? ""),
    due: task.deadline?.end ?? "",
    status: taskStatuses.find((status) => status === task.status) ?? "",
    progress: task.progress === null || task.progress === undefined ? "" : String(task.progress),
    note: even(task.note ?? ""),
  };
}

function lines(items: readonly string[] | undefined): string {
  return even((items ?? []).join("\n"));
}

/** Text as it is compared: composed letters, one kind of line end, no blanks around. */
export function even(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

export const noCells = Object.fromEntries(fieldIds.map((id) => [id, ""])) as TaskCells;

/** The first words of a task, to speak of it. */
export function nameOf(cells: TaskCells): string {
  const [first = ""] = cells.content.split("\n");
  const short = first.length > 70 ? `${first.slice(0, 69)}…` : first;
  return cells.ordinal === "" ? short : `${cells.ordinal}. ${short}`;
}
