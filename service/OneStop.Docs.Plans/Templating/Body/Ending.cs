namespace OneStop.Docs.Plans.Templating.Body;

/// <summary>"./." at the end of a document's and of an attachment's text.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục III, the sample forms: every one closes with it, no sentence orders it.</remarks>
internal static class Ending
{
    private const string Mark = "./.";

    /// <summary>Marks the last line and closes its text; a table at the end is only marked.</summary>
    public static IReadOnlyList<BodyLine> Close(List<BodyLine> lines)
    {
        if (lines.Count == 0) return lines;
        var last = lines[^1] with { Last = true };
        lines[^1] = last switch
        {
            { Style: BodyStyles.Table } => last,
            { Text.Length: 0, Title: { Length: > 0 } title } => last with { Title = Close(title) },
            _ => last with { Text = Close(last.Text), Parts = last.Parts is { } parts ? (parts.Strong, Close(parts.Plain)) : null },
        };
        return lines;
    }

    /// <summary>A heading or a stamp, not a sentence: it is left as it is.</summary>
    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private static string Close(string text)
    {
        var bare = text.TrimEnd();
        if (IsCapitals(bare)) return bare;
        return bare.EndsWith(Mark, StringComparison.Ordinal) ? bare : bare.TrimEnd(';', ',', '.', ' ') + Mark;
    }
}
