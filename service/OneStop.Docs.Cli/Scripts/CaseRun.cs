using System.Globalization;
using System.Text;
using System.Text.Json;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Scripting.Cases;

namespace OneStop.Docs.Cli.Scripts;

/// <summary>Cases recorded from the real engine: one JSON object a line in, one out.</summary>
internal static class CaseRun
{
    public static async Task RunAsync(string cases, string? data, CommandReport report, CancellationToken cancellationToken)
    {
        var input = report.Take(await InputFile.ReadAsync(cases, cancellationToken));
        if (input is null) return;
        var lines = Encoding.UTF8.GetString(input.Bytes);
        report.Add(BrokenLines(cases, lines));
        if (report.HasErrors) return;
        var model = data ?? SharedModel.Beside(cases, lines);
        var shared = model is null ? null : report.Take(await InputFile.ReadAsync(model, cancellationToken));
        if (report.HasErrors) return;
        if (shared is not null && Problem(Encoding.UTF8.GetString(shared.Bytes)) is { } why) report.Add(Broken(shared.Name, why));
        if (report.HasErrors) return;

        using var results = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(lines);
        using var modelText = shared is null ? null : new StringReader(Encoding.UTF8.GetString(shared.Bytes));
        RecordedCases.Run(reader, modelText, results, TimeProvider.System, cancellationToken);

        // A line a case is the answer in either form: there is nothing to wrap it in.
        await Terminal.WriteOutputAsync(results.ToString(), cancellationToken);
    }

    private static IEnumerable<Diagnostic> BrokenLines(string file, string text) => text.Split('\n')
        .Select((line, i) => (Number: i + 1, Problem: string.IsNullOrWhiteSpace(line) ? null : CaseProblem(line)))
        .Where(line => line.Problem is not null)
        .Select(line => Broken(string.Create(CultureInfo.InvariantCulture, $"{file}({line.Number})"), line.Problem!));

    private static Diagnostic Broken(string place, string problem) =>
        CliCodes.Error(CliCodes.BrokenCase, problem) with { Location = new(place) };

    private static string? CaseProblem(string line)
    {
        if (Problem(line) is { } problem) return problem;
        using var json = JsonDocument.Parse(line);
        string[] missing = [.. new[] { "id", "input" }.Where(name => !IsText(json.RootElement, name))];
        return missing.Length == 0 ? null : $"{string.Join(", ", missing)}: \"…\"";
    }

    private static bool IsText(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;

    private static string? Problem(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : "{ }";
        }
        catch (JsonException broken)
        {
            return broken.Message;
        }
    }
}
