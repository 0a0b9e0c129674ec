using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Rendering;

/// <summary>A template as named on the command line: an id of the catalogue, or a file with its bytes.</summary>
internal sealed record TemplateChoice(string Name, byte[]? Bytes)
{
    /// <summary>What ends in .docx is a file, "-" one on standard input, all else an id.</summary>
    public static async Task<Outcome<TemplateChoice>> FromAsync(string name, CancellationToken cancellationToken)
    {
        if (name != InputFile.StandardInput && !name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) return new(new(name, null), []);
        var file = await InputFile.ReadAsync(name, cancellationToken);
        return new(file.Value is null ? null : new(name, file.Value.Bytes), file.Diagnostics);
    }
}
