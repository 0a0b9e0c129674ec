using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Schema, id, kind, subject and urgency.</summary>
internal static partial class HeadCheck
{
    /// <summary>The three degrees of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III khoản 2.</summary>
    public static readonly IReadOnlyList<string> Urgencies = ["HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"];

    public static void Run(Plan plan, ProblemList problems)
    {
        var root = JsonPlace.Root;
        if (plan.Schema != Plan.SchemaId) problems.Error(PlanCodes.WrongSchema, root["schema"], plan.Schema, Plan.SchemaId);
        if (!IdPattern().IsMatch(plan.Id)) problems.Error(PlanCodes.BadId, root["id"], plan.Id);
        CheckKind(plan.Kind, DocumentKinds.All, root["kind"], problems);
        PlanChecks.Demand(plan.Subject, root["subject"], problems);
        PlanChecks.DemandOneOf(plan.Urgency, Urgencies, root["urgency"], problems);
    }

    /// <summary>Reports a type code that is not one of <paramref name="kinds"/>, and one that was repealed by its new name.</summary>
    public static void CheckKind(string code, IEnumerable<DocumentKind> kinds, JsonPlace place, ProblemList problems)
    {
        if (DocumentKinds.Obsolete.TryGetValue(code, out var current))
        {
            problems.Error(PlanCodes.ObsoleteKind, place, code, current);
            return;
        }

        PlanChecks.DemandOneOf(code, [.. kinds.Select(k => k.Code)], place, problems);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex IdPattern();
}
