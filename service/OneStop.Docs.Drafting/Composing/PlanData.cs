using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting.Composing;

/// <summary>A plan as templates see it: every property there, and what was picked from it beside it. Read once for all documents of a draft.</summary>
internal sealed class PlanData
{
    private readonly Plan _plan;
    private readonly ScriptData _data;
    private readonly ScriptObject _root;

    public PlanData(Plan plan)
    {
        _plan = plan;
        _data = ScriptData.FromJson(PlanWriter.WriteElement(plan));
        _root = _data.Open();
    }

    public ScriptData Document() => _data;

    /// <summary>With <c>attachment</c>, and <c>table</c>: the task table it names, or null.</summary>
    public ScriptData Attachment(int index) => With(new(StringComparer.Ordinal)
    {
        ["attachment"] = Item("attachments", index),
        ["table"] = Table(_plan.Attachments[index].TaskTable),
    });

    public ScriptData With(Dictionary<string, object?> picked) => _data.With(ScriptData.FromDictionary(picked));

    public ScriptValue Item(string list, int index) => _root[list].AsArray![index];

    public object? Table(string? id)
    {
        for (var i = 0; i < _plan.TaskTables.Count; i++)
        {
            if (_plan.TaskTables[i].Id == id) return Item("taskTables", i);
        }

        return null;
    }

    /// <summary>The section reached by these places, from the outermost in.</summary>
    public ScriptValue Section(IReadOnlyList<int> path)
    {
        var section = Item("sections", path[0]);
        foreach (var index in path.Skip(1)) section = section.AsObject!["sections"].AsArray![index];
        return section;
    }
}
