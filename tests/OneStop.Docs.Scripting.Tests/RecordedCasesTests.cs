using System.Text.Json;
using OneStop.Docs.Scripting.Cases;

namespace OneStop.Docs.Scripting.Tests;

/// <summary>The cases recorded from the real engine. The scores reached are the floor: a change may only raise them.</summary>
public sealed class RecordedCasesTests
{
    private sealed record Score(int Outputs, int OutputsRight, int Errors, int ErrorsRaised, int ErrorsInPlace)
    {
        public double PlaceShare => Errors == 0 ? 1 : (double)ErrorsInPlace / Errors;
    }

    /// <summary>One case asks what day it is: the answer is the day on which the real engine was asked.</summary>
    private sealed class RecordingDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public void Own_suite_of_the_real_engine_gives_the_same_outputs()
    {
        var score = Run("cases.jsonl", null);

        Assert.Equal(score.Outputs, score.OutputsRight);
        // One error is owed to a list that the real engine makes lazily and walks twice: see the README of the project.
        Assert.InRange(score.Errors - score.ErrorsRaised, 0, 1);
        Assert.InRange(score.PlaceShare, 0.99, 1);
    }

    [Fact]
    public void Generated_grids_give_the_same_outputs()
    {
        var score = Run("generated.jsonl", "generated-data.json");

        Assert.Equal(score.Outputs, score.OutputsRight);
        Assert.Equal(score.Errors, score.ErrorsRaised);
        Assert.InRange(score.PlaceShare, 0.99, 1);
    }

    private static Score Run(string cases, string? data)
    {
        var folder = RepositoryPaths.Shared is null ? null : Path.Combine(RepositoryPaths.Shared, "scriban");
        Assert.SkipUnless(folder is not null && Directory.Exists(folder), "The recorded cases are not present.");
        var results = new StringWriter();
        using (var input = File.OpenText(Path.Combine(folder, cases)))
        using (var model = data is null ? null : File.OpenText(Path.Combine(folder, data)))
        {
            RecordedCases.Run(input, model, results, new RecordingDay(), TestContext.Current.CancellationToken);
        }

        var written = results.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var given = File.ReadLines(Path.Combine(folder, cases)).Where(line => line.Length > 0);
        return given.Zip(written).Aggregate(new Score(0, 0, 0, 0, 0), (score, pair) => Add(score, pair.First, pair.Second));
    }

    private static Score Add(Score score, string given, string written)
    {
        using var one = JsonDocument.Parse(given);
        using var result = JsonDocument.Parse(written);
        var expected = one.RootElement.GetProperty("expect");
        if (!one.RootElement.GetProperty("pure").GetBoolean())
        {
            return score;
        }

        if (expected.TryGetProperty("output", out var output))
        {
            var isRight = result.RootElement.TryGetProperty("output", out var actual)
                && string.Equals(actual.GetString(), output.GetString(), StringComparison.Ordinal);
            return score with { Outputs = score.Outputs + 1, OutputsRight = score.OutputsRight + (isRight ? 1 : 0) };
        }

        var (due, raised) = (Place(expected), Place(result.RootElement));
        return score with
        {
            Errors = score.Errors + 1,
            ErrorsRaised = score.ErrorsRaised + (raised is null ? 0 : 1),
            ErrorsInPlace = score.ErrorsInPlace + (raised is not null && raised == due ? 1 : 0),
        };
    }

    private static (int Line, int Column)? Place(JsonElement result)
    {
        if (result.TryGetProperty("messages", out var messages))
        {
            return Place(messages[0], "col");
        }

        return result.TryGetProperty("error", out var error) ? Place(error, "col") : null;
    }

    private static (int Line, int Column) Place(JsonElement error, string column) =>
        (error.GetProperty("line").GetInt32(), error.GetProperty(column).GetInt32());
}
