using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines.Rules;

/// <summary>"Trong thời hạn 05 ngày làm việc kể từ ngày …", "trước 5 ngày tiến hành kiểm tra".</summary>
internal static partial class RelativeRule
{
    public static DeadlineReading? Read(string text, DeadlineContext context)
    {
        var match = FromPattern().Match(text);
        if (!match.Success) match = BeforePattern().Match(text);
        return match.Success ? new(DeadlineKinds.Relative, Condition: match.Groups["event"].Value) : null;
    }

    [GeneratedRegex(@"^((chậm nhất|muộn nhất)( là)?( sau)?|trong( thời hạn| thời gian| vòng)?|sau|không quá) \d{1,3} (giờ|ngày|tuần|tháng)( làm việc)?,? ((kể )?từ( khi)?|sau( khi)?|tính từ( khi)?) (?<event>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FromPattern();

    [GeneratedRegex(@"^((chậm nhất|ít nhất|tối thiểu) )?trước( ít nhất)? \d{1,3} (giờ|ngày|tuần|tháng)( làm việc)?,?( so với| trước)?( khi| ngày)? (?<event>[\p{L}].+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeforePattern();
}
