import { describe, expect, it } from "vitest";
import { numberToWords } from "../src/features/text/number-words";
import { bracketsOf, readNumber, wordsOf, type WordForm } from "../src/features/text/spoken-number";

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

  it.each([
    [" 1.250.000 ", "1250000", "1.250.000", ""],
    ["1.250.000\r", "1250000", "1.250.000", ""],
    ["1.250.000 đồng", "1250000", "1.250.000 đồng", " đồng"],
    ["1.250.000đ, chi", "1250000", "1.250.000đ", " đồng"],
    ["1.250.000 VNĐ", "1250000", "1.250.000 VNĐ", " đồng"],
    ["1.250.000đ/người", "1250000", "1.250.000đ", " đồng"],
    ["15%", "15", "15%", " phần trăm"],
    ["12,5 %", "12,5", "12,5 %", " phần trăm"],
    ["−3", "-3", "−3", ""],
    ["12.5", "12,5", "12.5", ""],
    ["0.125", "0,125", "0.125", ""],
    ["0,125", "0,125", "0,125", ""],
    ["1,250,000", "1250000", "1,250,000", ""],
    ["1,250,000.5", "1250000,5", "1,250,000.5", ""],
    ["1.250.000,50", "1250000,50", "1.250.000,50", ""],
    ["1 250 000", "1250000", "1 250 000", ""],
    ["1\u00a0250", "1250", "1\u00a0250", ""],
    ["1.250", "1250", "1.250", ""],
    ["15 ngày", "15", "15", ""],
    ["05 ngày", "05", "05", ""],
    ["(15)", "15", "15", ""],
    ["2,5 triệu đồng", "2,5", "2,5 triệu đồng", " triệu đồng"],
  ])("of “%s” are %s, written %s", (selected, number, written, unit) => {
    const reading = readNumber(selected);
    if (reading.kind !== "number") throw new Error(reading.kind);
    const { found } = reading;

    expect([found.number, found.written]).toEqual([number, written]);
    expect(found.before + found.written + found.behind).toBe(selected);
    expect(wordsOf(found, "plain")).toBe(numberToWords(number) + unit);
  });

  it.each(["1,250", "12,345 đồng", "1.25.000", "1.2500", "12.5.2025", "1.250,000.5"])(
    "of “%s” are not guessed",
    (selected) => {
      expect(readNumber(selected).kind).toBe("unclear");
    },
  );

  it.each([
    "",
    "   ",
    "ngày 12",
    "12/3/2026",
    "3-5",
    "3 – 5",
    "15A",
    "63/2010/NĐ-CP",
    "1".repeat(19),
    `1${" chữ".repeat(90)}`,
  ])("are not found in “%s”", (selected) => {
    expect(readNumber(selected).kind).toBe("none");
  });

  it.each<[string, WordForm, string, string]>([
    [
      "1.250.000 đồng",
      "money",
      "Một triệu hai trăm năm mươi nghìn đồng",
      "(Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)",
    ],
    [
      "1.250.000",
      "money",
      "Một triệu hai trăm năm mươi nghìn đồng",
      "(Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)",
    ],
    ["1.250.000đ", "plain", "một triệu hai trăm năm mươi nghìn đồng", "(một triệu hai trăm năm mươi nghìn đồng)"],
    ["15 ngày", "plain", "mười lăm", "(mười lăm)"],
    ["15%", "capital", "Mười lăm phần trăm", "(Mười lăm phần trăm)"],
    ["−3", "capital", "Âm ba", "(Âm ba)"],
  ])("of “%s” have the form %s", (selected, form, words, brackets) => {
    const reading = readNumber(selected);
    if (reading.kind !== "number") throw new Error(reading.kind);

    expect(wordsOf(reading.found, form)).toBe(words);
    expect(bracketsOf(reading.found, form)).toBe(brackets);
  });
});
