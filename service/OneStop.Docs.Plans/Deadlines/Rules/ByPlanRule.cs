using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Theo kế hoạch năm", "Theo kế hoạch của Trung ương".</summary>
internal static partial class ByPlanRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        if (Pattern().Match(text) is not { Success: true } match) return null;
        var isYearly = match.Groups["yearly"].Success;
        return new(DeadlineKinds.ByPlan, Recurrence: isYearly ? "yearly" : null);
    }

    [GeneratedRegex(@"^theo (các )?(kế hoạch|chương trình|lộ trình|tiến độ|lịch)(?<yearly> (hàng )?năm)?( .+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
