using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Service.Keeping;

/// <summary>The sample plans by their ids, in the order of the templates they show. Read once.</summary>
internal sealed class SampleShelf
{
    private readonly Dictionary<string, ShelvedPlan> _byId = new(StringComparer.Ordinal);
    private readonly List<ShelvedPlan> _inOrder = [];

    public SampleShelf(SamplePlans samples)
    {
        foreach (var info in samples.List())
        {
            if (samples.Find(info.Id).Value is { } sample) Add(info.Id, sample.Json);
        }
    }

    public IReadOnlyList<ShelvedPlan> All => _inOrder;

    public ShelvedPlan? Find(string id) => _byId.GetValueOrDefault(id);

    // A sample that cannot be read, or whose id another has, goes by the name of its template: it stays visible.
    private void Add(string template, byte[] json)
    {
        var id = PlanReader.Read(json).Value?.Id;
        if (id is null || _byId.ContainsKey(id)) id = template;
        var plan = new ShelvedPlan(id, template, json, KeptPlan.TagOf(json));
        if (_byId.TryAdd(id, plan)) _inOrder.Add(plan);
    }
}
