using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Finds recipients and signature: a table with both, or lines one after the other.</summary>
internal static partial class FootFinder
{
    private const int LongestFootLine = 160;

    /// <summary>Where the foot begins and ends; both at the end of the source when there is none.</summary>
    public static (int Start, int End) Find(IReadOnlyList<SourceBlock> source, int from)
    {
        for (var i = from; i < source.Count; i++)
        {
            if (source[i] is SourceTable table && IsFoot(table)) return (i, i + 1);
            if (source[i] is SourceLine line && (IsRecipientsLabel(line.Text) || SignatureReader.IsAuthorityLine(line.Text)))
            {
                return (i, EndOfLines(source, i));
            }
        }

        return (source.Count, source.Count);
    }

    /// <summary>"Nơi nhận:", with or without what follows on the line.</summary>
    public static bool IsRecipientsLabel(string text) => RecipientsLabel().IsMatch(text);

    private static bool IsFoot(SourceTable table) =>
        table.Rows.Count <= 4
        && (table.Lines.Any(line => IsRecipientsLabel(line.Text) || SignatureReader.IsAuthorityLine(line.Text)) || IsSignatures(table));

    /// <summary>Columns that each have a title in capitals on top and a name at the bottom: minutes are signed side by side.</summary>
    private static bool IsSignatures(SourceTable table)
    {
        var columns = table.Rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Column)
            .Select(group => group.SelectMany(cell => cell.Lines).ToList()).Where(lines => lines.Count > 0).ToList();
        return columns.Count is 2 or 3
            && columns.TrueForAll(lines => lines.Count > 1 && lines[0].Caps && SignatureReader.IsName(lines[^1]));
    }

    /// <summary>Lines of a foot are short; it ends where an attachment, a table or running text begins.</summary>
    private static int EndOfLines(IReadOnlyList<SourceBlock> source, int start)
    {
        for (var i = start + 1; i < source.Count; i++)
        {
            if (source[i] is not SourceLine line || line.Text.Length > LongestFootLine) return i;
            if (AttachmentHead.Begins(source, i, isFirst: false)) return i;
            if (SignatureReader.IsName(source[i - 1]) && LineText.IsCapitals(line.Text)) return i;
        }

        return source.Count;
    }

    [GeneratedRegex(@"^\W*N[ơƠ][iI] nhận\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RecipientsLabel();
}
