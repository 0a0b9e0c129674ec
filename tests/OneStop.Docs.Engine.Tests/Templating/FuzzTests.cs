using OneStop.Docs.Fuzz;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>A small share of what <c>tests/OneStop.Docs.Fuzz</c> runs a million of.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_templates_and_data_break_no_promise(int seed)
    {
        var report = new FuzzRun(new FuzzOptions(Count: 1_500, Seed: seed, First: 0, ValidateEvery: 50)).Run();

        Assert.Empty(report.Failures.Select(failure => $"case {failure.Index}: {failure.What}"));
        Assert.InRange(report.Ends[CaseEnd.Rendered], 200, 1_500);
        Assert.InRange(report.Ends[CaseEnd.Refused], 100, 1_500);
    }

    [Fact]
    public void A_case_is_the_same_every_time()
    {
        using var first = FuzzCase.Of(7, 11);
        using var second = FuzzCase.Of(7, 11);

        Assert.Equal(first.Markup, second.Markup);
        Assert.Equal(first.Data.RootElement.GetRawText(), second.Data.RootElement.GetRawText());
    }
}
