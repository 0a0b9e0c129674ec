import { describe, expect, it } from "vitest";
import { everything } from "../src/model/task-filter";
import { proposedChoices } from "../src/sheets/apply-changes";
import { serialOf } from "../src/sheets/dates";
import { readNames, readRecords, writeNames, writeRecords } from "../src/sheets/sheet-record";
import { layOut } from "../src/sheets/sheet-table";
import { cell, compare, putSheet, samplePlan, tag } from "./sheet-samples";

describe("A table laid out", () => {
  it("has hidden keys first, the printed columns, the last day, status, progress and note", () => {
    const { sheet } = layOut(samplePlan(), "pl-1", everything, tag);

    expect(sheet.columns.map(({ field }) => field)).toEqual([
      "key",
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
    ]);
    expect(sheet.rows[0]).toEqual([
      `${tag}-1`,
      "1",
      "I. Chỉ đạo",
      "Rà soát hồ sơ",
      "Phòng Kinh tế",
      "Văn phòng\nCông an xã",
      "Báo cáo; phụ lục",
      "Trước 10/3/2026",
      46090,
      "",
      "",
      "",
    ]);
  });

  it("holds only the tasks of a unit, and keeps the place that each has in the whole table", () => {
    const plan = samplePlan();
    const last = plan.taskTables?.[0]?.groups?.[1]?.tasks?.[0];
    if (last) last.lead = ["Trạm Y tế"];
    const { rows, sheet } = layOut(plan, "pl-1", { ...everything, agency: "Trạm Y tế" }, tag);

    expect(rows.map(({ at }) => at)).toEqual([2, 3]);
    expect(sheet.title[2]).toBe("ỦY BAN NHÂN DÂN XÃ · Đơn vị: Trạm Y tế · 2 trên 4 nhiệm vụ");
  });

  it("takes the heads as printed, each one once", () => {
    const plan = samplePlan();
    const table = plan.taskTables?.[0];
    if (table) table.headings = ["STT", "Nội dung", "Đơn vị", "đơn vị", "Ghi chú", ""];

    expect(layOut(plan, "pl-1", everything, tag).sheet.columns.map(({ head }) => head)).toEqual([
      "Mã dòng",
      "STT",
      "Nhóm",
      "Nội dung",
      "Đơn vị",
      "đơn vị 2",
      "Ghi chú",
      "Thời hạn",
      "Hết ngày",
      "Trạng thái",
      "Tiến độ",
      "Ghi chú 2",
    ]);
  });

  it("tells of texts that no cell holds", () => {
    const plan = samplePlan();
    const first = plan.taskTables?.[0]?.groups?.[0]?.tasks?.[0];
    if (first) first.content = "x".repeat(32_768);

    expect(layOut(plan, "pl-1", everything, tag).tooLong).toEqual([
      { task: "x".repeat(60), field: "content", length: 32_768 },
    ]);
  });
});

describe("The memory of a workbook", () => {
  it("comes back as it was, line ends and signs of markup included", () => {
    const { record } = putSheet(samplePlan());
    expect(readRecords(writeRecords([record, { ...record, tag: "ffffff", filter: 'agency=a&b"<' }]))).toEqual([
      record,
      { ...record, tag: "ffffff", filter: 'agency=a&b"<' },
    ]);
    expect(readNames(writeNames([record]))).toEqual([{ ...record, rows: undefined }]);
    expect([readNames("{"), readNames(undefined), readRecords("<x/>")]).toEqual([[], [], undefined]);
  });
});

describe("A table read back", () => {
  it("says nothing new when nobody touched it, sorted or not", () => {
    const sheet = putSheet(samplePlan());
    expect(compare(sheet, samplePlan()).kinds).toEqual([]);
    sheet.rows.reverse();
    expect(compare(sheet, samplePlan()).kinds).toEqual([]);
  });

  it("puts status, progress and note of the clerk into the plan and nothing else", () => {
    const plan = samplePlan();
    const sheet = putSheet(plan);
    sheet.set(0, "status", "đang thực hiện");
    sheet.set(0, "progress", 0.6);
    sheet.set(3, "note", "Xong một phần");
    const { kinds, write } = compare(sheet, plan);

    expect(kinds).toEqual([`sheet: ${tag}-1 status`, `sheet: ${tag}-1 progress`, `sheet: ${tag}-4 note`]);
    const { applied, tasks } = write();
    expect(tasks[0]?.task).toMatchObject({ status: "inProgress", progress: 60, content: "Rà soát hồ sơ" });
    expect(tasks[3]?.task.note).toBe("Xong một phần");
    expect(applied.count).toBe(3);
    expect(plan).toEqual(samplePlan());
  });

  it("tells every cell that cannot be read, at once and by its address", () => {
    const sheet = putSheet(samplePlan());
    sheet.set(0, "status", "Xong rồi");
    sheet.set(0, "progress", 101);
    sheet.set(1, "due", "mai");
    sheet.set(1, "group", "III. Không có");
    sheet.set(2, "content", "");
    sheet.set(2, "note", "#REF!");
    sheet.set(3, "group", "I. Chỉ đạo");

    expect(compare(sheet, samplePlan()).errors).toEqual([
      "J5 badStatus",
      "K5 badProgress",
      "I6 badDate",
      "L7 formulaError",
      "D7 emptyContent",
      "I6 dateCleared",
      "C6 badGroup",
      "C8 subtaskMoved",
    ]);
  });

  it("lets whichever of words and day was changed lead the other, and asks when they disagree", () => {
    const sheet = putSheet(samplePlan());
    sheet.set(0, "deadline", "Quý IV");
    sheet.set(1, "due", serialOf("2026-04-15") ?? 0);
    sheet.set(2, "deadline", "Quý II");
    sheet.set(2, "due", serialOf("2026-01-01") ?? 0);
    const deadlines = {
      "Quý IV": { kind: "quarter", end: "2026-12-31" },
      "Đến hết ngày 15/4/2026": { kind: "before", end: "2026-04-15" },
      "Quý II": { kind: "quarter", end: "2026-06-30" },
    };
    const { errors, write } = compare(sheet, samplePlan(), true, deadlines);

    expect(errors).toEqual(["I7 datesDisagree"]);
    const { tasks, edits } = write();
    expect(tasks[0]?.task.deadline).toEqual({ text: "Quý IV", kind: "quarter", end: "2026-12-31" });
    expect(tasks[1]?.task.deadline).toMatchObject({ text: "Đến hết ngày 15/4/2026", end: "2026-04-15" });
    expect(edits).toContainEqual({ index: 0, field: "due", value: serialOf("2026-12-31") });
  });

  it("knows a row without its key by its words, and a copied row as a new task", () => {
    const sheet = putSheet(samplePlan());
    sheet.set(1, "key", "");
    sheet.rows.push([...(sheet.rows[0] ?? [])]);
    sheet.set(4, "content", "Việc chép");
    sheet.rows.push((sheet.rows[0] ?? []).map(() => cell("")));
    const { matches, kinds, write } = compare(sheet, samplePlan());

    expect(matches.found.map(({ line }) => line)).toEqual([6]);
    expect(kinds).toEqual(["added: new 4"]);
    const { tasks, edits, record } = write();
    expect(tasks.map(({ task }) => task.content)).toEqual([
      "Rà soát hồ sơ",
      "Giảm tối thiểu 15% thời gian",
      "Việc chép",
      "Niêm yết",
      "Niêm yết tại trụ sở",
    ]);
    expect(edits).toEqual([
      { index: 1, field: "key", value: `${tag}-2` },
      { index: 4, field: "key", value: `${tag}-5` },
    ]);
    expect(record.rows?.map(({ key, at }) => `${key} ${at}`)).toEqual([
      `${tag}-1 0`,
      `${tag}-2 1`,
      `${tag}-3 3`,
      `${tag}-4 4`,
      `${tag}-5 2`,
    ]);
  });

  it("deletes a task only when that is asked for", () => {
    const sheet = putSheet(samplePlan());
    sheet.rows.splice(1, 1);
    const { kinds, found, write } = compare(sheet, samplePlan());

    expect(kinds).toEqual([`missing: missing ${tag}-2`]);
    expect(proposedChoices(found)).toEqual({ [`missing ${tag}-2`]: "leave" });
    expect(write().applied.count).toBe(0);
    expect(write().record.rows).toHaveLength(4);
    const deleted = write({ [`missing ${tag}-2`]: "sheet" });
    expect(deleted.tasks.map(({ task }) => task.content)).toEqual(["Rà soát hồ sơ", "Niêm yết", "Niêm yết tại trụ sở"]);
    expect(deleted.record.rows?.map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  it("drops targets whose words were changed away, and says so", () => {
    const sheet = putSheet(samplePlan());
    sheet.set(1, "content", "Giảm 20% thời gian");
    const { applied, tasks } = compare(sheet, samplePlan()).write();

    expect(applied.lostTargets).toEqual(["tối thiểu 15%"]);
    expect(tasks[1]?.task.targets).toEqual([{ text: "giảm 15%", value: 15 }]);
  });
});

describe("A plan that somebody changed meanwhile", () => {
  it("is merged three ways: mine, theirs, and both asked for", () => {
    const sheet = putSheet(samplePlan());
    sheet.set(0, "note", "của tôi");
    sheet.set(1, "product", "Của tôi");
    const plan = samplePlan();
    const tasks = plan.taskTables?.[0]?.groups?.[0]?.tasks ?? [];
    const [first, second] = tasks;
    if (first) first.lead = ["Văn phòng"];
    if (second) second.product = ["Của người khác"];
    tasks.unshift({ content: "Việc mới của người khác" });
    const { kinds, write } = compare(sheet, plan, false);

    expect(kinds).toEqual([`plan: ${tag}-1 lead`, `sheet: ${tag}-1 note`, `both: ${tag}-2 product`]);
    const { tasks: after, edits, record } = write();
    expect(after.map(({ task }) => task.content)[0]).toBe("Việc mới của người khác");
    expect(after[1]?.task).toMatchObject({ lead: ["Văn phòng"], note: "của tôi" });
    expect(after[2]?.task.product).toEqual(["Của người khác"]);
    expect(edits).toEqual([{ index: 0, field: "lead", value: "Văn phòng" }]);
    // What was left undecided is still known as it was, so that it is asked again.
    expect(record.rows?.[1]?.cells.product).toBe("Báo cáo; phụ lục");
  });

  it("asks before a task that is gone comes back", () => {
    const sheet = putSheet(samplePlan());
    const plan = samplePlan();
    plan.taskTables?.[0]?.groups?.[0]?.tasks?.splice(0, 1);
    const { kinds, write } = compare(sheet, plan, false);

    expect(kinds).toEqual([`gone: gone ${tag}-1`]);
    expect(write().record.rows?.[0]?.at).toBe(-1);
    expect(write({ [`gone ${tag}-1`]: "sheet" }).tasks.map(({ task }) => task.content)).toContain("Rà soát hồ sơ");
  });

  it("knows tasks again whose words were changed, and takes no other for them", () => {
    const sheet = putSheet(samplePlan());
    const plan = samplePlan();
    const [first] = plan.taskTables?.[0]?.groups?.[0]?.tasks ?? [];
    if (first) first.content = "Rà soát hồ sơ, giấy tờ";

    expect(compare(sheet, plan, false).kinds).toEqual([`plan: ${tag}-1 content`]);
  });
});
