using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Sau khi có hướng dẫn của Bộ Nội vụ", "Ngay sau khi … có hiệu lực", "Khi có phát sinh", "Theo yêu cầu".</summary>
internal static partial class AfterEventRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var (when, asked) = (match.Groups["when"], match.Groups["asked"]);
        return new(DeadlineKinds.AfterEvent, Condition: when.Success ? when.Value : asked.Value);
    }

    [GeneratedRegex(@"^(theo kế hoạch .+ )?((ngay )?(sau )?khi (?<when>.+))$|^theo (?<asked>yêu cầu( .+)?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
