using System.Text.Encodings.Web;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Cases;

/// <summary>Runs cases recorded from the real engine, one JSON object a line in and out.</summary>
public static class RecordedCases
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs every case of <paramref name="cases"/> and writes a result line for each, in order.</summary>
    /// <param name="data">The model that cases with <c>globals_ref</c> share; null when there is none.</param>
    /// <returns>How many were run.</returns>
    public static int Run(TextReader cases, TextReader? data, TextWriter results, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var shared = data is null ? null : JsonDocument.Parse(data.ReadToEnd());
        var count = 0;
        while (cases.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            var one = new RecordedCase(json.RootElement, shared?.RootElement);
            results.WriteLine(JsonSerializer.Serialize(Run(one, clock, cancellationToken), s_plain));
            count++;
        }

        return count;
    }

    private static Dictionary<string, object> Run(RecordedCase one, TimeProvider clock, CancellationToken cancellationToken)
    {
        var result = new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = one.Id };
        var parsed = ScriptParser.ParseText(one.Input, one.ParseOptions());
        if (parsed.Syntax is null)
        {
            result["messages"] = parsed.Errors.Select(Describe).ToList();
            result["error"] = Describe(parsed.Errors[0]);
            return result;
        }

        var functions = one.Functions();
        try
        {
            result["output"] = CompiledScript.Compile(parsed.Syntax, functions)
                .RenderText(one.Data(), one.RunOptions(clock, functions), cancellationToken);
        }
        catch (ScriptRuntimeException error)
        {
            result["error"] = Describe(error.Error);
        }

        return result;
    }

    private static Dictionary<string, object> Describe(ScriptError error) => new(StringComparer.Ordinal)
    {
        ["message"] = error.Message,
        ["line"] = error.Start.Line,
        ["col"] = error.Start.Column,
        ["column"] = error.Start.Column,
        ["offset"] = error.Start.Offset,
        ["code"] = error.Code,
    };
}
