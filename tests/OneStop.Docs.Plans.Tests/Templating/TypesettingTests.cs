using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Plans.Templating.Typesetting;

namespace OneStop.Docs.Plans.Tests.Templating;

public sealed class TypesettingTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Widths as LibreOffice prints them with Liberation Serif 2, read from the PDF, in points.</summary>
    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 271.2)]
    [InlineData("Độc lập - Tự do - Hạnh phúc", 14, 171.4)]
    [InlineData("ỦY BAN NHÂN DÂN XÃ ĐỨC THỌ", 13, 209.0)]
    public void A_bold_line_is_as_wide_as_in_print(string text, int points, double expected)
    {
        var width = TimesWidths.Bold.Measure(text, points) / 20.0;

        Assert.InRange(width, expected - 0.3, expected + 0.3);
    }

    [Fact]
    public void Both_normal_forms_of_a_text_are_equally_wide()
    {
        const string Text = "Độc lập - Tự do - Hạnh phúc ướt đường";

        Assert.Equal(
            TimesWidths.Italic.Measure(Text.Normalize(NormalizationForm.FormC), 14),
            TimesWidths.Italic.Measure(Text.Normalize(NormalizationForm.FormD), 14));
    }

    [Theory]
    [InlineData("SỞ TƯ PHÁP", "SỞ TƯ PHÁP")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ MINH PHÚC", "ỦY BAN NHÂN DÂN|XÃ MINH PHÚC")]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN", "ỦY BAN NHÂN DÂN|TỈNH THÁI NGUYÊN")]
    [InlineData("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "VĂN PHÒNG|ỦY BAN NHÂN DÂN TỈNH")]
    [InlineData("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MINH PHÚC", "TRUNG TÂM PHỤC VỤ|HÀNH CHÍNH CÔNG|XÃ MINH PHÚC")]
    [InlineData("", "")]
    public void An_agency_name_parts_into_even_lines(string name, string expected)
    {
        Assert.Equal(expected, string.Join('|', LayoutFunctions.NameLines(name, 3600)));
    }

    [Theory]
    [InlineData("SỞ TƯ PHÁP")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ MINH PHÚC")]
    [InlineData("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MINH PHÚC")]
    public void The_rule_under_an_agency_is_between_a_third_and_a_half_of_its_line(string name)
    {
        var lines = LayoutFunctions.NameLines(name, 3600);
        var longest = lines.Max(line => TimesWidths.Bold.Measure(line, 13));

        var length = RuleLength(lines, "ND30KeCoQuan", 3600);

        Assert.InRange(length / (double)longest, 1 / 3.0, 0.5);
    }

    [Fact]
    public void The_rule_under_a_long_subject_follows_the_lines_it_breaks_into()
    {
        var subject = string.Join(' ', Enumerable.Repeat("thực hiện thủ tục hành chính", 6));

        var length = RuleLength(subject, "ND30KeTrichYeu", 9354);

        Assert.InRange(length, 9354 * 0.9 / 3, 9354 / 2);
    }

    private static int RuleLength(object text, string style, int column)
    {
        var markup = Encoding.UTF8.GetString(LayoutFunctions.Rule(text, style, column).Markup.Span);
        var root = XElement.Parse($"<root xmlns:w=\"{W}\">{markup}</root>");
        var indents = root.Descendants(W + "ind").Single();
        return column - (int)indents.Attribute(W + "left")! - (int)indents.Attribute(W + "right")!;
    }
}
