import { describe, expect, it } from "vitest";
import type { BodyPiece } from "../src/model/body-pieces";
import { lawfulPlace, type LawfulPlace, type Wanted } from "../src/model/lawful-place";
import { compareKeys } from "../src/model/part-order";

/** A document in short: a line is a paragraph, `|a|b|` a table, `<kind key>` a bound block, `^` a centred line, `§` the end of a section. */
function documentOf(...lines: readonly string[]): { pieces: BodyPiece[]; keyOf: (tag: string) => string } {
  const pieces = lines.map((line, at): BodyPiece => {
    const block = /^<(\S+) ?(.*)>$/.exec(line);
    if (block) return { kind: "block", tag: line, block: block[1] ?? "" };
    if (line.startsWith("|")) return { kind: "table", at, texts: line.split("|").slice(1, -1) };
    return {
      kind: "paragraph",
      at,
      text: line.replace(/^[\^#]|§$/g, ""),
      isCentred: line.startsWith("^"),
      isNumbered: line.startsWith("#"),
      endsSection: line.endsWith("§"),
    };
  });
  return { pieces, keyOf: (tag) => /^<\S+ (.*)>$/.exec(tag)?.[1] ?? "" };
}

/** The place in short: the lines between which the block goes, or why there is no place. */
function between(kind: string, lines: readonly string[], more: Partial<Wanted> = {}): string {
  const { pieces, keyOf } = documentOf(...lines);
  return short(lawfulPlace({ kind, key: "", ...more }, pieces, keyOf), lines);
}

function short(place: LawfulPlace, lines: readonly string[]): string {
  if (place.kind !== "found") return place.kind;
  const { where } = place;
  if (where.kind === "beside") return `${where.side} ${lines[where.paragraph] ?? ""}`;
  return "tag" in where ? `${where.kind} ${where.tag}` : where.kind;
}

const head =
  "|ỦY BAN NHÂN DÂN|XÃ MINH PHÚC|Số: /KH-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|";
const plan = [
  head,
  "",
  "KẾ HOẠCH",
  "Kiểm soát thủ tục hành chính năm 2026",
  "",
  "Thực hiện Kế hoạch số 10/KH-UBND, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
  "I. MỤC ĐÍCH, YÊU CẦU",
  "1. Mục đích",
  "Nâng cao chất lượng.",
  "2. Yêu cầu",
  "II. NỘI DUNG",
  "Căn cứ tình hình thực tế, các đơn vị chủ động.",
  "|STT|Nhiệm vụ|",
  "III. TỔ CHỨC THỰC HIỆN",
  "Văn phòng theo dõi, báo cáo.",
  "",
  "|Nơi nhận:|- Như trên;|TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|",
  "",
  "Phụ lục",
  "BẢNG PHÂN CÔNG",
  "|STT|Cơ quan|",
];
const decision = [
  head,
  "QUYẾT ĐỊNH",
  "^Về việc ban hành Kế hoạch",
  "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH PHÚC",
  "Căn cứ Luật Tổ chức chính quyền địa phương;",
  "Theo đề nghị của Chánh Văn phòng.",
  "QUYẾT ĐỊNH:",
  "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.",
  "Điều 2. Hiệu lực.",
  "|Nơi nhận:|- Như Điều 2;|",
  "KẾ HOẠCH",
  "Kiểm soát thủ tục hành chính",
  "(Kèm theo Quyết định số /QĐ-UBND)",
  "I. MỤC ĐÍCH",
  "II. NỘI DUNG",
];

describe("The lawful place in a clerk's own plan", () => {
  it.each([
    ["dau-van-ban", "", `before KẾ HOẠCH`],
    ["can-cu", "", "before Thực hiện Kế hoạch số 10/KH-UBND, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"],
    ["kinh-gui", "", "before Thực hiện Kế hoạch số 10/KH-UBND, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"],
    ["muc", "I", "after 2. Yêu cầu"],
    ["muc", "I/1", "after Nâng cao chất lượng."],
    ["muc", "I/3", "after 2. Yêu cầu"],
    ["muc", "II", "after |STT|Nhiệm vụ|"],
    ["muc", "IV", "after Văn phòng theo dõi, báo cáo."],
    ["chu-ky-noi-nhan", "", "after |Nơi nhận:|- Như trên;|TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|"],
    ["dau-phu-luc", "1", "after |STT|Cơ quan|"],
    ["dau-phu-luc", "2", "after |STT|Cơ quan|"],
  ])("of %s %s is %s", (kind, key, place) => {
    expect(between(kind, plan, { key })).toBe(place);
  });

  it("of recipients and signature is before an appendix, after the last words of the last section", () => {
    const unsigned = plan.filter((line) => !line.startsWith("|Nơi nhận"));

    expect(between("chu-ky-noi-nhan", unsigned)).toBe("after Văn phòng theo dõi, báo cáo.");
    expect(between("chu-ky-noi-nhan", [...unsigned.slice(0, -3), "Phụ lục II", "|STT|Cơ quan|"])).toBe(
      "after Văn phòng theo dõi, báo cáo.",
    );
  });

  it("of bases is below a subject of lines and a rule, above the first section", () => {
    const lines = ["ỦY BAN NHÂN DÂN XÃ", "KẾ HOẠCH", "^Kiểm soát thủ tục", "^năm 2026", "^_____", "", "I. MỤC ĐÍCH"];

    expect(between("can-cu", lines)).toBe("before I. MỤC ĐÍCH");
    expect(between("can-cu", ["KẾ HOẠCH", "Kiểm soát", "1. Mục đích", "2. Yêu cầu"])).toBe("before 1. Mục đích");
    expect(between("can-cu", ["KẾ HOẠCH", "Kiểm soát", "#MỤC ĐÍCH, YÊU CẦU", "#NỘI DUNG"])).toBe(
      "before MỤC ĐÍCH, YÊU CẦU".replace("before ", "before #"),
    );
  });

  it("names its neighbours", () => {
    const { pieces, keyOf } = documentOf("KẾ HOẠCH", "Kiểm soát", "I. MỤC ĐÍCH");

    expect(lawfulPlace({ kind: "can-cu", key: "" }, pieces, keyOf)).toMatchObject({
      after: { kind: "ten-loai" },
      before: { kind: "muc", key: "I" },
    });
  });

  it("reads letters that are not composed, no-break spaces and tabs", () => {
    const lines = ["KẾ HOẠCH".normalize("NFD"), "Kiểm soát", "I.\u00a0MỤC\tĐÍCH".normalize("NFD")];

    expect(between("can-cu", lines)).toBe(`before ${lines[2] ?? ""}`);
  });
});

describe("The lawful place in a clerk's own decision", () => {
  it("counts what stands between the bases and the enacting line among the bases", () => {
    const lines = [
      ...decision.slice(0, 5),
      "Thực hiện: Quyết định số 16;",
      "Nghị quyết số 1 của Hội đồng.",
      "QUYẾT ĐỊNH:",
      "Điều 1. A.",
    ];

    expect(between("can-cu", lines)).toBe("after Nghị quyết số 1 của Hội đồng.");
  });

  it.each([
    ["can-cu", "", "after Theo đề nghị của Chánh Văn phòng."],
    ["dieu", "1", "after Điều 1. Ban hành kèm theo Quyết định này Kế hoạch."],
    ["dieu", "3", "after Điều 2. Hiệu lực."],
    ["muc", "I", "after I. MỤC ĐÍCH"],
    ["muc", "III", "after II. NỘI DUNG"],
    ["dau-phu-luc", "1", "after II. NỘI DUNG"],
    ["dau-van-ban-kem-theo", "", "after |Nơi nhận:|- Như Điều 2;|"],
  ])("of %s %s is %s", (kind, key, place) => {
    expect(between(kind, decision, { key })).toBe(place);
  });

  it("of its bases is under the authority, and of an enacting line without its colon too", () => {
    const bare = decision.slice(0, 4);

    expect(between("can-cu", [...bare, "QUYẾT ĐỊNH", "Điều 1. Ban hành."])).toBe(
      "after CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH PHÚC",
    );
  });

  it("of sections is not known where nothing is attached", () => {
    expect(between("muc", decision.slice(0, 10), { key: "I" })).toBe("ambiguous");
    expect(between("dieu", plan, { key: "1" })).toBe("ambiguous");
  });
});

describe("The lawful place of appendices and their tables", () => {
  const appendices = ["KẾ HOẠCH", "Kiểm soát", "I. A", "Phụ lục I", "|STT|", "Phụ lục III", "|STT|Ba|", "lời cuối"];

  it("is by their numbers", () => {
    expect(between("dau-phu-luc", appendices, { key: "II" })).toBe("after |STT|");
    expect(between("dau-phu-luc", appendices, { key: "4" })).toBe("after lời cuối");
    expect(between("bang-nhiem-vu", appendices, { key: "t", appendix: "I" })).toBe("after |STT|");
    expect(between("bang-nhiem-vu", appendices, { key: "t", appendix: "3" })).toBe("after lời cuối");
  });

  it("is behind the forms in an appendix, which have heads and signatures of their own", () => {
    const form = [
      "KẾ HOẠCH",
      "Kiểm soát",
      "I. A",
      "Phụ lục I",
      head,
      "MẪU ĐƠN",
      "|Nơi nhận:|TM. ĐƠN VỊ|",
      "Phụ lục III",
    ];

    expect(between("dau-phu-luc", form, { key: "II" })).toBe("after |Nơi nhận:|TM. ĐƠN VỊ|");
    expect(between("chu-ky-noi-nhan", form)).toBe("after I. A");
  });

  it("is not certain without numbers, or out of order", () => {
    expect(between("dau-phu-luc", ["KẾ HOẠCH", "Phụ lục", "Phụ lục"], { key: "1" })).toBe("ambiguous");
    expect(between("dau-phu-luc", ["KẾ HOẠCH", "Phụ lục III", "Phụ lục I"], { key: "2" })).toBe("ambiguous");
    expect(between("bang-nhiem-vu", appendices, { key: "t" })).toBe("ambiguous");
  });
});

describe("Where nothing tells the lawful place", () => {
  it.each([
    ["a letter of no form", "can-cu", ["Anh Nam thân mến,", "Hôm qua trời mưa."], "unknown"],
    ["a table of figures", "chu-ky-noi-nhan", ["|1|2|", "tổng cộng"], "unknown"],
    ["words that nobody knows above the sections", "can-cu", ["Một lời dẫn dài.", "I. MỤC ĐÍCH"], "ambiguous"],
    ["sections out of order", "muc", ["KẾ HOẠCH", "A", "II. B", "I. C", "III. D"], "ambiguous"],
    [
      "a section's end in the last line",
      "chu-ky-noi-nhan",
      ["KẾ HOẠCH", "A", "I. B", "Hết.§", "Phụ lục", "|a|"],
      "section",
    ],
  ])("it is not guessed in %s", (_, kind, lines, why) => {
    expect(between(kind, lines, { key: "I" })).toBe(why);
  });

  it("but an empty document takes it where it begins", () => {
    expect(between("chu-ky", ["", " "])).toBe("start");
  });
});

describe("The lawful place among bound blocks", () => {
  const standing = ["<dau-van-ban>", "<muc I>", "<muc III>", "<chu-ky-noi-nhan>"];

  it.each([
    ["can-cu", "", "after <dau-van-ban>"],
    ["ten-loai", "", "after <dau-van-ban>"],
    ["muc", "II", "after <muc I>"],
    ["muc", "IV", "after <muc III>"],
    ["dau-phu-luc", "1", "after <chu-ky-noi-nhan>"],
    ["bang-nhiem-vu", "t", "after <chu-ky-noi-nhan>"],
  ])("of %s %s is %s", (kind, key, place) => {
    expect(between(kind, standing, { key })).toBe(place);
  });

  it("comes before the first that stands later", () => {
    expect(between("ten-loai", ["<can-cu>"])).toBe("before <can-cu>");
    expect(between("dau-van-ban", standing.slice(1))).toBe("before <muc I>");
    expect(between("can-cu", ["<bang-nhiem-vu t>"])).toBe("before <bang-nhiem-vu t>");
  });

  it("is between them and what people wrote", () => {
    const mixed = [
      "<dau-van-ban>",
      "KẾ HOẠCH",
      "Kiểm soát",
      "<muc I>",
      "II. NỘI DUNG",
      "lời",
      "<bang-nhiem-vu t>",
      "III. TỔ CHỨC",
    ];

    expect(between("can-cu", mixed)).toBe("before <muc I>");
    expect(between("muc", mixed, { key: "II/1" })).toBe("after <bang-nhiem-vu t>");
    expect(between("chu-ky-noi-nhan", mixed)).toBe("after III. TỔ CHỨC");
    expect(between("ten-loai", mixed.slice(3))).toBe("before <muc I>");
  });

  it("puts the head of a second appendix behind the table of the first", () => {
    const two = ["<ten-loai>", "<chu-ky-noi-nhan>", "<dau-phu-luc 1>", "<bang-nhiem-vu t>"];

    expect(between("dau-phu-luc", two, { key: "2" })).toBe("after <bang-nhiem-vu t>");
  });
});

describe("Labels", () => {
  it("are ordered as printed", () => {
    expect(["III", "II/2", "II", "IX", "I", "II/1", "X", "IV"].sort(compareKeys)).toEqual([
      "I",
      "II",
      "II/1",
      "II/2",
      "III",
      "IV",
      "IX",
      "X",
    ]);
  });
});
