using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Giai đoạn 2026 - 2030".</summary>
internal static partial class PhaseRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var (first, last) = (Year(match, "from"), Year(match, "to"));
        return first > last ? null : new(DeadlineKinds.Phase, new(first, 1, 1), new(last, 12, 31));
    }

    private static int Year(Match match, string group) =>
        int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(trong |cả )?giai đoạn (từ )?(năm )?(?<from>(19|20|21)\d{2})( ?- ?| đến )(năm )?(?<to>(19|20|21)\d{2})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
