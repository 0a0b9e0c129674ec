namespace OneStop.Docs.Plans.Tests.Importing;

public sealed class SeedConservationTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_letter_of_a_seed_is_in_the_plan_once_and_in_order(string seed)
    {
        var path = SharedDocument.Seed(seed);
        var source = SourceLetters.Of(path);

        var plan = PlanLetters.Of(SharedDocument.Import(path).Plan);

        Assert.InRange(source.Length, 3_000, 40_000);
        Assert.True(source == plan, Difference(source, plan));
    }

    private static string Difference(string source, string plan)
    {
        var at = source.Zip(plan).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"source: …{Around(source, at)}\nplan:   …{Around(plan, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 60)];
}
