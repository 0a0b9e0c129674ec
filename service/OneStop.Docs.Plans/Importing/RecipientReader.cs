using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Reads "Nơi nhận": on paper and, where an office splits them, electronic.</summary>
internal static partial class RecipientReader
{
    public static (IReadOnlyList<Recipient> Paper, IReadOnlyList<Recipient> Electronic) Read(IEnumerable<SourceLine> lines)
    {
        var (paper, electronic) = (new List<string>(), new List<string>());
        var current = paper;
        var closed = true;
        foreach (var line in lines)
        {
            var text = line.Text;
            if (FootFinder.IsRecipientsLabel(text)) text = Label().Replace(text, "");
            else if (Channel().Match(text) is { Success: true } channel)
            {
                current = channel.Groups["electronic"].Success ? electronic : paper;
                text = text[channel.Length..];
                closed = true;
            }

            foreach (var piece in Items().Split(text).Where(piece => piece.Length > 0))
            {
                var isNew = closed || Dash().IsMatch(piece) || current.Count == 0;
                if (isNew) current.Add(Dash().Replace(piece, ""));
                else current[^1] += " " + piece;
                closed = piece[^1] is ';' or '.';
            }
        }

        return ([.. paper.Select(RecipientOf)], [.. electronic.Select(RecipientOf)]);
    }

    private static Recipient RecipientOf(string text)
    {
        var kept = LineText.WithoutStop(text);
        return new() { Text = kept, Purpose = kept.StartsWith("Lưu", StringComparison.Ordinal) ? "file" : Report().IsMatch(kept) ? "report" : null };
    }

    [GeneratedRegex(@"^\W*N[ơƠ][iI] nhận ?:? ?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\W*(Bản|Gửi bản) ((?<electronic>điện tử)|giấy) ?:? ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Channel();

    [GeneratedRegex(@"(?<=;) (?=[-–] )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Items();

    [GeneratedRegex(@"^[-–—+•] ?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\((để )?(b/c|báo cáo)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Report();
}
