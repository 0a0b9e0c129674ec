using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Takes out markup that scanning and converting left in the text: <c>**</c>, <c>##</c>, <c>*112*</c>, <c>&lt;p&gt;</c>.</summary>
internal static partial class ResidualMarkup
{
    public static StyledText Remove(StyledText line, Location place, ImportNotes notes)
    {
        var matches = Markup().Matches(line.Text);
        if (matches.Count == 0) return line;
        var builder = new StyledTextBuilder();
        var bold = false;
        for (int i = 0, next = 0; i < line.Text.Length;)
        {
            if (next < matches.Count && matches[next].Index == i)
            {
                var match = matches[next++];
                if (match.Value == "**" || match.Value == "***") bold = !bold;
                if (match.Value.StartsWith('<')) builder.Append(' ', false, false);
                i += match.Length;
                continue;
            }

            builder.Append(line.Text[i], line.Bold[i] || bold, line.Italic[i]);
            i++;
        }

        var clean = builder.Build();
        notes.Info(ImportCodes.MarkupRemoved, place, line.Text);
        return clean;
    }

    /// <summary>Tags of text, runs of # before a heading, ** anywhere, single * that hug a word on both sides of it.</summary>
    [GeneratedRegex(
        @"</?(?:p|i|b|u|em|strong|br|span|sup|sub)\s*/?>|^#{1,6}(?=\s)|\*{2,3}|(?<=^|\s)\*(?=[^\s*][^*]{0,60}[^\s*]\*(?:\s|$|[.,;:/]))|(?<=(?:^|\s)\*[^\s*][^*]{0,60}[^\s*])\*(?=\s|$|[.,;:/])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
