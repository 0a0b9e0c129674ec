using System.Globalization;
using OneStop.Docs.Plans.Deadlines;

namespace OneStop.Docs.Plans.Tests.Deadlines;

public sealed class TargetParserTests
{
    [Fact]
    public void Every_text_of_the_case_file_gives_its_targets() => CaseFile.Check("targets.cases", text =>
        string.Join(" | ", TargetParser.Parse(text).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Op} {t.Value}"))));

    [Fact]
    public void A_target_keeps_the_clause_it_stands_in()
    {
        var targets = TargetParser.Parse("Mức độ hài lòng đạt tối thiểu 90%, riêng lĩnh vực đất đai đạt tối thiểu 85%.");

        Assert.Equal(
            ["Mức độ hài lòng đạt tối thiểu 90%", "riêng lĩnh vực đất đai đạt tối thiểu 85%"], targets.Select(t => t.Text));
    }
}
