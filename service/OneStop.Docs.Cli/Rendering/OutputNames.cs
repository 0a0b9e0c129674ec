using System.Globalization;
using OneStop.Docs.Cli.CommandLine;

namespace OneStop.Docs.Cli.Rendering;

/// <summary>Where finished documents go: one to the path given, several into the folder given, each under a name of its own.</summary>
internal sealed class OutputNames(string? output, int count)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the path given names the file itself rather than a folder for it.</summary>
    private bool IsFile => output is not null && count == 1 && !Directory.Exists(output) && !Path.EndsInDirectorySeparator(output);

    /// <summary>The folder that has to be there, or null when files go where one is.</summary>
    public string? Folder => output is null || IsFile || output == OutputFile.StandardOutput ? null : output;

    public string For(string suggested)
    {
        if (output == OutputFile.StandardOutput) return output;
        if (IsFile) return output!;
        var stem = Path.GetFileNameWithoutExtension(suggested);
        var extension = Path.GetExtension(suggested);
        var name = suggested;
        for (var n = 2; !_taken.Add(name); n++) name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}{extension}");
        return Path.Combine(output ?? "", name);
    }
}
