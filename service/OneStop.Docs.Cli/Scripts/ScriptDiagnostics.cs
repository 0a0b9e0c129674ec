using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Cli.Scripts;

/// <summary>An error of the language as a diagnostic: file, line and column, the line quoted.</summary>
internal static class ScriptDiagnostics
{
    private const int LongestQuote = 80;

    public static Diagnostic Of(ScriptError error, string file, string text)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}({error.Start.Line},{error.Start.Column})");
        var lines = text.Split('\n');
        var line = error.Start.Line >= 1 && error.Start.Line <= lines.Length ? lines[error.Start.Line - 1].Trim() : "";
        var quote = line.Length > LongestQuote ? line[..LongestQuote] + "…" : line;
        return new(
            error.Code, error.IsWarning ? Severity.Warning : Severity.Error, new(place, Column: error.Start.Column, Quote: quote),
            [error.MessageVi, error.Message, quote], MessageTable.Script);
    }
}
