using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Parts a paragraph into lines: at line breaks, and where a heading and the text after it were glued together.</summary>
internal static class ParagraphLines
{
    public static IEnumerable<StyledText> Of(ModelParagraph paragraph, Location place, ImportNotes notes)
    {
        foreach (var line in AtBreaks(paragraph))
        {
            var clean = ResidualMarkup.Remove(line, place, notes);
            foreach (var piece in AtGlue(clean, place, notes)) yield return piece;
        }
    }

    private static IEnumerable<StyledText> AtBreaks(ModelParagraph paragraph)
    {
        var line = new StyledTextBuilder();
        if (paragraph.Label is { } label) line.Append((label is "•" ? "-" : label) + " ", false, false);
        foreach (var run in paragraph.Runs.Where(run => !run.Format.Hidden))
        {
            var text = run.Format.Caps ? run.Text.ToUpperInvariant() : run.Text;
            var pieces = text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) yield return line.Build();
                line.Append(pieces[i], run.Format.Bold, run.Format.Italic);
            }
        }

        yield return line.Build();
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
