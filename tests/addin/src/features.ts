import { expect } from "vitest";
import type { OpenPane } from "./pane.ts";

/** Plans of the service that the scenarios draft from. */
export const plans = { decision: "qd-ban-hanh-kh-phuc-vu-2026", plan: "kh-kstthc-2026-minh-phuc" } as const;

/** One feature of the pane, done as a clerk does it; throws when it does not do what it should. */
export interface Feature {
  readonly name: string;
  /** The capability without which the pane says that it is off. */
  readonly needs: string;
  /** The view that offers it. */
  readonly view: string;
  /** What of it is not there where the view itself stays although the feature is off. */
  readonly part?: string;
  readonly run: (pane: OpenPane) => Promise<void>;
  /** What is said where the rest of the view works and only this is off. */
  readonly saidOff?: (pane: OpenPane) => Promise<void>;
}

/** Every Word feature, in the order of the pane. Each leaves the document as it found it. */
export const features: readonly Feature[] = [
  block("Head at the cursor", "dau-van-ban", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
  block("Type and subject", "ten-loai", "KẾ HOẠCH\n"),
  block("Legal bases", "can-cu", "Căn cứ Nghị định số 63/2010/NĐ-CP"),
  block("Section", "muc", "I. MỤC ĐÍCH, YÊU CẦU", "I"),
  block("Task table", "bang-nhiem-vu", "Cơ quan chủ trì"),
  {
    name: "Task table on a landscape page of its own",
    needs: "landscape",
    view: "insert",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      expect(await pane.insert("bang-nhiem-vu")).toBe("ooxml");
      expect(await pane.part("page-receipt").getAttribute("data-landscape")).toBe("there");
      expect(await pane.word.bodyXml()).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
      await undo(pane);
      expect(await pane.word.bodyXml()).toBe(before);
    },
    saidOff: async (pane) => {
      await pane.view("insert");
      await pane.part("block").selectOption("bang-nhiem-vu");
      expect(await pane.part("landscape-note").innerText()).toContain("Mở thành văn bản mới");
      await pane.view("settings");
      expect(await pane.page.locator('[data-capability="landscape"]').innerText()).toMatch(/Không\s+cần WordApiDesktop 1\.3/);
    },
  },
  block("Recipients and signature", "chu-ky-noi-nhan", "Nơi nhận:"),
  block("Head of an appendix", "dau-phu-luc", "Phụ lục"),
  {
    name: "Article",
    needs: "draft",
    view: "insert",
    run: async (pane) => {
      await pane.choosePlan(plans.decision);
      await insertAndUndo(pane, "dieu", "Điều 2. Giao Giám đốc", "2");
      await pane.choosePlan(plans.plan);
    },
  },
  {
    name: "Lawful place",
    needs: "outline",
    view: "insert",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      for (const [kind, pick] of [["chu-ky-noi-nhan"], ["muc", "II"], ["dau-van-ban"], ["can-cu"], ["ten-loai"], ["muc", "I"]] as const) {
        expect(await pane.insert(kind, { lawful: true, ...(pick === undefined ? {} : { pick }) })).toBe("ooxml");
      }
      await pane.view("document");
      const kinds = pane.page.locator("[data-block]");
      await expect.poll(() => kinds.evaluateAll((blocks) => blocks.map((item) => item.getAttribute("data-block")))).toEqual([
        "dau-van-ban", "ten-loai", "can-cu", "muc", "muc", "chu-ky-noi-nhan",
      ]);
      for (let i = 0; i < 6; i++) await undo(pane);
      expect(await pane.word.bodyXml()).toBe(before);
    },
  },
  {
    name: "Filtered tasks",
    needs: "draft",
    view: "insert",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.view("insert");
      await pane.part("block").selectOption("bang-nhiem-vu");
      await pane.part("filter-agency").selectOption("Trung tâm Phục vụ hành chính công xã");
      await pane.part("filter-until").fill("31/3/2026");
      const count = await pane.part("filter-count").innerText();
      await pane.part("insert").click();
      expect(await pane.rung()).toBe("ooxml");
      const rows = (await pane.word.bodyXml()).split("<w:tr>").length + (await pane.word.bodyXml()).split("<w:tr ").length;
      expect(count).toMatch(/^\d+ trên \d+/);
      expect(Number(count.split(" ")[0])).toBeLessThan(Number(count.split(" ")[2]));
      expect(rows).toBeGreaterThan(2);
      await undo(pane);
      expect(await pane.word.bodyXml()).toBe(before);
    },
  },
  {
    name: "Whole document into an empty one",
    needs: "draft",
    view: "insert",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.view("insert");
      await pane.part("insert-here").click();
      expect(await pane.rung()).toBe("ooxml");
      const text = await textOf(pane);
      for (const words of ["KẾ HOẠCH", "IV. TỔ CHỨC THỰC HIỆN", "Nơi nhận:", "Cơ quan chủ trì"]) expect(text).toContain(words);
      // The appendix lies on its side where Word lets us turn pages; elsewhere the receipt says that it does not.
      const isTurned = (await pane.word.bodyXml()).includes('w:orient="landscape"');
      expect(await pane.part("page-receipt").getAttribute("data-landscape")).toBe(isTurned ? "there" : "lost");
      await undo(pane);
      expect(await pane.word.bodyXml()).toBe(before);
    },
  },
  {
    name: "Whole document as a new one",
    needs: "open",
    view: "insert",
    run: async (pane) => {
      const before = (await pane.word.openedDocuments()).length;
      await pane.view("insert");
      await pane.part("open-new").click();
      await pane.part("said").waitFor();
      expect((await pane.word.openedDocuments()).length).toBe(before + 1);
    },
  },
  {
    name: "Fields",
    needs: "draft",
    view: "fields",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.view("fields");
      const own = await pane.part("field-number").inputValue();
      await pane.part("place-number").click();
      await expect.poll(() => textOf(pane)).toContain(own);
      await pane.part("field-number").fill("77");
      await pane.part("fill").click();
      await pane.part("filled").waitFor();
      expect(await textOf(pane)).toContain("77");
      await pane.part("field-number").fill(own);
      await undoInWord(pane, before);
    },
  },
  {
    name: "Import",
    needs: "import",
    view: "import",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.word.select({ paragraph: 0, offset: 0 });
      await pane.word.type("KẾ HOẠCH\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao chất lượng.");
      await pane.view("import");
      await pane.part("read").click();
      await pane.part("imported").waitFor();
      expect(await pane.part("imported").innerText()).toMatch(/1 mục/);
      await undoInWord(pane, before);
    },
  },
  {
    name: "Tone marks",
    needs: "text",
    view: "text",
    run: async (pane) => {
      const before = await pane.word.bodyXml();
      await pane.word.select({ paragraph: 0, offset: 0 });
      await pane.word.type("Cộng hoà, thuỷ lợi");
      await pane.view("text");
      await pane.part("job").selectOption("tones");
      await pane.page.locator("input[type=radio][value=document]").check();
      await pane.part("preview").click();
      await pane.part("apply").click();
      await pane.part("done").waitFor();
      expect(await textOf(pane)).toContain("Cộng hòa, thủy lợi");
      await undoInWord(pane, before);
    },
  },
];

/** The document's words; a no-break space is a space. */
async function textOf(pane: OpenPane): Promise<string> {
  return (await pane.word.text()).join("\n").replace(/\u00a0/gu, " ");
}

/** Inserts a block, sees its words, takes it back: the body is what it was, to the byte. */
async function insertAndUndo(pane: OpenPane, kind: string, words: string, pick?: string): Promise<void> {
  const before = await pane.word.bodyXml();
  expect(await pane.insert(kind, pick === undefined ? {} : { pick })).toBe("ooxml");
  expect(await textOf(pane)).toContain(words);
  await undo(pane);
  expect(await pane.word.bodyXml()).toBe(before);
}

function block(name: string, kind: string, words: string, pick?: string): Feature {
  return { name, needs: "draft", view: "insert", run: (pane) => insertAndUndo(pane, kind, words, pick) };
}

/** Takes the last act back by the pane's own button. */
export async function undo(pane: OpenPane): Promise<void> {
  const depth = await pane.word.undoDepth();
  await pane.part("undo").click();
  await pane.page.getByText("Đã hoàn tác").waitFor();
  expect(await pane.word.undoDepth()).not.toBe(depth);
}

/** Takes acts back as the clerk does in Word itself, until the body is what it was. */
async function undoInWord(pane: OpenPane, before: string): Promise<void> {
  while ((await pane.word.undoDepth()) > 0 && (await pane.word.bodyXml()) !== before) await pane.word.press("Undo");
  expect(await pane.word.bodyXml()).toBe(before);
}
