import { expect } from "vitest";
import type { SheetPane } from "./excel-pane.ts";
import { planOn } from "./plan-data.ts";

/** One feature of the pane in Excel, done as a clerk does it; throws when it does not do what it should. */
export interface SheetFeature {
  readonly name: string;
  /** The capability without which the pane says that it is off. */
  readonly needs: string;
  readonly run: (pane: SheetPane, plan: string) => Promise<void>;
}

const sheet = "Nhiệm vụ";
const unit = "Trung tâm Phục vụ hành chính công xã";

/** Every Excel feature, in the order of the pane. Each leaves the workbook as it found it. */
export const sheetFeatures: readonly SheetFeature[] = [
  {
    name: "Task table into a new sheet, and undo",
    needs: "tasks",
    run: async (pane) => {
      const before = await pane.sheets();
      expect(await pane.put()).toContain("19 nhiệm vụ");
      const [head] = await pane.excel.text(`'${sheet}'!B4:L4`);
      expect(head).toEqual(["TT", "Nhóm", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời hạn", "Hết ngày", "Trạng thái", "Tiến độ", "Ghi chú"]);
      expect((await pane.excel.text(`'${sheet}'!H5:I5`))[0]).toEqual(["Trước 10/3/2026", "09/03/2026"]);
      await pane.undo();
      expect(await pane.sheets()).toEqual(before);
    },
  },
  {
    name: "Filtered for a unit",
    needs: "tasks",
    run: async (pane) => {
      const said = await pane.put({ agency: unit });
      expect(Number(/\d+/.exec(said)?.[0])).toBeLessThan(19);
      expect((await pane.excel.text(`'${sheet} Trung tâm Phục vụ hành'!B3`))[0]?.[0]).toContain(`Đơn vị: ${unit}`);
      await pane.undo();
      await pane.part("filter-agency").selectOption("");
    },
  },
  looked("Choices and checks while typing", "validation", ["List", "Date", "List", "Decimal"], (name) =>
    Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(name);
      const rules = ["C5:C23", "I5:I23", "J5:J23", "K5:K23"].map((address) => target.getRange(address).dataValidation);
      for (const rule of rules) rule.load("type");
      await context.sync();
      return rules.map(({ type }) => type);
    }),
  ),
  looked("Colour for late tasks", "highlight", 2, (name) =>
    Excel.run(async (context) => {
      const count = context.workbook.worksheets.getItem(name).getRange("I5:I23").conditionalFormats.getCount();
      await context.sync();
      return count.value;
    }),
  ),
  looked("Head in sight", "pageSetup", 4, (name) =>
    Excel.run(async (context) => {
      const frozen = context.workbook.worksheets.getItem(name).freezePanes.getLocationOrNullObject();
      frozen.load("rowCount");
      await context.sync();
      return frozen.rowCount;
    }),
  ),
  looked("A4 landscape, head on every page", "print", ["Landscape", "A4", "4:4"], (name) =>
    Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      pageLayout.load("orientation,paperSize");
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("address");
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize, rows.address.split("!")[1]];
    }),
  ),
  {
    name: "Remembered in the file",
    needs: "memory",
    run: async (pane) => {
      await pane.put();
      expect(await pane.part("receipt").getAttribute("data-keeping")).toBe("part");
      await pane.undo();
    },
  },
  {
    name: "Read back into the plan",
    needs: "readBack",
    run: async (pane, plan) => {
      await pane.put();
      await pane.excel.type(`'${sheet}'!J5`, "Đang thực hiện");
      await pane.excel.type(`'${sheet}'!K5`, "60%");
      await pane.excel.type(`'${sheet}'!L6`, "Đã họp hai lần");
      await pane.compare();
      expect(await pane.changes("sheet")).toHaveLength(3);
      expect(await pane.write()).toContain("3 thay đổi");
      const tasks = (await planOn(plan)).taskTables[0]?.groups[0]?.tasks;
      expect(tasks?.[0]).toMatchObject({ status: "inProgress", progress: 60 });
      expect(tasks?.[1]).toMatchObject({ note: "Đã họp hai lần" });
      await pane.compare();
      expect(await pane.part("same").count()).toBe(1);
      await pane.part("undo").click();
      await pane.settled("undo-changed");
      await pane.part("undo-anyway").click();
      await pane.settled("undone");
    },
  },
];

/** Puts the table, looks at the sheet by Office's own means, and takes it away again. */
function looked(name: string, needs: string, expected: unknown, look: (sheet: string) => Promise<unknown>): SheetFeature {
  return {
    name,
    needs,
    run: async (pane) => {
      await pane.put();
      expect(await pane.page.evaluate(look, sheet)).toEqual(expected);
      await pane.undo();
    },
  };
}
