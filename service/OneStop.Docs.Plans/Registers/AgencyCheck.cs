using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Plans.Reading.Checks;

namespace OneStop.Docs.Plans.Registers;

/// <summary>What must make sense in the register of agencies.</summary>
internal static class AgencyCheck
{
    public static readonly IReadOnlyList<string> Levels =
        ["central", "ministry", "province", "department", "provinceUnit", "district", "commune", "communeUnit", "regional"];

    public static void Run(AgencyFile file, ProblemList problems)
    {
        var keys = file.Agencies.Select(a => a.Key).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < file.Agencies.Count; i++)
        {
            var (agency, place) = (file.Agencies[i], JsonPlace.Root["agencies"][i]);
            if (!HeadCheck.IdPattern().IsMatch(agency.Key)) problems.Error(PlanCodes.BadId, place["key"], agency.Key);
            else if (!seen.Add(agency.Key)) problems.Error(PlanCodes.DuplicateKey, place["key"], agency.Key);
            PlanChecks.DemandOneOf(agency.Level, Levels, place["level"], problems);
            RegisterCheck.Source(agency.Key, agency.Source, place["source"], problems);
            RegisterCheck.Period(agency.ValidFrom, agency.ValidTo, place["validTo"], problems);
            RegisterCheck.Known(agency.Successors, keys, place["successors"], problems);
            if (agency.Parent is { } parent) RegisterCheck.Known(parent, keys, place["parent"], problems);
            Names(agency, place, problems);
        }
    }

    private static void Names(Agency agency, JsonPlace place, ProblemList problems)
    {
        if (agency.Names.Count == 0) problems.Error(PlanCodes.EmptyText, place["names"]);
        for (var i = 0; i < agency.Names.Count; i++)
        {
            var name = agency.Names[i];
            PlanChecks.Demand(name.Full, place["names"][i]["full"], problems);
            RegisterCheck.Period(name.From, name.To, place["names"][i]["to"], problems);
            var before = agency.Names.Take(i).FirstOrDefault(n => Overlap(n, name));
            if (before is not null) problems.Error(PlanCodes.PeriodsOverlap, place["names"][i], name.Full, before.Full);
        }
    }

    private static bool Overlap(AgencyName a, AgencyName b) => !(a.To < b.From) && !(b.To < a.From);
}
