import { expect } from "vitest";
import type { Feature } from "./features.ts";
import type { OpenPane } from "./pane.ts";
import { keep, samplePlan } from "./plan-data.ts";
import { listPeople } from "./review-service.ts";
import { VersionsPane, versionsOf } from "./versions-pane.ts";

const changing = "e2e-table";

/** Further features of the Word table, which need a plan that changes, words of old fonts, or people. Each leaves the body as it found it. */
export const moreFeatures: readonly Feature[] = [
  {
    name: "A block brought up to date, and undo",
    needs: "outline",
    view: "document",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await keepSaying("Kinh phí lấy từ dự toán năm 2026.");
      await pane.choosePlan(changing);
      expect(await pane.insert("muc", { pick: "III" })).toBe("ooxml");
      await keepSaying("Kinh phí lấy từ nguồn tiết kiệm chi.");
      await pane.view("document");
      await pane.part("check").click();
      await pane.part("apply").click();
      expect(await pane.rung()).toBe("ooxml");
      expect((await pane.word.text()).join("\n")).toContain("nguồn tiết kiệm chi");
      await undoAll(pane, before);
    },
  },
  text("TCVN3 to Unicode", "tcvn3", "Céng hßa x· héi", "Cộng hòa xã hội"),
  text("VNI to Unicode", "vni", "Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"),
  {
    name: "Number in words",
    needs: "text",
    view: "text",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.word.select({ paragraph: 0, offset: 0 });
      await pane.word.type("186.000.000");
      await pane.word.select({ text: "186.000.000" });
      await pane.view("text");
      await pane.part("job").selectOption("number");
      await pane.part("preview").click();
      await pane.part("apply").click();
      await pane.part("done").waitFor();
      expect((await pane.word.text()).join("\n").toLowerCase()).toContain("(một trăm tám mươi sáu triệu");
      await undoAll(pane, before);
    },
  },
  {
    name: "Versions: saved, saved again, listed",
    needs: "versions",
    view: "versions",
    run: async (pane) => {
      const versions = await openUnkept(pane);
      expect(await versions.save("Dự thảo")).toBe(1);
      expect(await versions.save("Sửa lại")).toBe(2);
      const kept = await versionsOf((await versions.identity()).document);
      expect(kept.map(({ ordinal, reason }) => `${ordinal} ${reason}`)).toEqual(["2 Sửa lại", "1 Dự thảo"]);
    },
  },
  {
    name: "A remark tied to the selection, gone to from the list",
    needs: "places",
    view: "versions",
    part: "tie",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.word.select({ paragraph: 0, offset: 0 });
      await pane.word.type("Thời hạn báo cáo: trước ngày 15 hằng tháng.");
      const versions = await openUnkept(pane);
      if ((await versions.part("remark-form").count()) === 0) await versions.save("Dự thảo");
      await pane.word.select({ text: "trước ngày 15" });
      await versions.tieRemark("Nên là ngày 20.");
      await pane.word.select({ end: true });
      await versions.remark("Nên là ngày 20.").locator("[data-part=go-to-place]").click();
      await expect.poll(() => versions.selected()).toBe("1 trước ngày 15");
      await undoAll(pane, before);
    },
  },
];

/** The versions view of a document that may be kept for the first time. */
async function openUnkept(pane: OpenPane): Promise<VersionsPane> {
  await listPeople();
  const versions = new VersionsPane(pane);
  await versions.open();
  for (const [name, value] of [["title", "Văn bản thử"], ["unit", "ubnd-xa/van-phong"]] as const) {
    const field = versions.part(`save-${name}`);
    if ((await field.count()) > 0 && (await field.inputValue()) === "") await field.fill(value);
  }
  return versions;
}

async function keepSaying(words: string): Promise<void> {
  const plan = samplePlan(changing);
  const paragraph = plan.sections[2]?.body?.[0];
  if (!paragraph) throw new Error("the sample has changed");
  paragraph.text = words;
  await keep(plan);
}

/** Words as an old font has them, turned into what they say. */
function text(name: string, job: string, typed: string, said: string): Feature {
  return {
    name,
    needs: "text",
    view: "text",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.word.select({ paragraph: 0, offset: 0 });
      await pane.word.type(typed);
      await pane.view("text");
      await pane.part("job").selectOption(job);
      await pane.page.locator("input[type=radio][value=document]").check();
      await pane.page.locator("main input[type=checkbox]").setChecked(false);
      await pane.part("preview").click();
      await pane.part("apply").click();
      await pane.part("done").waitFor();
      expect((await pane.word.text()).join("\n")).toContain(said);
      await undoAll(pane, before);
    },
  };
}

/** Takes acts back as the clerk does in Word itself, until the body is what it was. */
async function undoAll(pane: OpenPane, before: string): Promise<void> {
  while ((await pane.word.undoDepth()) > 0 && (await pane.word.bodyXml()) !== before) await pane.word.press("Undo");
  expect(await pane.word.bodyXml()).toBe(before);
}
