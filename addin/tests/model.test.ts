import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../src/client/service";
import { emptyBinding, readBinding, writeBinding } from "../src/model/binding";
import { badFields, fieldsOf, withFields } from "../src/model/fields";
import { pickChoices, titleElsewhere, wantsLandscape } from "../src/model/plan-pieces";
import { withoutBlocks } from "../src/model/turned-page";
import { landscapeA4, pageOf, isSamePage } from "../src/ooxml/page";
import { descendants, parseXml } from "../src/ooxml/xml";
import { countTasks, filterChoices, filterFrom, filterTasks, filterText } from "../src/model/task-filter";
import { straysAfterInsertion, straysAfterRemoval } from "../src/host/word/strays";

const plan = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../templates/ke-hoach/sample.json"), "utf8"),
) as Plan;
const table = plan.taskTables?.[0]?.id ?? "";

describe("Binding part", () => {
  const turned = {
    tags: ["os:muc:00000001", "os:bang-nhiem-vu:00000002"],
    before: true,
    after: false,
    was: {
      page: { ...landscapeA4, isLandscape: false, width: 595.3, height: 841.9 },
      start: "NewPage",
      hasFirstPage: true,
    },
  };

  it("forgets pages that somebody spoiled", () => {
    const written = writeBinding({ ...emptyBinding("abc"), pages: [turned] }).replace("595.3", "wide");

    expect(readBinding(written)?.pages).toEqual([]);
  });

  it("keeps a turned page as long as one of its blocks stands", () => {
    const [first = "", second = ""] = turned.tags;

    expect(withoutBlocks([turned], [first])).toEqual({ kept: [{ ...turned, tags: [second] }], empty: [] });
    expect(withoutBlocks([turned], [first, second])).toEqual({ kept: [], empty: [turned] });
  });

  it("comes back as it was, line ends, tabs and signs included", () => {
    const binding = {
      ...emptyBinding("abc"),
      plan: "kh-1",
      etag: '"x&y"',
      template: "ke-hoach",
      size: 13,
      fields: { number: "12", place: "Đức <Thọ>" },
      blocks: [
        {
          tag: "os:muc:00000001",
          control: 77,
          plan: "kh-2",
          kind: "muc",
          key: "II/1",
          source: "block" as const,
          filter: "group=I&agency=",
          isUpright: true,
          tail: 1,
          base: [
            { kind: "paragraph" as const, text: "a\tb\nc & “d”" },
            {
              kind: "table" as const,
              rows: [
                ["1", ""],
                ["x\ny", "z"],
              ],
            },
          ],
        },
      ],
      pages: [turned],
    };

    expect(readBinding(writeBinding(binding))).toEqual(binding);
  });

  it("of a document from before blocks had plans of their own gives them the document's", () => {
    const block = '<block tag="os:muc:00000001" kind="muc" key="I" source="block" filter="" tail="0"><p>a</p></block>';
    const read = readBinding(`<plan xmlns="urn:onestop:plan:1" document="abc" plan="kh-1" etag="">${block}</plan>`);

    expect(read?.blocks.map(({ plan, control }) => ({ plan, control }))).toEqual([{ plan: "kh-1", control: 0 }]);
  });

  it("has no XML declaration, which Word refuses", () => {
    expect(writeBinding(emptyBinding("abc"))).toMatch(/^<plan xmlns="urn:onestop:plan:1"/);
  });

  it("of somebody else is none of ours", () => {
    expect(readBinding("<other/>")).toBeUndefined();
  });
});

describe("Fields", () => {
  it("overlay the plan and leave what was not filled", () => {
    const filled = withFields(plan, { number: "99", day: "5", signer: "" });

    expect(filled.number).toBe("99");
    expect(filled.date).toMatchObject({ day: 5, month: plan.date.month });
    expect(filled.signature?.name).toBeNull();
    expect(filled.symbol).toBe(plan.symbol);
    expect(fieldsOf(filled).number).toBe("99");
  });

  it("that cannot stand are named", () => {
    expect(badFields({ day: "32", month: "3", year: "26" })).toEqual(["day", "year"]);
  });
});

describe("Task filter", () => {
  it("leaves only the tasks of an agency, whether it leads or helps", () => {
    const [agency = ""] = filterChoices(plan, table).agencies;
    const filtered = filterTasks(plan, table, { group: "", agency, until: "" });
    const tasks = (filtered.taskTables?.[0]?.groups ?? []).flatMap((group) => group.tasks ?? []);

    expect(countTasks(filtered, table)).toBeLessThan(countTasks(plan, table));
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.every((task) => [...(task.lead ?? []), ...(task.coordination ?? [])].includes(agency))).toBe(true);
  });

  it("by day keeps what has no day", () => {
    const filtered = filterTasks(plan, table, { group: "", agency: "", until: "2026-03-31" });
    const tasks = (filtered.taskTables?.[0]?.groups ?? []).flatMap((group) => group.tasks ?? []);

    expect(tasks.every((task) => !task.deadline?.end || task.deadline.end <= "2026-03-31")).toBe(true);
    expect(countTasks(filtered, table)).toBeLessThan(countTasks(plan, table));
  });

  it("survives as text", () => {
    const filter = { group: "II", agency: "Phòng Văn hóa - Xã hội", until: "2026-06-30" };

    expect(filterFrom(filterText(filter))).toEqual(filter);
    expect(filterText({ group: "", agency: "", until: "" })).toBe("");
  });
});

describe("Type and subject", () => {
  it("is a block of its own, save where the subject stands elsewhere", () => {
    expect(titleElsewhere("ten-loai", plan)).toBeUndefined();
    expect(titleElsewhere("ten-loai", { ...plan, kind: "CV" })).toBe("head");
    expect(titleElsewhere("ten-loai", { ...plan, kind: "TXL" })).toBe("form");
    expect(titleElsewhere("dau-van-ban", { ...plan, kind: "CV" })).toBeUndefined();
  });
});

describe("The landscape page", () => {
  it("is the one of the service's landscape appendix", () => {
    const source = readFileSync(resolve(import.meta.dirname, "../../templates/phu-luc/source/document.xml"), "utf8");
    const [section] = descendants(parseXml(source), "sectPr");
    const page = pageOf(section);

    expect(page && isSamePage(page, landscapeA4)).toBe(true);
  });

  it("is wanted by the table's own data: by its attachment, or from five columns on", () => {
    const few = (plan.taskTables ?? []).map((one) => ({ ...one, columns: ["ordinal", "content", "lead", "deadline"] }));
    const upright = (plan.attachments ?? []).map((one) => ({ ...one, landscape: false }));

    expect(wantsLandscape({ ...plan, attachments: upright }, table)).toBe(true);
    expect(wantsLandscape({ ...plan, taskTables: few }, table)).toBe(true);
    expect(wantsLandscape({ ...plan, taskTables: few, attachments: upright }, table)).toBe(false);
  });
});

describe("Choices of a plan", () => {
  it("name every section with its path", () => {
    expect(
      pickChoices("muc", plan)
        .map((choice) => choice.value)
        .slice(0, 4),
    ).toEqual(["I", "I/1", "I/2", "II"]);
  });

  it("are none for a block that shows the plan as a whole", () => {
    expect(pickChoices("can-cu", plan)).toEqual([]);
  });
});

describe("Stray paragraphs", () => {
  it("behind an insertion are found, those that were sent or stood there are not", () => {
    expect(straysAfterInsertion(["a", ""], ["a", "x", "", "y", "", ""], ["x", "", "y"])).toEqual([4]);
    expect(straysAfterInsertion([""], ["x", "", ""], ["x"])).toEqual([1]);
    expect(straysAfterInsertion(["a"], ["a", "x"], ["x"])).toEqual([]);
  });

  it("are found where the new block begins like the one that it comes before", () => {
    expect(straysAfterInsertion(["III", "old", ""], ["III", "new", "", "III", "old", ""], ["III", "new"])).toEqual([2]);
  });

  it("between two blocks of one insertion are found", () => {
    expect(straysAfterInsertion([""], ["x", "", "y", "", ""], ["x", "y"])).toEqual([1, 3]);
  });

  it("behind a removal are found, and never the last paragraph of a body", () => {
    expect(straysAfterRemoval(["a", "x", "b"], ["a", "", "b"], 1, 0)).toEqual([1]);
    expect(straysAfterRemoval(["x", ""], ["", ""], 1, 0)).toHaveLength(1);
    expect(straysAfterRemoval(["x"], [""], 1, 0)).toEqual([]);
    expect(straysAfterRemoval(["a", "x", "b"], ["a", "b"], 1, 0)).toEqual([]);
    // Somebody wrote between the two that went: which empty paragraph is whose cannot be told.
    expect(straysAfterRemoval(["a", "x", "words", "y", "", "b"], ["a", "", "words", "", "b"], 2, 0)).toEqual([]);
  });
});
