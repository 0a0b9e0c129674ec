using System.Globalization;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Plans.Registers;

/// <summary>What holds for every register: sources, periods, references to other entries.</summary>
internal static class RegisterCheck
{
    public static void Source(string key, string source, JsonPlace place, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(source)) problems.Error(PlanCodes.SourceMissing, place, key);
    }

    public static void Period(DateOnly? from, DateOnly? to, JsonPlace place, ProblemList problems)
    {
        if (to < from) problems.Error(PlanCodes.PeriodEndsBeforeStart, place, Text(to.Value), Text(from.Value));
    }

    public static void Known(IReadOnlyList<string> named, IReadOnlyList<string> keys, JsonPlace place, ProblemList problems)
    {
        for (var i = 0; i < named.Count; i++) Known(named[i], keys, place[i], problems);
    }

    public static void Known(string named, IReadOnlyList<string> keys, JsonPlace place, ProblemList problems)
    {
        if (keys.Contains(named, StringComparer.Ordinal)) return;
        problems.Error(PlanCodes.NoSuchSuccessor, place, named, NearestName.Of(named, keys) ?? "—");
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
