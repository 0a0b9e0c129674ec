import { describe, expect, it } from "vitest";
import { encodingOfFont, toUnicode } from "../src/features/text/legacy-encodings";
import { numberIn, numberToWords } from "../src/features/text/number-words";
import { changeOf } from "../src/features/text/text-jobs";
import { tidyTones } from "../src/features/text/tone-marks";

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
    expect(changeOf("tcvn3", true)({ text: "uû ban nh©n d©n", font: ".VnTimeH" })).toBe("UỶ BAN NHÂN DÂN");
  });

  it("leave text in other fonts alone when asked to, and Unicode always", () => {
    expect(changeOf("tcvn3", true)({ text: "café", font: "Calibri" })).toBe("café");
    expect(changeOf("tcvn3", false)({ text: "quyết định", font: "" })).toBe("quyết định");
    expect(changeOf("vni", true)({ text: "Céng", font: ".VnTime" })).toBe("Céng");
  });
});

describe("Tone marks", () => {
  it.each([
    ["hoà bình, khoẻ, thuỷ", "hòa bình, khỏe, thủy"],
    ["hòan thành, ngòai, tòan", "hoàn thành, ngoài, toàn"],
    ["quý, quỳ, quỷ, quyết", "quý, quỳ, quỷ, quyết"],
    ["hoàn, hoạt, khoán, thuyết", "hoàn, hoạt, khoán, thuyết"],
    ["HOÀ, UỶ BAN", "HÒA, ỦY BAN"],
    ["Plain text 12", "Plain text 12"],
  ])("of “%s” stand as in “%s”", (before, after) => {
    expect(tidyTones(before)).toBe(after.normalize("NFC"));
  });

  it("written apart are composed, in either order", () => {
    expect(tidyTones("Vie\u0323\u0302t")).toBe("Việt");
    expect(tidyTones("thu\u031b\u0323c")).toBe("thực");
  });

  it("stay where they are the second time", () => {
    const once = tidyTones("hoà thuỷ ngòai quý khoẻ");
    expect(tidyTones(once)).toBe(once);
  });
});

describe("Numbers in words", () => {
  it.each([
    ["0", "không"],
    ["10", "mười"],
    ["15", "mười lăm"],
    ["21", "hai mươi mốt"],
    ["24", "hai mươi tư"],
    ["105", "một trăm linh năm"],
    ["1000", "một nghìn"],
    ["1234005", "một triệu hai trăm ba mươi tư nghìn không trăm linh năm"],
    ["2000000001", "hai tỷ không trăm linh một"],
    ["-3", "âm ba"],
    ["12,05", "mười hai phẩy không năm"],
  ])("%s is %s", (number, words) => {
    expect(numberToWords(number)).toBe(words);
  });

  it("are found in a selection and nowhere else", () => {
    expect(numberIn(" 1.250.000 ")).toBe("1250000");
    expect(numberIn("12,5")).toBe("12,5");
    expect(numberIn("1.25")).toBeUndefined();
    expect(numberIn("ngày 12")).toBeUndefined();
  });
});
