using System.Text.Json;
using OneStop.Docs.Cli.CommandLine;

namespace OneStop.Docs.Cli.Scripts;

/// <summary>The model that recorded cases name with <c>globals_ref</c>: a file beside theirs.</summary>
internal static class SharedModel
{
    /// <summary>
    /// Path of the model the first such case names; null when none does, or when the cases come from standard input and
    /// so have no neighbours. Only a plain file name counts: cases must not reach out of their folder.
    /// </summary>
    public static string? Beside(string cases, string lines)
    {
        if (cases == InputFile.StandardInput) return null;
        var name = lines.Split('\n').Select(Reference).FirstOrDefault(reference => reference is not null);
        return name is null || name != Path.GetFileName(name) ? null : Path.Combine(Path.GetDirectoryName(cases) ?? "", name);
    }

    private static string? Reference(string line)
    {
        if (!line.Contains("\"globals_ref\"", StringComparison.Ordinal)) return null;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("globals_ref", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
    }
}
