using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Wording;

/// <summary>Puts no-break spaces where a line must not end: between a unit and its number, a sign and what it stands for.</summary>
/// <remarks>Only blanks change: whoever compares words sees the same text.</remarks>
public static partial class NoBreak
{
    /// <summary>Điều 4, khoản 2, điểm a, số 12/…, ngày 05, tháng 3, năm 2026, quý IV, 60 %, TM. …, Phụ lục I.</summary>
    public static string Glue(string text)
    {
        var glued = BeforeNumber().Replace(text, m => m.Value[..^1] + Blanks.NoBreakSpace);
        glued = BeforeLetter().Replace(glued, m => m.Value[..^1] + Blanks.NoBreakSpace);
        glued = AfterSign().Replace(glued, m => m.Value[..^1] + Blanks.NoBreakSpace);
        return BeforeUnit().Replace(glued, Blanks.NoBreakSpace.ToString());
    }

    [GeneratedRegex(@"(?<!\p{L})(Điều|[Kk]hoản|Mục|Tiểu mục|Chương|Phần|Phụ lục|Biểu|Mẫu|[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Ll]ần|[Tt]hứ|[Bb]ước|[Kk]ỳ|[Bb]ảng|[Mm]ức độ) (?=[0-9]|[IVXL]+(?!\p{L}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeforeNumber();

    [GeneratedRegex(@"(?<!\p{L})([Đđ]iểm) (?=[a-zđ](?!\p{L}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeforeLetter();

    [GeneratedRegex(@"(?<!\p{L})(TM|KT|TL|TUQ|Q)\. (?=\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterSign();

    [GeneratedRegex(@"(?<=[0-9]) (?=%|°|(đồng|km|m2|ha|kg)(?!\p{L}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeforeUnit();
}
