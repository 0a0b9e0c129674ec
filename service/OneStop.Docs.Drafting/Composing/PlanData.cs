using System.Text.Json;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting.Composing;

/// <summary>A plan as templates see it: every property there, and what was picked from it beside it.</summary>
internal sealed class PlanData(Plan plan)
{
    private readonly JsonElement _root = PlanWriter.WriteElement(plan);

    public ScriptData Document() => ScriptData.FromJson(_root);

    /// <summary>With <c>attachment</c>, and <c>table</c>: the task table it names, or null.</summary>
    public ScriptData Attachment(int index) => With(new(StringComparer.Ordinal)
    {
        ["attachment"] = Item("attachments", index),
        ["table"] = Table(plan.Attachments[index].TaskTable),
    });

    public ScriptData With(Dictionary<string, object?> picked) => Document().With(ScriptData.FromDictionary(picked));

    public JsonElement Item(string list, int index) => _root.GetProperty(list)[index];

    public object? Table(string? id)
    {
        for (var i = 0; i < plan.TaskTables.Count; i++)
        {
            if (plan.TaskTables[i].Id == id) return Item("taskTables", i);
        }

        return null;
    }

    /// <summary>The section reached by these places, from the outermost in.</summary>
    public JsonElement Section(IReadOnlyList<int> path)
    {
        var section = Item("sections", path[0]);
        foreach (var index in path.Skip(1)) section = section.GetProperty("sections")[index];
        return section;
    }
}
