using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Inspecting;

/// <summary>What <c>onestop inspect</c> was asked for.</summary>
/// <param name="File">A template's id, a file, or "-".</param>
/// <param name="Schema">A JSON Schema that the data read is held against.</param>
/// <param name="SchemaOut">Where the schema of the data needed goes.</param>
/// <param name="Annotate">Where a copy with every mistake as a comment goes.</param>
internal sealed record InspectRequest(string File, string? Schema, string? SchemaOut, string? Annotate, string TemplatesFolder)
{
    /// <summary>Standard output belongs to a file asked for: nothing else is said there.</summary>
    public bool IsQuiet => SchemaOut == OutputFile.StandardOutput || Annotate == OutputFile.StandardOutput;

    /// <summary>All that contradicts itself in it.</summary>
    public IReadOnlyList<Diagnostic> Problems(bool isJson)
    {
        var problems = new List<Diagnostic>();
        if (File == InputFile.StandardInput && Schema == InputFile.StandardInput)
        {
            problems.Add(CliCodes.Error(CliCodes.StandardInputTwice, "FILE", "--schema"));
        }

        if (SchemaOut == OutputFile.StandardOutput && isJson) problems.Add(CliCodes.Error(CliCodes.OptionsDisagree, "--schema-out -", "--json"));
        if (Annotate == OutputFile.StandardOutput && isJson) problems.Add(CliCodes.Error(CliCodes.OptionsDisagree, "--annotate -", "--json"));
        if (Annotate is not null && Annotate == SchemaOut) problems.Add(CliCodes.Error(CliCodes.OptionsDisagree, $"--annotate {Annotate}", $"--schema-out {SchemaOut}"));
        return problems;
    }
}
