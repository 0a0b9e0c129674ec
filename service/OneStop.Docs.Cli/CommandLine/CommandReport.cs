using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>What one run of a command found and made: said at its end, for people or for programs.</summary>
internal sealed class CommandReport(Terminal terminal, bool isJson)
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Diagnostic> _diagnostics = [];

    public Terminal Terminal => terminal;

    public bool IsJson => isJson;

    /// <summary>Properties of the machine-readable answer besides the diagnostics.</summary>
    public JsonObject Result { get; } = [];

    public bool HasErrors => _diagnostics.Exists(d => d.Severity == Severity.Error);

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Add(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics.Where(d => !_diagnostics.Contains(d)));

    public void Add(Diagnostic diagnostic) => Add([diagnostic]);

    /// <summary>The value, or null with what is wrong noted.</summary>
    public T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        Add(outcome.Diagnostics);
        return outcome.Value;
    }

    /// <summary>A line for people; left out of the machine-readable answer.</summary>
    public void Say(string line)
    {
        if (!isJson) terminal.Say(line);
    }

    /// <summary>Says everything and gives the exit code.</summary>
    public int End()
    {
        terminal.EndProgress();
        terminal.Complain(_diagnostics);
        if (isJson)
        {
            Result["diagnostics"] = new JsonArray([.. _diagnostics.Select(ToJson)]);
            terminal.Say(Result.ToJsonString(Writing));
        }

        return ExitCode.Of(_diagnostics);
    }

    private JsonNode ToJson(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        return new JsonObject
        {
            ["code"] = diagnostic.Code,
            ["severity"] = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" },
            ["message"] = diagnostic.Message(terminal.Culture),
            ["part"] = place.Part,
            ["paragraph"] = place.Paragraph,
            ["column"] = place.Column,
            ["path"] = place.Path,
            ["quote"] = place.Quote,
        };
    }
}
