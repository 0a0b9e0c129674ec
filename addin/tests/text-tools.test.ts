import { describe, expect, it } from "vitest";
import { encodingOfFont, toUnicode, toUnits } from "../src/features/text/legacy-encodings";
import { toolOf, type TextJob } from "../src/features/text/text-jobs";
import type { TextPiece } from "../src/host/text-tool";

/** The text and font that a job makes of a stretch. */
function made(job: Exclude<TextJob, "number">, oldFontsOnly: boolean, piece: TextPiece): readonly [string, string] {
  const rewriting = toolOf(job, { oldFontsOnly, style: "old" }).rewrite(piece);
  return [rewriting?.units.join("") ?? piece.text, rewriting?.font ?? piece.font];
}

describe("TCVN3 and VNI", () => {
  it("read as Unicode", () => {
    expect(toUnicode("Céng hßa x· héi chñ nghÜa ViÖt Nam", "tcvn3")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(toUnicode("§éc lËp - Tù do - H¹nh phóc", "tcvn3")).toBe("Độc lập - Tự do - Hạnh phúc");
    expect(toUnicode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(toUnicode("Ñoäc laäp - Töï do - Haïnh phuùc", "vni")).toBe("Độc lập - Tự do - Hạnh phúc");
    expect(toUnicode("COÄNG HOØA XAÕ HOÄI", "vni")).toBe("CỘNG HÒA XÃ HỘI");
  });

  it("know every letter of the alphabet with every tone, each by a code of its own", () => {
    const letters = new Set<string>();
    for (let code = 0xa1; code <= 0xfe; code++) letters.add(toUnicode(String.fromCharCode(code), "tcvn3"));
    const wanted = Array.from("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ");

    expect(wanted.filter((letter) => !letters.has(letter))).toEqual([]);
  });

  it("are told by the font, capitals included", () => {
    expect(encodingOfFont(".VnTimeH")).toEqual({ encoding: "tcvn3", capitals: true });
    expect(encodingOfFont("VNI-Times")).toEqual({ encoding: "vni", capitals: false });
    expect(encodingOfFont("Times New Roman")).toBeUndefined();
    expect(made("tcvn3", true, { text: "uû ban nh©n d©n", font: ".VnTimeH" })).toEqual([
      "UỶ BAN NHÂN DÂN",
      "Times New Roman",
    ]);
  });

  it("leave text in other fonts alone when asked to, and Unicode always", () => {
    expect(made("tcvn3", true, { text: "café", font: "Calibri" })).toEqual(["café", "Calibri"]);
    expect(made("tcvn3", false, { text: "quyết định", font: "Calibri" })).toEqual(["quyết định", "Calibri"]);
    expect(made("tcvn3", false, { text: "Céng", font: "Calibri" })).toEqual(["Cộng", "Calibri"]);
    expect(made("vni", true, { text: "Céng", font: ".VnTime" })).toEqual(["Céng", ".VnTime"]);
  });

  it("take text that has no letters of theirs out of its old font too, and Unicode that stands in it", () => {
    expect(made("tcvn3", true, { text: "15 ", font: ".VnTime" })).toEqual(["15 ", "Times New Roman"]);
    expect(made("tcvn3", true, { text: "quyết", font: ".VnTime" })).toEqual(["quyết", "Times New Roman"]);
  });

  it("are told unit by unit, so that every letter keeps its looks", () => {
    expect(toUnits("hoøa", "vni")).toEqual(["h", "ò", "", "a"]);
    expect(toUnits("Ng\u00ad\u00eai", "tcvn3")).toEqual(["N", "g", "ư", "ờ", "i"]);
  });

  it("leave to somebody's care what is in the font of another encoding; tone marks are not looked for in old fonts", () => {
    const tool = toolOf("tcvn3", { oldFontsOnly: true, style: "old" });
    expect(tool.stays({ text: "Coäng", font: "VNI-Times" })).toBe(true);
    expect(tool.stays({ text: " ", font: "VNI-Times" })).toBe(false);
    expect(made("tones", true, { text: "quùy", font: "VNI-Times" })).toEqual(["quùy", "VNI-Times"]);
    expect(toolOf("tones", { oldFontsOnly: true, style: "old" }).stays({ text: "quùy", font: "VNI-Times" })).toBe(true);
  });
});
