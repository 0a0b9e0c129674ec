using System.Globalization;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>A deadline has words, a known kind, and does not end before it starts.</summary>
internal static class DeadlineCheck
{
    public static void Run(Deadline deadline, JsonPlace place, ProblemList problems)
    {
        PlanChecks.Demand(deadline.Text, place["text"], problems);
        PlanChecks.DemandOneOf(deadline.Kind, DeadlineKinds.All, place["kind"], problems);
        PlanChecks.DemandOneOf(deadline.Recurrence, DeadlineKinds.Recurrences, place["recurrence"], problems);
        if (deadline is { Start: { } start, End: { } end } && end < start)
        {
            problems.Error(PlanCodes.DeadlineEndsBeforeStart, place["end"], Text(end), Text(start));
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
