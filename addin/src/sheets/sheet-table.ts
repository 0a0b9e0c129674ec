import type { Plan } from "../client/service";
import { countTasks, filterTasks, isFiltering, wantedTasks, type TaskFilter } from "../model/task-filter";
import { serialOf, writtenDay } from "./dates";
import { longestCell } from "./sheet-names";
import { sheetWords, taskStatuses, type TaskStatus } from "./sheet-words";
import type { RowRecord } from "./sheet-record";
import { groupText, hasGroups, tableOf, tasksOf, type FieldId, type PlacedTask, type TaskCells } from "./task-cells";

export type ListId = "status" | "group" | "lead";

/** One column of the table; the first holds the keys and is hidden. */
export interface SheetColumn {
  readonly field: FieldId | "key";
  readonly head: string;
  /** Points. */
  readonly width: number;
  readonly kind: "text" | "date" | "percent";
  readonly isCentred: boolean;
  /** Where the cell offers a choice. */
  readonly list: ListId | undefined;
}

/** All that stands in a new sheet, before it meets Excel. */
export interface SheetTable {
  readonly tag: string;
  /** Wished; Excel's rules and the sheets that are there decide. */
  readonly sheetName: string;
  /** Lines above the table. */
  readonly title: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Texts, and numbers for dates and percentages; "" for nothing. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly lists: Readonly<Record<ListId, readonly string[]>>;
}

/** A text that no cell can hold. */
export interface TooLong {
  readonly task: string;
  readonly field: FieldId;
  readonly length: number;
}

export interface LaidOut {
  readonly sheet: SheetTable;
  readonly rows: readonly RowRecord[];
  readonly heads: Readonly<Partial<Record<FieldId, string>>>;
  /** Not empty: nothing may be put. */
  readonly tooLong: readonly TooLong[];
}

const widths: Readonly<Record<FieldId, number>> = {
  ordinal: 26,
  group: 64,
  content: 164,
  lead: 80,
  coordination: 86,
  product: 84,
  deadline: 64,
  due: 58,
  status: 62,
  progress: 44,
  note: 60,
};
const lists: Readonly<Partial<Record<FieldId, ListId>>> = { status: "status", group: "group", lead: "lead" };
const centred: ReadonlySet<FieldId> = new Set(["ordinal", "deadline", "due", "status", "progress"]);

/** Lays a table of the plan out as a sheet: the wanted tasks, a row each. */
export function layOut(plan: Plan, tableId: string, filter: TaskFilter, tag: string): LaidOut {
  const table = tableOf(plan, tableId);
  if (!table) throw new RangeError("the plan has no such table");
  const all = tasksOf(table);
  const wantedPlan = filterTasks(plan, tableId, filter);
  const wanted = wantedTasks(table, filter);
  const rows = all.flatMap(({ task, cells }, at) => (wanted.has(task) ? [{ key: `${tag}-${at + 1}`, at, cells }] : []));
  const columns = columnsOf(table, all);
  const heads = Object.fromEntries(
    columns.filter(({ field }) => field !== "key").map(({ field, head }) => [field, head]),
  );
  return {
    sheet: {
      tag,
      sheetName: filter.agency === "" ? sheetWords.sheet : `${sheetWords.sheet} ${filter.agency}`,
      title: titleOf(plan, tableId, filter, wantedPlan),
      columns,
      rows: rows.map((row) => columns.map(({ field }) => (field === "key" ? row.key : valueOf(field, row.cells)))),
      lists: {
        status: taskStatuses.map((status) => sheetWords.statuses[status]),
        group: (table.groups ?? []).map(groupText),
        lead: leadsOf(all),
      },
    },
    rows,
    heads,
    tooLong: rows.flatMap(({ cells }) => tooLongIn(cells)),
  };
}

function columnsOf(table: Parameters<typeof tasksOf>[0], all: readonly PlacedTask[]): SheetColumn[] {
  const printed = (table.columns ?? []) as FieldId[];
  const headings = new Map(printed.map((field, i) => [field, (table.headings ?? [])[i] ?? ""]));
  const shown =
    printed.length === 0 ? (["ordinal", "content", "lead", "coordination", "product", "deadline"] as const) : printed;
  const fields = shown
    .filter((field) => field !== "note")
    .flatMap((field): FieldId[] => (field === "deadline" ? ["deadline", "due"] : [field]));
  if (hasGroups(table)) fields.splice(fields[0] === "ordinal" ? 1 : 0, 0, "group");
  // A deadline that the printed table does not show is still what is reported on.
  if (!fields.includes("due") && all.some(({ task }) => task.deadline)) fields.push("deadline", "due");
  const ids = ["key" as const, ...fields, "status" as const, "progress" as const, "note" as const];
  const taken = new Set<string>();
  return ids.map((field) => {
    const usual = field === "key" ? sheetWords.key : sheetWords.heads[field];
    const own =
      field === "key" ? "" : (headings.get(field) ?? "").normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 250);
    const head = unique(own === "" ? usual : own, taken);
    return {
      field,
      head,
      width: field === "key" ? 60 : widths[field],
      kind: field === "due" ? "date" : field === "progress" ? "percent" : "text",
      isCentred: field !== "key" && centred.has(field),
      list: field === "key" ? undefined : lists[field],
    };
  });
}

/** The columns of an Excel table have names of their own, whatever the case. */
function unique(head: string, taken: Set<string>): string {
  let name = head;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${head} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

/** A field as its cell keeps it. */
export function valueOf(field: FieldId, cells: TaskCells): string | number {
  const text = cells[field];
  if (text === "") return "";
  if (field === "due") return serialOf(text) ?? "";
  if (field === "progress") return Number(text) / 100;
  if (field === "status") return sheetWords.statuses[text as TaskStatus];
  return text;
}

function titleOf(plan: Plan, tableId: string, filter: TaskFilter, wanted: Plan): string[] {
  const table = tableOf(plan, tableId);
  const attached = (plan.attachments ?? []).find((attachment) => attachment.taskTable === tableId);
  const number = plan.number && plan.symbol ? `số ${plan.number}/${plan.symbol}:` : "";
  const parts = [
    filter.agency === "" ? "" : sheetWords.unit(filter.agency),
    filter.group === "" ? "" : sheetWords.group(filter.group),
    filter.until === "" ? "" : sheetWords.until(writtenDay(filter.until)),
    isFiltering(filter) ? sheetWords.count(countTasks(wanted, tableId), countTasks(plan, tableId)) : "",
  ].filter((part) => part !== "");
  return [
    (table?.title ?? attached?.title ?? sheetWords.title).normalize("NFC"),
    sheetWords.plan(number, plan.subject.normalize("NFC")),
    [plan.issuer.name, ...parts].join(" · "),
  ];
}

function leadsOf(all: readonly PlacedTask[]): string[] {
  const names = all.flatMap(({ task }) =>
    [...(task.lead ?? []), ...(task.coordination ?? [])].map((name) => name.normalize("NFC").trim()),
  );
  return [...new Set(names)].filter((name) => name !== "").sort((a, b) => a.localeCompare(b, "vi"));
}

function tooLongIn(cells: TaskCells): TooLong[] {
  return (Object.keys(cells) as FieldId[])
    .filter((field) => cells[field].length > longestCell)
    .map((field) => ({ task: cells.content.slice(0, 60), field, length: cells[field].length }));
}
