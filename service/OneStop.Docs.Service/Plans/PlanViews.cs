using System.ComponentModel;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Plans;

[Description("The plans there are: samples first, then those kept here.")]
internal sealed record PlanList(IReadOnlyList<PlanSummary> Plans);

[Description("A plan in a list.")]
internal sealed record PlanSummary(
    [property: Description("The plan's id.")] string Id,
    [property: Description("sample: comes with the program; kept: saved here.")] string Source,
    [property: Description("Type code: KH, QĐ, BC …; null when the file can no longer be read.")] string? Kind,
    [property: Description("The name of that type in Vietnamese.")] string? KindName,
    [property: Description("The subject line.")] string? Subject,
    [property: Description("Who issues it, as printed.")] string? Issuer,
    [property: Description("The template a sample shows.")] string? Template,
    [property: Description("The version, for If-Match.")] string Etag)
{
    public static PlanSummary From(ShelvedPlan shelved)
    {
        var plan = PlanReader.Read(shelved.Json).Value;
        return new(
            shelved.Id, shelved.IsSample ? "sample" : "kept", plan?.Kind,
            plan is null ? null : DocumentKinds.NameOf(plan.Kind), plan?.Subject, plan?.Issuer.Name,
            shelved.Template, shelved.ETag);
    }
}

[Description("Whether plan data can be drafted from, and everything found in it.")]
internal sealed record PlanValidation(
    [property: Description("True when no finding is an error.")] bool Valid,
    [property: Description("In the order of the data.")] IReadOnlyList<Finding> Findings);
