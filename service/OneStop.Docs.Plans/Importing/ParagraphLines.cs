using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Parts a paragraph into lines: at line breaks, and where a heading and the text after it were glued together.</summary>
internal static class ParagraphLines
{
    private const int LongestLine = 20_000;

    public static IEnumerable<StyledText> Of(ModelParagraph paragraph, Location place, ImportNotes notes)
    {
        foreach (var line in AtBreaks(paragraph).SelectMany(AtLength))
        {
            var clean = ResidualMarkup.Remove(line, place, notes);
            foreach (var piece in AtGlue(clean, place, notes)) yield return piece;
        }
    }

    private static IEnumerable<StyledText> AtBreaks(ModelParagraph paragraph)
    {
        var line = new StyledTextBuilder();
        char[] breaks = PartsAtTabs(paragraph.Text) ? ['\n', '\t'] : ['\n'];
        if (paragraph.Label is { } label) line.Append((label is "•" ? "-" : label) + " ", false, false);
        foreach (var run in paragraph.Runs.Where(run => !run.Format.Hidden))
        {
            var text = run.Format.Caps ? run.Text.ToUpperInvariant() : run.Text;
            var pieces = text.Split(breaks);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) yield return line.Build();
                line.Append(pieces[i], run.Format.Bold, run.Format.Italic);
            }
        }

        yield return line.Build();
    }

    /// <summary>Heads without a table set the left and the right column on one line with tabs between.</summary>
    private static bool PartsAtTabs(string text) =>
        text.Contains('\t') && text.Split('\t').Any(piece => HeadReader.IsHeadLine(piece.Trim()));

    /// <summary>A line of many pages is no line that anyone wrote: patterns need a bound.</summary>
    private static IEnumerable<StyledText> AtLength(StyledText line)
    {
        if (line.Text.Length <= LongestLine) return [line];
        var pieces = new List<StyledText>();
        for (var start = 0; start < line.Text.Length;)
        {
            var end = Math.Min(line.Text.Length, start + LongestLine);
            var space = end < line.Text.Length ? line.Text.LastIndexOf(' ', end, LongestLine / 2) : -1;
            if (space > 0) end = space;
            pieces.Add(line.Slice(start, end));
            start = end;
        }

        return pieces;
    }

    /// <summary>"II. KẾT QUẢ THỰC HIỆN" and "1. Việc …" in one paragraph, told apart by weight alone: a scan that lost its line break.</summary>
    private static IEnumerable<StyledText> AtGlue(StyledText line, Location place, ImportNotes notes)
    {
        for (var i = 1; i < line.Text.Length; i++)
        {
            var glued = line.Bold[i - 1] && !line.Bold[i] && char.IsUpper(line.Text[i - 1]) && char.IsLetterOrDigit(line.Text[i]);
            if (!glued || !LineText.IsCapitals(line.Text[..i]) || !line.Text[..i].Contains(' ')) continue;
            notes.Info(ImportCodes.HeadingParted, place, line.Text[..i], line.Text[i..]);
            return [line.Slice(0, i), line.From(i)];
        }

        return [line];
    }
}
