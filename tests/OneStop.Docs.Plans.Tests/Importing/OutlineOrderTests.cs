using FsCheck.Fluent;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Plans.Importing;

namespace OneStop.Docs.Plans.Tests.Importing;

public sealed class OutlineOrderTests
{
    private static readonly string[] Lines =
    [
        "I. MỤC LỚN", "1. Mục có tên", "1. Câu trọn vẹn có dấu chấm.", "1.1. Mục con", "a) Điểm chữ;", "(1) Điểm số;", "- Gạch đầu dòng;",
        "+ Dấu cộng.", "* Dấu sao.", "Đoạn văn không có số.", "Đoạn còn bỏ ngỏ", "A. CHỮ CÁI", "Chương II", "TÊN CHƯƠNG", "Mục 3", "1) Số ngoặc;",
    ];

    [Fact]
    public void Whatever_the_order_of_lines_no_letter_is_lost_or_moved() =>
        Properties.Hold(Gen.Elements(Lines).ListOf().Select(lines => lines.Take(40).ToList()), lines =>
        {
            var numbered = lines.Select((line, i) => $"{line} số {i}").ToList();

            var plan = PlanImport.Read(ModelOf(["KẾ HOẠCH", "Tên kế hoạch", .. numbered, "Nơi nhận:", "- Lưu: VT."]), ImportOptions.None).Plan;

            var expected = PlanLetters.Letters("KẾ HOẠCH Tên kế hoạch" + string.Concat(numbered) + "Nơi nhận Lưu VT");
            Assert.Equal(expected, PlanLetters.Of(plan));
        });

    [Fact]
    public void Whatever_stands_in_an_attachment_no_letter_is_lost_or_moved() =>
        Properties.Hold(Gen.Elements(Lines).ListOf().Select(lines => lines.Take(40).ToList()), lines =>
        {
            var numbered = lines.Select((line, i) => $"{line} số {i}").ToList();

            var plan = PlanImport.Read(ModelOf(["KẾ HOẠCH", "Tên kế hoạch", "Nơi nhận:", "- Lưu: VT.", "PHỤ LỤC", "(Kèm theo Kế hoạch này)", .. numbered]), ImportOptions.None).Plan;

            var expected = PlanLetters.Letters("KẾ HOẠCH Tên kế hoạch Nơi nhận Lưu VT PHỤ LỤC Kèm theo Kế hoạch này" + string.Concat(numbered));
            Assert.Equal(expected, PlanLetters.Of(plan));
        });

    private static DocumentModel ModelOf(IReadOnlyList<string> lines) => new()
    {
        Part = "word/document.xml",
        Blocks = [.. lines.Select((line, i) => new ModelParagraph(i + 1)
        {
            Text = line,
            Runs = [new(line, RunFormat.Default)],
            Format = new() { Alignment = i < 2 ? TextAlignment.Centre : TextAlignment.Justified },
        })],
        Sections = [new() { FirstBlock = 0, BlockCount = lines.Count }],
    };
}
