using System.Globalization;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Blocks;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Rendering;

/// <summary>What <c>onestop render</c> was asked for.</summary>
internal sealed record RenderRequest(
    IReadOnlyList<string> Templates, string Data, string? Output, IReadOnlyList<string> Overrides, int? BodySize,
    bool Pdf, bool Block, IReadOnlyList<string> Picks, bool Flat, string TemplatesFolder)
{
    private static readonly string[] FileExtensions = [".docx", ".pdf", ".xml"];

    /// <summary>Documents go to standard output rather than to files.</summary>
    public bool ToStandardOutput => Output == OutputFile.StandardOutput;

    /// <summary>The document itself is not kept, only its print.</summary>
    public bool PdfOnly => Pdf && (ToStandardOutput || Output?.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>What is wrong when several documents are to go into what is plainly the name of one file.</summary>
    public Diagnostic? OutIsOneFile(int count) =>
        count > 1 && Output is { } path && FileExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Directory.Exists(path)
            ? CliCodes.Error(CliCodes.OutIsOneFile, path, count.ToString(CultureInfo.InvariantCulture), Path.ChangeExtension(path, null) + "/")
            : null;

    public BlockPick Pick { get; private init; } = new();

    /// <summary>The request with its picks understood, or all that contradicts itself in it.</summary>
    public Outcome<RenderRequest> Check(bool isJson)
    {
        var problems = new List<Diagnostic>();
        if (ToStandardOutput && isJson) problems.Add(CliCodes.Error(CliCodes.OptionsDisagree, "--out -", "--json"));
        var streams = Templates.Append(Data).Count(name => name == InputFile.StandardInput);
        if (streams > 1) problems.Add(CliCodes.Error(CliCodes.OptionsDisagree, "TEMPLATE -", Data == InputFile.StandardInput ? "--data -" : "-"));
        if (Block && Pdf) problems.Add(CliCodes.Error(CliCodes.OptionsDisagree, "--block", "--pdf"));
        if (Picks.Count > 0 && !Block) problems.Add(CliCodes.Error(CliCodes.OptionMissing, "--block", "--pick"));
        var pick = new BlockPick();
        foreach (var text in Picks)
        {
            if (Add(pick, text) is { } more) pick = more;
            else problems.Add(CliCodes.Error(CliCodes.BadValue, text, "--pick", "section=II, article=1, table=phu-luc-1, attachment=1, page=portrait"));
        }

        return new(problems.Count == 0 ? this with { Pick = pick } : null, problems);
    }

    private static BlockPick? Add(BlockPick pick, string text)
    {
        var parts = text.Split('=', 2);
        if (parts.Length != 2 || parts[1].Length == 0) return null;
        var number = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        return parts[0] switch
        {
            "section" => pick with { Section = parts[1] },
            "table" => pick with { Table = parts[1] },
            "page" when parts[1] is "portrait" or "landscape" => pick with { Portrait = parts[1] == "portrait" },
            "article" when number is not null => pick with { Article = number },
            "attachment" when number is not null => pick with { Attachment = number },
            _ => null,
        };
    }
}
