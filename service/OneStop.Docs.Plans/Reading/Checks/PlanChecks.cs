using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Registers;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>What must make sense in a plan of the right shape. A new check is a new file and one line here.</summary>
internal static class PlanChecks
{
    private static readonly IReadOnlyList<Action<Plan, ProblemList>> Checks =
    [
        HeadCheck.Run,
        NumberCheck.Run,
        DateCheck.Run,
        MetadataCheck.Run,
        LegalBasisCheck.Run,
        BodyCheck.Run,
        TaskTableCheck.Run,
        AttachmentCheck.Run,
        RecipientCheck.Run,
    ];

    public static void Run(Plan plan, AgencyRegister? agencies, ProblemList problems)
    {
        foreach (var check in Checks) check(plan, problems);
        if (agencies is not null && plan.Issuer.Agency is { } key && agencies.Find(key) is null)
        {
            var place = JsonPlace.Root["issuer"]["agency"];
            problems.Warning(PlanCodes.UnknownAgency, place, key, NearestName.Of(key, agencies.Keys) ?? "null");
        }
    }

    /// <summary>Reports a text that is there but says nothing.</summary>
    public static void Demand(string text, JsonPlace place, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(text)) problems.Error(PlanCodes.EmptyText, place);
    }

    /// <summary>Reports a word that is none of those allowed, with the nearest of them.</summary>
    public static void DemandOneOf(string? word, IReadOnlyList<string> allowed, JsonPlace place, ProblemList problems)
    {
        if (word is null || allowed.Contains(word, StringComparer.Ordinal)) return;
        problems.Error(PlanCodes.NotInList, place, word, NearestName.Of(word, allowed) ?? string.Join(", ", allowed));
    }
}
