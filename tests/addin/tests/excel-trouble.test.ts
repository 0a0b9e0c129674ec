import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../fake-office/src/driver/index.ts";
import { libreOfficeCsv, validatorErrors } from "../../fake-office/src/oracles/index.ts";
import { openSheetPane } from "../src/excel-pane.ts";
import { keep, planOn, samplePlan, type TestPlan } from "../src/plan-data.ts";

const sheet = "Nhiệm vụ";
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(id: string, change: (plan: TestPlan) => void = () => undefined, options = {}) {
  const plan = samplePlan(id);
  change(plan);
  await keep(plan);
  const pane = await openSheetPane(browser, { profile: "ltsc2021", ...options });
  await pane.choosePlan(id);
  return pane;
}

const firstTask = (plan: TestPlan) => plan.taskTables[0]?.groups[0]?.tasks[0] as { content: string; note?: string | null };

describe.skipIf(inject("service") === "")("The task table in Excel", () => {
  it("keeps texts that look like formulas as texts, there and back", async () => {
    const texts = ["=1+1", "- Rà soát hồ sơ", "+84 240 000 000", "@ban", "'nháy"];
    const pane = await opened("kh-excel-formulas", (plan) => {
      for (const [i, text] of texts.entries()) {
        const task = plan.taskTables[0]?.groups[i % 2]?.tasks[Math.floor(i / 2)];
        if (task) task.content = text;
      }
    });
    expect(await pane.put()).toContain("đúng như đã gửi");

    const file = await pane.excel.save();
    expect(await validatorErrors(file, "xlsx")).toEqual([]);
    const formulas = await pane.page.evaluate(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem("Nhiệm vụ").getUsedRange();
        used.load("valueTypes,values");
        await context.sync();
        return (used.values as unknown[][]).flat().filter((value) => ["=1+1", "- Rà soát hồ sơ", "+84 240 000 000", "@ban", "'nháy"].includes(String(value))).length;
      }),
    );
    expect(formulas).toBe(5);
    await pane.compare();
    expect(await pane.part("same").count()).toBe(1);
    await pane.close();
  });

  it("shows what both changed when somebody was quicker, and writes over nobody unasked", async () => {
    const pane = await opened("kh-excel-race");
    await pane.put();
    await pane.excel.type(`'${sheet}'!L5`, "của tôi");
    await pane.compare();
    const other = await planOn("kh-excel-race");
    firstTask(other).note = "của người khác";
    await keep(other);

    expect(await pane.write()).toBe("renewed");
    await pane.page.locator('[data-group="both"]').waitFor();
    await pane.picture("excel-conflict-vi");
    expect(firstTask(await planOn("kh-excel-race")).note).toBe("của người khác");
    expect(await pane.part("write").isDisabled()).toBe(true);
    await pane.page.locator('[data-group="both"] input[type=radio][value=sheet]').check();
    await pane.part("write").click();
    await pane.settled("applied");
    expect(firstTask(await planOn("kh-excel-race")).note).toBe("của tôi");
    await pane.close();
  });

  it("takes new rows in, deletes only what is asked for, and tells bad cells by their address", async () => {
    const pane = await opened("kh-excel-rows");
    await pane.put();
    await pane.page.evaluate(() =>
      Excel.run(async (context) => {
        const table = context.workbook.worksheets.getItem("Nhiệm vụ").tables.getItemAt(0);
        table.rows.getItemAt(1).delete();
        table.rows.add(undefined, [["", "", "I. Chỉ đạo, điều hành", "Việc mới", "Phòng Kinh tế", "", "", "", "", "", "", ""]]);
        table.sort.apply([{ key: 3, ascending: false }]);
        await context.sync();
      }),
    );
    await pane.excel.type(`'${sheet}'!J9`, "xong");
    await pane.excel.type(`'${sheet}'!K9`, "abc");
    await pane.compare();
    expect(await pane.part("cell-errors").innerText()).toMatch(/2 ô[\s\S]*J9[\s\S]*K9/);
    await pane.picture("excel-errors-vi");
    expect(await pane.part("write").isDisabled()).toBe(true);
    await pane.excel.type(`'${sheet}'!J9:K9`, "");
    await pane.compare();
    await expect.poll(() => pane.part("cell-errors").count()).toBe(0);
    expect(await pane.changes("added")).toHaveLength(1);
    expect(await pane.changes("missing")).toHaveLength(1);
    expect(await pane.write()).toContain("1 thay đổi");
    const tasks = (await planOn("kh-excel-rows")).taskTables[0]?.groups[0]?.tasks ?? [];
    expect(tasks.map(({ ordinal }) => ordinal)).toEqual(["1", "2", "3", "4"]);
    expect(tasks[3]?.content).toBe("Việc mới");
    await pane.close();
  });

  it("says why it waits while a cell is being edited, and can be cancelled", async () => {
    const pane = await opened("kh-excel-edit");
    await pane.excel.setCellEdit(true);
    await pane.part("put").click();
    await pane.part("editing-hint").first().waitFor();
    await pane.page.getByRole("button", { name: "Hủy" }).first().click();
    await pane.page.getByText("Sổ không thay đổi").first().waitFor();
    await pane.excel.setCellEdit(false);
    await pane.page.waitForTimeout(300);

    expect(await pane.sheets()).toEqual(["Sheet1"]);
    await pane.close();
  });

  it("does not write into a protected sheet, and says how to go on", async () => {
    const pane = await opened("kh-excel-locked");
    await pane.put();
    await pane.excel.type(`'${sheet}'!L5`, "ghi chú");
    await pane.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nhiệm vụ").protection.protect();
        await context.sync();
      }),
    );
    await pane.compare();
    expect(await pane.part("protected").innerText()).toContain("Bỏ bảo vệ");
    expect(await pane.part("write").isDisabled()).toBe(true);
    await pane.close();
  });

  it("knows a sheet that was copied, and says so", async () => {
    const pane = await opened("kh-excel-copy");
    await pane.put();
    const base64 = Buffer.from(await pane.excel.save()).toString("base64");
    await pane.page.evaluate(
      (file) =>
        Excel.run(async (context) => {
          context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["Nhiệm vụ"] });
          await context.sync();
        }),
      base64,
    );
    await pane.excel.type(`'${sheet} (2)'!L5`, "trong bản sao");
    await pane.compare();
    await pane.page.locator(`[data-sheet="${sheet} (2)"]`).waitFor();
    await pane.view("plan");
    await pane.view("tasks");
    await pane.compare(`${sheet} (2)`);
    expect(await pane.changes("sheet")).toHaveLength(1);
    expect(await pane.page.locator(`[data-sheet="${sheet}"]`).innerText()).toContain("bản sao");
    await pane.close();
  });

  it("leaves out what an old Excel lacks, and says what", async () => {
    const pane = await opened("kh-excel-old", undefined, { sets: { ExcelApi: "1.7" } });
    const said = await pane.put();

    expect(said).toContain("Danh sách chọn");
    expect(said).toContain("In ngang A4");
    await pane.excel.type(`'${sheet}'!L5`, "ghi chú");
    await pane.compare();
    expect(await pane.changes("sheet")).toHaveLength(1);
    await pane.view("settings");
    expect(await pane.page.locator('[data-capability="validation"]').getAttribute("data-state")).toBe("off");
    await pane.close();
  });

  it("is not offered by an Excel that cannot hold it, and the pane says so", async () => {
    const pane = await openSheetPane(browser, { profile: "ltsc2021", sets: { ExcelApi: "1.4" } });

    expect(await pane.page.getByText("chưa có ExcelApi 1.7").count()).toBe(1);
    expect(await pane.page.locator('[data-tab="tasks"]').count()).toBe(0);
    await pane.close();
  });

  it("puts a thousand tasks in at most twelve round trips, and reads them back", async () => {
    const pane = await opened("kh-excel-thousand", (plan) => {
      const group = plan.taskTables[0]?.groups[0];
      const [task] = group?.tasks ?? [];
      if (group && task) group.tasks = Array.from({ length: 984 }, (_, i) => ({ ...task, ordinal: String(i + 1), content: `${task.content} ${i + 1}` }));
    });
    await pane.page.locator('[data-part="look-again"]').waitFor();
    await pane.excel.resetStats();
    expect(await pane.put()).toContain("1000 nhiệm vụ");
    await pane.page.locator(`[data-sheet="${sheet}"]`).waitFor();
    const put = await pane.excel.stats();
    await pane.excel.type(`'${sheet}'!K700`, "25%");
    await pane.excel.resetStats();
    await pane.compare();
    const read = await pane.excel.stats();
    console.log("1,000 tasks:", put.syncs, "syncs to put,", read.syncs, "to read,", put.largestPayload, "letters at most,", put.longestTask, "ms blocked");

    expect(put.syncs).toBeLessThanOrEqual(12);
    expect(read.syncs).toBeLessThanOrEqual(12);
    expect(await pane.changes("sheet")).toHaveLength(1);
    expect(await libreOfficeCsv(await pane.excel.save())).toBeDefined();
    await pane.close();
  });
});
