namespace OneStop.Docs.Plans.Importing;

/// <summary>Joins paragraphs that a page break cut in two: the first is not closed, the second goes on in lower case.</summary>
internal static class ParagraphJoiner
{
    private const int SeamLength = 24;

    /// <summary>No paragraph of a page or two needs more; a file of nothing but line breaks must not cost its square.</summary>
    public const int Longest = 4_000;

    public static IReadOnlyList<SourceBlock> Join(IReadOnlyList<SourceBlock> blocks, ImportNotes notes)
    {
        var joined = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (joined.Count > 0 && joined[^1] is SourceLine before && block is SourceLine line && RunsOn(before, line))
            {
                notes.Info(ImportCodes.ParagraphJoined, line.Place, Seam(before.Text, line.Text));
                joined[^1] = before with { Styled = before.Styled.Then(line.Styled) };
            }
            else joined.Add(block);
        }

        return joined;
    }

    /// <summary>Both sides of a seam, to be quoted.</summary>
    public static string Seam(string before, string after) =>
        $"…{before[Math.Max(0, before.Length - SeamLength)..]} | {after[..Math.Min(after.Length, SeamLength)]}…";

    private static bool RunsOn(SourceLine before, SourceLine line) =>
        char.IsLower(line.Text[0])
        && before.Text.Length < Longest
        && LineMarker.Of(line).Rank == MarkerRank.None
        && before.Text[^1] is not ('.' or ':' or '!' or '?' or '…')
        && !before.Caps;
}
