namespace OneStop.Docs.Plans.Importing;

/// <summary>The source cut where its parts meet.</summary>
/// <param name="Head">Above the title.</param>
/// <param name="Kind">Type code, or null when no title names one.</param>
/// <param name="Title">What follows the type's name down to the first line of text.</param>
/// <param name="Body">Down to the recipients and the signature.</param>
/// <param name="Foot">Recipients and signature.</param>
/// <param name="Rest">What is attached.</param>
internal sealed record DocumentParts(
    IReadOnlyList<SourceBlock> Head,
    string? Kind,
    IReadOnlyList<SourceLine> Title,
    IReadOnlyList<SourceBlock> Body,
    IReadOnlyList<SourceBlock> Foot,
    IReadOnlyList<SourceBlock> Rest)
{
    /// <summary>A title further down than this is no title any more.</summary>
    private const int HeadLength = 30;

    public static DocumentParts Of(IReadOnlyList<SourceBlock> source)
    {
        var (kindAt, kind, remainder) = FindKind(source);
        var bodyAt = kindAt < 0 ? EndOfHead(source) : kindAt + 1;
        var title = new List<SourceLine>();
        if (remainder is not null) title.Add(remainder);
        if (kindAt >= 0)
        {
            while (bodyAt < source.Count && source[bodyAt] is SourceLine line && IsTitle(line))
            {
                title.Add(line);
                bodyAt++;
            }
        }

        var (footAt, footEnd) = FootFinder.Find(source, bodyAt);
        return new(
            [.. source.Take(kindAt < 0 ? bodyAt : kindAt)],
            kind,
            title,
            [.. source.Skip(bodyAt).Take(footAt - bodyAt)],
            [.. source.Skip(footAt).Take(footEnd - footAt)],
            [.. source.Skip(footEnd)]);
    }

    /// <summary>The line that names the type of document, alone or with the subject on the same line.</summary>
    private static (int At, string? Kind, SourceLine? Remainder) FindKind(IReadOnlyList<SourceBlock> source)
    {
        for (var i = 0; i < Math.Min(source.Count, HeadLength); i++)
        {
            if (source[i] is SourceLine line && KindTitle.CodeOf(line.Text) is { } code) return (i, code, null);
        }

        for (var i = 0; i < Math.Min(source.Count, HeadLength); i++)
        {
            if (source[i] is not SourceLine { Caps: true } line || !(line.Centred || line.Bold)) continue;
            if (KindTitle.Beginning(line.Text) is { } kind) return (i, kind.Code, line.From(kind.Length));
        }

        return (-1, null, null);
    }

    /// <summary>Without a title (công văn) the head is the tables and short lines on top.</summary>
    private static int EndOfHead(IReadOnlyList<SourceBlock> source)
    {
        var at = 0;
        while (at < source.Count && IsHead(source[at])) at++;
        return at;
    }

    private static bool IsHead(SourceBlock block) => block switch
    {
        SourceTable table => table.Lines.Any(line => HeadReader.IsHeadLine(line.Text)),
        SourceLine line => HeadReader.IsHeadLine(line.Text) || (line.Caps && line.Centred),
        _ => false,
    };

    private static bool IsTitle(SourceLine line) =>
        (line.Centred || (line.Bold && line.Caps))
        && LineMarker.Of(line).Rank == MarkerRank.None
        && !(LegalBasisReader.IsBasis(line.Text) && !(line.Centred && line.Bold))
        && !KindTitle.IsEnacting(line.Text)
        && !AddresseeReader.Begins(line.Text);
}
