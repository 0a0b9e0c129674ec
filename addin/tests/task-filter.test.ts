import { describe, expect, it } from "vitest";
import type { Plan } from "../src/client/service";
import { countTasks, everything, filterChoices, filterTasks, wantedTasks } from "../src/model/task-filter";
import { layOut } from "../src/sheets/sheet-table";

type Table = NonNullable<Plan["taskTables"]>[number];
type Task = NonNullable<NonNullable<Table["groups"]>[number]["tasks"]>[number];

const task = (
  content: string,
  lead: readonly string[],
  end: string | undefined,
  subtasks: readonly Task[] = [],
): Task =>
  ({
    content,
    lead,
    deadline: end === undefined ? null : { text: end, kind: "before", end },
    subtasks,
  }) as unknown as Task;

const tasks = [
  task("Tập huấn", ["Văn phòng"], "2026-06-30", [
    task("Tập huấn y tế", ["Trạm Y tế xã"], "2026-03-31"),
    task("Tập huấn tài chính", [], undefined),
  ]),
  task("Báo cáo", ["Văn phòng"], "2026-12-31"),
  task("Khám bệnh", ["Trạm Y tế xã"], "2026-05-31", [task("Khám ở thôn", ["Các thôn"], "2026-08-31")]),
];
const plan = {
  id: "p",
  subject: "s",
  issuer: { name: "i" },
  taskTables: [{ id: "t", groups: [{ label: "I", title: "Chung", tasks }] }],
} as unknown as Plan;

/** The tasks that a filter leaves, smaller ones indented. */
function left(filter: Partial<typeof everything>): string[] {
  const show = (one: Task, depth: number): string[] => [
    "  ".repeat(depth) + one.content,
    ...((one.subtasks ?? []) as Task[]).flatMap((smaller) => show(smaller, depth + 1)),
  ];
  const filtered = filterTasks(plan, "t", { ...everything, ...filter });
  return (filtered.taskTables?.[0]?.groups ?? []).flatMap((group) =>
    (group.tasks ?? []).flatMap((one) => show(one, 0)),
  );
}

describe("A filter over tasks in tasks", () => {
  it("offers the agencies of the smaller ones too", () => {
    expect(filterChoices(plan, "t").agencies).toEqual(["Các thôn", "Trạm Y tế xã", "Văn phòng"]);
  });

  it("counts every row", () => {
    expect(countTasks(plan, "t")).toBe(6);
  });

  it("keeps a task above the smaller one that is wanted, and no other below it", () => {
    expect(left({ agency: "Các thôn" })).toEqual(["Khám bệnh", "  Khám ở thôn"]);
    expect(left({ agency: "Trạm Y tế xã" })).toEqual(["Tập huấn", "  Tập huấn y tế", "Khám bệnh", "  Khám ở thôn"]);
  });

  it("gives an agency the whole of a task that it answers for", () => {
    expect(left({ agency: "Văn phòng" })).toEqual(["Tập huấn", "  Tập huấn y tế", "  Tập huấn tài chính", "Báo cáo"]);
  });

  it("takes a smaller task's own day, else the one of the task above", () => {
    expect(left({ until: "2026-05-31" })).toEqual(["Tập huấn", "  Tập huấn y tế", "Khám bệnh"]);
    expect(left({ until: "2026-06-30" })).toEqual(["Tập huấn", "  Tập huấn y tế", "  Tập huấn tài chính", "Khám bệnh"]);
  });

  it("asks for both at once", () => {
    expect(left({ agency: "Trạm Y tế xã", until: "2026-03-31" })).toEqual(["Tập huấn", "  Tập huấn y tế"]);
  });

  it.each([{}, { agency: "Trạm Y tế xã" }, { until: "2026-05-31" }, { agency: "Các thôn" }, { group: "II" }])(
    "puts as many rows into a sheet as it counts: %o",
    (part) => {
      const filter = { ...everything, ...part };
      const count = countTasks(filterTasks(plan, "t", filter), "t");

      expect(layOut(plan, "t", filter, "a1").rows).toHaveLength(count);
      expect(wantedTasks(plan.taskTables?.[0] as Table, filter).size).toBe(count);
      expect(left(part)).toHaveLength(count);
    },
  );
});
