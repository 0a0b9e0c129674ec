import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentOf, launchBrowser, paragraphs, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { faultsOf } from "../src/accessibility.ts";
import { openSheetPane } from "../src/excel-pane.ts";
import { plans, undo } from "../src/features.ts";
import { Keyboard } from "../src/keyboard.ts";
import { openPane } from "../src/pane.ts";
import { keep, planOn, samplePlan } from "../src/plan-data.ts";

let browser: Browser;
beforeAll(async () => {
  if (inject("service") !== "") browser = await launchBrowser();
});
afterAll(() => browser?.close());

const wanted = (process.env["PROFILES"]?.split(",") ?? ["win-m365", "web"]) as ProfileName[];
const unit = "Trạm Y tế xã";
const withSubtask = "e2e-subtask";

/** The sample with one smaller task more, led by a unit that leads nothing else. */
async function keepWithSubtask(): Promise<void> {
  const plan = samplePlan(withSubtask);
  const [first] = plan.taskTables[0]?.groups[0]?.tasks ?? [];
  if (!first) throw new Error("the sample has changed");
  Object.assign(first, { subtasks: [{ ...first, ordinal: "a)", content: "Tập huấn về hồ sơ y tế.", lead: [unit], coordination: [], subtasks: [] }] });
  await keep(plan);
}

describe.skipIf(inject("service") === "").each(wanted)("What a document does not say on %s", (profile) => {
  it("is asked for when it is read, and the plan is kept", async () => {
    const id = `e2e-import-${profile}`;
    await fetch(`${inject("service")}/plans/${id}`, { method: "DELETE", headers: { "If-Match": "*" } });
    const pane = await openPane(browser, { profile, document: documentOf(paragraphs("I. MỤC ĐÍCH", "Nâng cao chất lượng.")) });
    await pane.view("import");
    await pane.part("read").click();
    await pane.part("keep-form").waitFor();
    await pane.part("plan-id").fill(id);
    await pane.part("keep").click();
    await pane.part("gaps").waitFor();
    expect(await pane.part("keep-form").innerText()).toContain("Ghi trích yếu");
    expect(await faultsOf(pane.page)).toEqual([]);
    await pane.picture(`import-gaps-vi-light-350-${profile}`);

    await pane.part("plan-kind").selectOption("KH");
    await pane.part("plan-subject").fill("Kiểm soát thủ tục hành chính");
    await pane.part("plan-issuer").fill("ỦY BAN NHÂN DÂN XÃ MINH PHÚC");
    await pane.part("keep").click();
    await pane.part("said").waitFor();

    expect(await pane.part("trouble").count()).toBe(0);
    expect(await planOn(id)).toMatchObject({ id, kind: "KH", subject: "Kiểm soát thủ tục hành chính", issuer: { name: "ỦY BAN NHÂN DÂN XÃ MINH PHÚC" } });
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  it("is told with its place when the service finds it, one mistake alone too", async () => {
    const pane = await openPane(browser, { profile });
    await pane.page.route("**/plans/*", async (route) => {
      if (route.request().method() !== "PUT") return route.fallback();
      const sent = JSON.parse(route.request().postData() ?? "{}") as object;
      return route.continue({ postData: JSON.stringify({ ...sent, subject: " " }) });
    });
    await pane.word.select({ paragraph: 0, offset: 0 });
    await pane.word.type("KẾ HOẠCH\nKiểm soát\nI. MỤC ĐÍCH\nNâng cao.");
    await pane.view("import");
    await pane.part("read").click();
    await pane.part("plan-issuer").fill("ỦY BAN NHÂN DÂN XÃ");
    await pane.part("plan-subject").fill("Kiểm soát thủ tục hành chính");
    await pane.part("plan-id").fill(`e2e-import-told-${profile}`);
    await pane.part("keep").click();

    expect(await pane.part("trouble-place").innerText()).toBe("Chỗ có lỗi: Trích yếu");
    await pane.close();
  });
});

describe.skipIf(inject("service") === "").each(wanted)("Tasks in tasks on %s", (profile) => {
  beforeAll(keepWithSubtask);

  it("are offered, counted and inserted in Word", async () => {
    const pane = await openPane(browser, { profile });
    await pane.choosePlan(withSubtask);
    await pane.part("block").selectOption("bang-nhiem-vu");
    await pane.part("filter-agency").selectOption(unit);
    expect(await pane.part("filter-count").innerText()).toMatch(/^2 trên \d+ nhiệm vụ$/);
    await pane.part("insert").click();
    await pane.rung();
    expect((await pane.word.text()).join("\n")).toContain("Tập huấn về hồ sơ y tế");
    await undo(pane);
    await pane.close();
  });

  it("are as many in the sheet as were counted", async () => {
    const pane = await openSheetPane(browser, { profile });
    await pane.choosePlan(withSubtask);
    const count = /^(\d+) trên (\d+)/.exec(await pane.part("filter-count").innerText());
    expect(count?.[1]).toBe(count?.[2]);
    expect(await pane.put()).toContain(`${count?.[1] ?? ""} nhiệm vụ`);
    await pane.undo();
    expect(await pane.put({ agency: unit })).toContain("2 nhiệm vụ");
    await pane.close();
  });

  it("are written with a status that their progress belies, after a warning", async () => {
    const pane = await openSheetPane(browser, { profile });
    await pane.choosePlan(withSubtask);
    await pane.put();
    await pane.page.evaluate(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItemAt(0);
        table.columns.load("items/name");
        await context.sync();
        for (const [name, value] of [["Trạng thái", "Hoàn thành"], ["Tiến độ", 0.4]] as const)
          table.columns.getItem(name).getDataBodyRange().getCell(0, 0).values = [[value]];
        await context.sync();
      }),
    );
    await pane.compare();
    expect(await pane.part("contradictions").innerText()).toContain("Hoàn thành nhưng tiến độ mới 40%");
    expect(await faultsOf(pane.page)).toEqual([]);
    await pane.picture(`excel-contradiction-vi-${profile}`);
    await pane.write();
    const task = (await planOn(withSubtask)).taskTables[0]?.groups[0]?.tasks[0] as unknown as { status: string; progress: number };
    expect(task).toMatchObject({ status: "done", progress: 40 });
    await pane.close();
    await keepWithSubtask();
  });
});

describe.skipIf(inject("service") === "")("A day in the pane", () => {
  it.each([
    ["vi", 320, false],
    ["en", 350, true],
  ] as const)("is shown and typed day first, whatever the browser, by keyboard (%s, %s px, dark %s)", async (language, width, dark) => {
    const pane = await openPane(browser, { profile: "win-m365", language, width, dark });
    await pane.choosePlan(plans.plan);
    await pane.part("block").selectOption("bang-nhiem-vu");
    const all = await pane.part("filter-count").innerText();
    const keys = new Keyboard(pane.page);
    await keys.type(pane.part("filter-until"), "31/2/2026");
    await pane.page.keyboard.press("Tab");
    const field = pane.part("filter");
    expect(await field.innerText()).toContain(language === "vi" ? "Không có ngày này" : "There is no such day");
    expect(await pane.part("filter-count").innerText()).toBe(all);
    expect(await faultsOf(pane.page)).toEqual([]);
    await pane.picture(`day-wrong-${language}-${dark ? "dark" : "light"}-${width}`);
    // As if it were empty, it would put tasks that nobody asked for.
    await pane.part("insert").click();
    expect(await pane.part("receipt").count()).toBe(0);
    expect(await pane.page.locator("input[type=date]").count()).toBe(0);

    await pane.part("filter-until").fill("31/3/2026");
    await pane.page.keyboard.press("Tab");
    expect(await pane.part("filter-until").inputValue()).toBe("31/03/2026");
    expect(await pane.part("filter-count").innerText()).not.toBe(all);
    await pane.picture(`day-right-${language}-${dark ? "dark" : "light"}-${width}`);
    await pane.view("settings");
    expect(await pane.page.locator("main").innerText()).toContain("1.0.0.0");
    await pane.view("text");
    await pane.picture(`tools-${language}-${dark ? "dark" : "light"}-${width}`);
    await pane.close();
  });
});
