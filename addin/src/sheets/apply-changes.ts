import type { Plan } from "../client/service";
import { deadlineFrom, type Deadline } from "./deadlines";
import type { FieldChange, Found, WholeChange } from "./find-changes";
import {
  groupText,
  tableOf,
  tasksOf,
  type FieldId,
  type PlanGroup,
  type PlanTable,
  type PlanTask,
  type TaskCells,
} from "./task-cells";

/** What the clerk decided of each change, by its id. `sheet`: the sheet's goes into the plan. `plan`: the plan's into the sheet. */
export type Choices = Readonly<Record<string, "sheet" | "plan" | "leave">>;

/** What is proposed before the clerk decides: nobody's work is written over unasked, nothing is deleted unasked. */
export function proposedChoices({ fields, wholes }: Pick<Found, "fields" | "wholes">): Choices {
  const ofFields = fields.map(({ id, kind }) => [id, kind === "both" ? "leave" : kind] as const);
  const ofWholes = wholes.map(({ id, kind }) => [id, kind === "added" ? "sheet" : "leave"] as const);
  return Object.fromEntries([...ofFields, ...ofWholes]);
}

/** The plan after the chosen changes, and which task of it stands for which row. */
export interface AppliedPlan {
  readonly plan: Plan;
  /** Tasks of the new plan by the index of their row in the sheet. */
  readonly tasksOfRows: ReadonlyMap<number, PlanTask>;
  /** Figures to reach whose words were changed away. */
  readonly lostTargets: readonly string[];
  /** How many changes went in. */
  readonly count: number;
}

type TaskRows = ReadonlyMap<PlanTask, number>;

/** Puts the chosen changes of the sheet into a copy of the plan. */
export function applyChanges(
  original: Plan,
  tableId: string,
  found: Found & { readonly rowsOfTasks: TaskRows },
  choices: Choices,
  deadlines: ReadonlyMap<string, Deadline>,
): AppliedPlan {
  const plan = structuredClone(original);
  const [table, source] = [tableOf(plan, tableId), tableOf(original, tableId)];
  if (!table || !source) throw new RangeError("the plan has no such table");
  // Both trees have the same shape: a task is known by its place.
  const copies = tasksOf(table);
  const copyOf = new Map(tasksOf(source).map(({ task }, i) => [task, copies[i]]));
  const tasksOfRows = new Map<number, PlanTask>();
  for (const [task, index] of found.rowsOfTasks) {
    const copy = copyOf.get(task);
    if (copy) tasksOfRows.set(index, copy.task);
  }
  const lostTargets: string[] = [];
  const isChosen = ({ id }: FieldChange | WholeChange): boolean => choices[id] === "sheet";
  const fields = found.fields.filter(isChosen);
  for (const change of fields) {
    const copy = copyOf.get(change.placed.task);
    if (copy) lostTargets.push(...setField(table, copy.task, copy.siblings, change.field, change.mine, deadlines));
  }
  const wholes = found.wholes.filter(isChosen);
  for (const change of wholes) {
    if (change.kind === "missing") {
      const copy = copyOf.get(change.placed.task);
      if (copy) copy.siblings.splice(copy.siblings.indexOf(copy.task), 1);
    } else tasksOfRows.set(change.row.index, addTask(table, change.cells, deadlines));
  }
  return { plan, tasksOfRows, lostTargets, count: fields.length + wholes.length };
}

/** Sets one field; the targets that stood in words which are gone. */
function setField(
  table: PlanTable,
  task: PlanTask,
  siblings: PlanTask[],
  field: FieldId,
  cells: TaskCells,
  deadlines: ReadonlyMap<string, Deadline>,
): string[] {
  const before = wordsOf(task);
  switch (field) {
    case "group":
      siblings.splice(siblings.indexOf(task), 1);
      (groupOf(table, cells.group).tasks ??= []).push(task);
      break;
    case "deadline":
    case "due":
      setDeadline(task, cells, deadlines);
      break;
    case "status":
      task.status = cells.status === "" ? null : cells.status;
      break;
    case "progress":
      task.progress = cells.progress === "" ? null : Number(cells.progress);
      break;
    case "content":
      task.content = cells.content;
      break;
    case "ordinal":
    case "note":
      task[field] = cells[field] === "" ? null : cells[field];
      break;
    case "lead":
    case "coordination":
    case "product":
      task[field] = listOf(field, cells[field]);
      break;
  }
  const after = wordsOf(task);
  const lost = (task.targets ?? []).filter(({ text }) => before.includes(even(text)) && !after.includes(even(text)));
  if (lost.length > 0) task.targets = (task.targets ?? []).filter((target) => !lost.includes(target));
  return lost.map(({ text }) => text);
}

const even = (text: string): string => text.normalize("NFC");
const wordsOf = (task: PlanTask): string => even([task.content, ...(task.product ?? [])].join("\n"));

function addTask(table: PlanTable, cells: TaskCells, deadlines: ReadonlyMap<string, Deadline>): PlanTask {
  const tasks = (groupOf(table, cells.group).tasks ??= []);
  const numbers = tasks.map(({ ordinal }) => (/^\d+$/.test(ordinal ?? "") ? Number(ordinal) : NaN));
  const next = tasks.length > 0 && numbers.every((number) => number > 0) ? String(Math.max(...numbers) + 1) : null;
  const task: PlanTask = {
    ordinal: cells.ordinal === "" ? next : cells.ordinal,
    content: cells.content,
    lead: listOf("lead", cells.lead),
    coordination: listOf("coordination", cells.coordination),
    product: listOf("product", cells.product),
    note: cells.note === "" ? null : cells.note,
    status: cells.status === "" ? null : cells.status,
    progress: cells.progress === "" ? null : Number(cells.progress),
  };
  setDeadline(task, cells, deadlines);
  tasks.push(task);
  return task;
}

function setDeadline(task: PlanTask, cells: TaskCells, deadlines: ReadonlyMap<string, Deadline>): void {
  const deadline = deadlineFrom(cells, deadlines);
  if (deadline) task.deadline = deadline;
  else delete task.deadline;
}

function groupOf(table: PlanTable, text: string): PlanGroup {
  const groups = (table.groups ??= []);
  // Without a column of groups a new task goes to the last one.
  const known = groups.find((group) => groupText(group) === text) ?? (text === "" ? groups.at(-1) : undefined);
  if (known) return known;
  const made: PlanGroup = { label: null, title: null, tasks: [] };
  groups.push(made);
  return made;
}

/** One thing a line; agencies may also stand in one line with semicolons between. */
function listOf(field: "lead" | "coordination" | "product", text: string): string[] {
  return text
    .split(field === "product" ? "\n" : /[\n;]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
