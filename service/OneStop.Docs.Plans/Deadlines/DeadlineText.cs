using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Deadlines;

/// <summary>The words of a deadline made even: one kind of dash, single blanks, usual spellings. Case is kept.</summary>
internal static partial class DeadlineText
{
    public static string Clean(string text)
    {
        var even = text.Normalize(NormalizationForm.FormC);
        even = Dashes().Replace(even, "-");
        even = Blanks().Replace(even, " ").Trim(' ', '.', ';', ',', ':');
        even = Slash().Replace(even, "/");
        even = MisplacedTone().Replace(even, "quý");
        return Hang().Replace(even, "hàng");
    }

    [GeneratedRegex("[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(" ?/ ?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slash();

    // Qúy and quí are slips and old spellings of quý, often met in typed plans.
    [GeneratedRegex(@"\b(qúy|quí|qúi)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MisplacedTone();

    [GeneratedRegex(@"\bhằng\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hang();
}
