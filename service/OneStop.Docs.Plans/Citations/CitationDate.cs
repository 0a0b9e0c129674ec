using System.Globalization;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Citations;

/// <summary>The day in the groups d, m, y of a match.</summary>
internal static class CitationDate
{
    /// <summary>Null when there is none or the calendar has no such day.</summary>
    public static DateOnly? Of(Match match)
    {
        if (!match.Groups["y"].Success) return null;
        var text = $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
        return DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
