using System.Globalization;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>A target compares with a number that can be reached.</summary>
internal static class TargetCheck
{
    /// <summary>How a target compares.</summary>
    public static readonly IReadOnlyList<string> Operators = [">=", ">", "=", "<=", "<"];

    public static void Run(Target target, JsonPlace place, ProblemList problems)
    {
        PlanChecks.Demand(target.Text, place["text"], problems);
        PlanChecks.DemandOneOf(target.Op, Operators, place["op"], problems);
        var value = target.Value.ToString(CultureInfo.InvariantCulture);
        if (target.Value < 0) problems.Error(PlanCodes.BadTarget, place["value"], value, target.Unit);
        else if (target is { Unit: "%", Value: > 100 }) problems.Warning(PlanCodes.BadTarget, place["value"], value, target.Unit);
    }
}
