using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Importing;

/// <summary>A plan's id out of kind, subject and year: the same document gives the same id.</summary>
internal static partial class PlanId
{
    private const int Longest = 60;

    public static string Of(string kind, string subject, int? year)
    {
        var words = Words(Reference().Replace(subject, "")).ToList();
        var text = new StringBuilder(string.Concat(Words(kind)));
        foreach (var word in words.TakeWhile(word => text.Length + word.Length + 1 <= Longest)) text.Append('-').Append(word);
        var suffix = year?.ToString(CultureInfo.InvariantCulture);
        if (suffix is not null && !text.ToString().EndsWith("-" + suffix, StringComparison.Ordinal)) text.Append('-').Append(suffix);
        return text.Length == 0 ? "van-ban" : text.ToString();
    }

    /// <summary>Lower case without marks: đ is a letter of its own and has to be told.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"^(V/v|Về việc|Về) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
