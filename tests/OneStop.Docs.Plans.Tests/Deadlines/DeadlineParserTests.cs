using System.Globalization;
using OneStop.Docs.Plans.Deadlines;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Tests.Deadlines;

public sealed class DeadlineParserTests
{
    [Fact]
    public void Every_expression_of_the_case_file_is_read_as_it_says() => CaseFile.Check("deadlines.cases", Describe);

    [Fact]
    public void Words_are_kept_as_they_were()
    {
        foreach (var (input, _) in CaseFile.Read("deadlines.cases"))
        {
            Assert.Equal(input, DeadlineParser.Parse(input, DeadlineContext.None).Text);
        }
    }

    [Fact]
    public void No_deadline_ends_before_it_starts()
    {
        foreach (var (input, _) in CaseFile.Read("deadlines.cases"))
        {
            var deadline = DeadlineParser.Parse(input, new(2026));
            Assert.True(deadline.Start is null || deadline.End is null || deadline.Start <= deadline.End, input);
        }
    }

    [Fact]
    public void The_day_of_issue_is_used_only_when_it_is_known()
    {
        var issued = new DateOnly(2026, 3, 3);

        Assert.Equal(issued, DeadlineParser.Parse("kể từ ngày ban hành", new(IssueDate: issued)).Start);
        Assert.Null(DeadlineParser.Parse("kể từ ngày ban hành", DeadlineContext.None).Start);
    }

    [Fact]
    public void Several_deadlines_in_a_cell_are_told_apart()
    {
        var parts = DeadlineParser.ParseCell("Giai đoạn 2018 - 2020 Quý IV/2018 (Đề án)", DeadlineContext.None);

        Assert.Equal([DeadlineKinds.Phase, DeadlineKinds.Quarter], parts.Select(p => p.Kind));
        Assert.Equal(["Giai đoạn 2018 - 2020", "Quý IV/2018 (Đề án)"], parts.Select(p => p.Text));
    }

    [Fact]
    public void A_very_long_text_is_kept_and_not_understood()
    {
        var text = string.Concat(Enumerable.Repeat("Quý IV/2018 và ", 5000));

        var deadline = DeadlineParser.Parse(text, DeadlineContext.None);

        Assert.Equal((text, DeadlineKinds.Unknown), (deadline.Text, deadline.Kind));
    }

    private static string Describe(string input)
    {
        var at = input.LastIndexOf(" @", StringComparison.Ordinal);
        var year = at < 0 ? (int?)null : int.Parse(input[(at + 2)..], CultureInfo.InvariantCulture);
        var words = (at < 0 ? input : input[..at]).Replace("\\n", "\n", StringComparison.Ordinal);
        var d = DeadlineParser.Parse(words, new(year));
        var days = d.Start is null && d.End is null ? "" : $" {Day(d.Start)}..{Day(d.End)}";
        var recurrence = d.Recurrence is null ? "" : $" {d.Recurrence}";
        var tentative = d.Tentative ? " tentative" : "";
        var condition = d.Condition is null ? "" : $" \"{d.Condition}\"";
        return $"{d.Kind}{days}{recurrence}{tentative}{condition}";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
