import type { Deadline, Plan } from "../src/client/service";
import { everything } from "../src/model/task-filter";
import { afterApply } from "../src/sheets/after-apply";
import { applyChanges, proposedChoices, type Choices } from "../src/sheets/apply-changes";
import { findChanges } from "../src/sheets/find-changes";
import { matchRows } from "../src/sheets/match-rows";
import { readRows, type RawCell, type RawTable } from "../src/sheets/read-rows";
import { type TableRecord } from "../src/sheets/sheet-record";
import { layOut } from "../src/sheets/sheet-table";
import { groupText, tableOf, tasksOf, type FieldId } from "../src/sheets/task-cells";

export const tag = "a1b2c3";

export function samplePlan(): Plan {
  const task = (ordinal: string, content: string, extra: object = {}): object => ({
    ordinal,
    content,
    lead: ["Phòng Kinh tế"],
    coordination: ["Văn phòng", "Công an xã"],
    product: ["Báo cáo; phụ lục"],
    deadline: { text: "Trước 10/3/2026", kind: "before", end: "2026-03-09" },
    ...extra,
  });
  return {
    id: "kh-1",
    kind: "KH",
    issuer: { name: "ỦY BAN NHÂN DÂN XÃ" },
    date: { year: 2026 },
    subject: "Kế hoạch thử",
    taskTables: [
      {
        id: "pl-1",
        columns: ["ordinal", "content", "lead", "coordination", "product", "deadline"],
        groups: [
          {
            label: "I",
            title: "Chỉ đạo",
            tasks: [
              task("1", "Rà soát hồ sơ"),
              task("2", "Giảm tối thiểu 15% thời gian", {
                targets: [
                  { text: "giảm 15%", value: 15 },
                  { text: "tối thiểu 15%", value: 15 },
                ],
              }),
            ],
          },
          {
            label: "II",
            title: "Công khai",
            tasks: [task("1", "Niêm yết", { subtasks: [{ content: "Niêm yết tại trụ sở" }] })],
          },
        ],
      },
    ],
  } as unknown as Plan;
}

/** The sheet as it stands right after it was put, to be edited. */
export function putSheet(plan: Plan): {
  raw: RawTable;
  record: TableRecord;
  set: (row: number, field: FieldId | "key", value: string | number) => void;
  rows: RawCell[][];
} {
  const laid = layOut(plan, "pl-1", everything, tag);
  const rows = laid.sheet.rows.map((row) => row.map((value) => cell(value)));
  const record: TableRecord = {
    tag,
    plan: plan.id,
    etag: '"1"',
    table: "pl-1",
    filter: "",
    heads: laid.heads,
    rows: laid.rows,
  };
  const raw: RawTable = {
    sheet: "Nhiệm vụ",
    heads: laid.sheet.columns.map(({ head }) => head),
    rows,
    top: 4,
    left: 0,
    isProtected: false,
    dayZero: 0,
  };
  const at = (field: FieldId | "key"): number => laid.sheet.columns.findIndex((column) => column.field === field);
  return {
    raw,
    record,
    rows,
    set: (row, field, value) => {
      const target = rows[row];
      if (target) target[at(field)] = cell(value);
    },
  };
}

export const cell = (value: string | number): RawCell => ({
  value,
  text: String(value),
  isError: typeof value === "string" && value.startsWith("#REF"),
});

export function compare(
  sheet: ReturnType<typeof putSheet>,
  plan: Plan,
  isUnchanged = true,
  deadlines: Record<string, Partial<Deadline>> = {},
) {
  const table = tableOf(plan, "pl-1");
  if (!table) throw new Error("no table");
  const read = readRows(sheet.raw, sheet.record);
  const matches = matchRows(read.rows, sheet.record.rows ?? [], tasksOf(table), isUnchanged);
  const words = new Map(Object.entries(deadlines).map(([text, deadline]) => [text, { text, ...deadline }]));
  const found = findChanges(matches, read.columns, (table.groups ?? []).map(groupText), words);
  const errors = [...read.errors, ...found.errors].map(({ address, fault }) => `${address} ${fault}`);
  const kinds = [...found.fields, ...found.wholes].map(({ id, kind }) => `${kind}: ${id}`);
  const write = (choices: Choices = proposedChoices(found)) => {
    const rowsOfTasks = new Map(
      matches.known.flatMap(({ row, placed }) => (placed ? [[placed.task, row.index] as const] : [])),
    );
    const applied = applyChanges(plan, "pl-1", { ...found, rowsOfTasks }, choices, words);
    const after = tableOf(applied.plan, "pl-1");
    if (!after) throw new Error("no table");
    return {
      applied,
      tasks: tasksOf(after),
      ...afterApply(sheet.record, read, matches, choices, after, applied.tasksOfRows, '"2"'),
    };
  };
  return { read, matches, found, errors, kinds, write };
}
