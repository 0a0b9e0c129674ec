using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Deadlines.Rules;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines;

/// <summary>The words of a deadline → kind, first and last day, recurrence, condition.</summary>
/// <remarks>What is not understood keeps its words and has the kind unknown: nothing is guessed and nothing is lost.</remarks>
public static partial class DeadlineParser
{
    private const int LongestText = 500;

    /// <summary>What can be said. A new way of saying it is a new file and one line here; the first that understands wins.</summary>
    private static readonly IReadOnlyList<Func<string, DeadlineContext, DeadlineReading?>> Rules =
    [
        RecurringRule.Read,
        ContinuousRule.Read,
        BeforeRule.Read,
        PhaseRule.Read,
        CompoundRule.Read,
        RangeRule.Read,
        RelativeRule.Read,
        AfterEventRule.Read,
        ByPlanRule.Read,
        PeriodRule.Read,
    ];

    /// <summary>Reads the words of one cell as one deadline: several in it become one compound.</summary>
    public static Deadline Parse(string text, DeadlineContext context)
    {
        var whole = ParseOne(text, context);
        if (whole.Kind != DeadlineKinds.Unknown) return whole;
        var parts = ParseCell(text, context);
        if (parts.Count < 2 || parts.Any(p => p.Kind == DeadlineKinds.Unknown)) return whole;
        return whole with
        {
            Kind = DeadlineKinds.Compound,
            Start = parts.All(p => p.Start is not null) ? parts.Min(p => p.Start) : null,
            End = parts.All(p => p.End is not null) ? parts.Max(p => p.End) : null,
            Recurrence = parts.Select(p => p.Recurrence).FirstOrDefault(r => r is not null),
            Tentative = parts.Any(p => p.Tentative),
        };
    }

    /// <summary>Every deadline that stands in a cell, in order; one when the cell holds one or cannot be taken apart.</summary>
    public static IReadOnlyList<Deadline> ParseCell(string text, DeadlineContext context)
    {
        var lines = text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 1) return [.. lines.Select(line => ParseOne(line.TrimStart('-', '+', '*', ' '), context))];
        if (text.Length > LongestText || ParseOne(text, context) is not { Kind: DeadlineKinds.Unknown } whole) return [ParseOne(text, context)];

        // Imported cells lose their line breaks: "Giai đoạn 2018 - 2020 Quý IV/2018" is two deadlines.
        foreach (Match start in NewStart().Matches(text))
        {
            var (first, rest) = (ParseOne(text[..start.Index], context), ParseCell(text[(start.Index + 1)..], context));
            if (first.Kind != DeadlineKinds.Unknown && rest.All(r => r.Kind != DeadlineKinds.Unknown)) return [first, .. rest];
        }

        return [whole];
    }

    private static Deadline ParseOne(string text, DeadlineContext context)
    {
        var unknown = new Deadline { Text = text, Kind = DeadlineKinds.Unknown };
        if (text.Length > LongestText) return unknown;
        var clean = DeadlineText.Clean(text);
        var isTentative = TentativePattern().IsMatch(clean);
        clean = Qualifier().Replace(clean, "");
        clean = Introduction().Replace(clean, "").Trim(' ', ',', '.');
        var reading = Rules.Select(rule => rule(clean, context)).FirstOrDefault(r => r is not null);
        if (reading is null) return unknown with { Tentative = isTentative };
        return new()
        {
            Text = text,
            Kind = reading.Kind,
            Start = reading.Start,
            End = reading.End,
            Recurrence = reading.Recurrence,
            Condition = reading.Condition,
            Tentative = isTentative,
        };
    }

    [GeneratedRegex(@"\bdự kiến\b|\((?=[^)]*(thông báo sau|cụ thể))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TentativePattern();

    [GeneratedRegex(@" ?\([^()]*\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"^((thời gian|thời hạn)( thực hiện| hoàn thành)?: ?|dự kiến:? |(hoàn thành|thực hiện|triển khai|tổ chức)( xong)? )+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(?<!\b([Vv]à|[Đđ]ến|[Tt]ừ|[Tt]rong|[Hh]ết|-|,)) (?=(Quý|Qúy|Tháng|Năm|Giai đoạn|Trước|Thường xuyên|Hàng|Hằng|Trong|Từ|Hoàn thành|Chậm nhất)\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NewStart();
}
