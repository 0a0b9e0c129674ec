using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Recipients, addressees and people are named.</summary>
internal static class RecipientCheck
{
    public static void Run(Plan plan, ProblemList problems)
    {
        var root = JsonPlace.Root;
        Each(plan.Recipients, r => r.Text, "text", root["recipients"], problems);
        Each(plan.RecipientsElectronic, r => r.Text, "text", root["recipientsElectronic"], problems);
        Each(plan.Meeting?.Participants ?? [], p => p.Name, "name", root["meeting"]["participants"], problems);
        Each(plan.Inspection?.Team ?? [], p => p.Name, "name", root["inspection"]["team"], problems);
        for (var i = 0; i < plan.Addressees.Count; i++) PlanChecks.Demand(plan.Addressees[i], root["addressees"][i], problems);
    }

    private static void Each<T>(
        IReadOnlyList<T> items, Func<T, string> text, string property, JsonPlace place, ProblemList problems)
    {
        for (var i = 0; i < items.Count; i++) PlanChecks.Demand(text(items[i]), place[i][property], problems);
    }
}
