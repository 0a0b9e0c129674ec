using System.Globalization;
using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting.Blocks;

/// <summary>Takes the piece out of a plan that a block shows.</summary>
internal sealed class PlanPicker(Plan plan, PlanData data, string block)
{
    /// <summary>The globals that the block needs besides the plan's, or why they cannot be had.</summary>
    public Outcome<Dictionary<string, object?>> Pick(BlockPick pick) => block switch
    {
        "muc" => Pick("section", pick.Section, SectionNames(), PickSection),
        "dieu" => Pick("article", Text(pick.Article), [.. plan.Articles.Select(a => Text(a.Number)!)], PickArticle),
        "ten-loai" when plan.Kind is DocumentKinds.OfficialLetter or DocumentKinds.LetterOfApology =>
            Problem(DraftingCodes.NoTitleBlock, DocumentKinds.NameOf(plan.Kind)!),
        "bang-nhiem-vu" => Wide(pick, Pick("table", pick.Table, [.. plan.TaskTables.Select(t => t.Id)], data.Table)),
        "dau-phu-luc" or "dau-phu-luc-ngang" => Pick("attachment", Text(pick.Attachment), Ordinals(plan.Attachments.Count), PickAttachment),
        _ => new(new(StringComparer.Ordinal), []),
    };

    private Outcome<Dictionary<string, object?>> Pick(string kind, string? asked, IReadOnlyList<string> there, Func<string, object?> find)
    {
        var wanted = asked ?? (there.Count == 1 ? there[0] : null);
        if (wanted is null)
        {
            return there.Count == 0
                ? Problem(DraftingCodes.PickMisses, kind, "1", "–")
                : Problem(DraftingCodes.PickNeeded, block, kind, there[0], string.Join(", ", there));
        }

        if (find(wanted) is not { } found) return Problem(DraftingCodes.PickMisses, kind, wanted, there.Count == 0 ? "–" : string.Join(", ", there));
        var picked = new Dictionary<string, object?>(StringComparer.Ordinal) { [kind] = found };
        if (kind == "attachment") picked["table"] = data.Table(plan.Attachments[int.Parse(wanted, CultureInfo.InvariantCulture) - 1].TaskTable);
        return new(picked, []);
    }

    private static Outcome<Dictionary<string, object?>> Wide(BlockPick pick, Outcome<Dictionary<string, object?>> picked)
    {
        picked.Value?.Add("upright", pick.Portrait is true);
        return picked;
    }

    private static Outcome<Dictionary<string, object?>> Problem(string code, params string[] arguments) =>
        new(null, [DraftingCodes.Error(code, Location.None, arguments)]);

    private object? PickSection(string path)
    {
        var places = new List<int>();
        var sections = plan.Sections;
        foreach (var step in path.Split('/'))
        {
            var index = IndexOf(sections, step);
            if (index < 0) return null;
            places.Add(index);
            sections = sections[index].Sections;
        }

        return data.Section(places);
    }

    private object? PickArticle(string number)
    {
        for (var i = 0; i < plan.Articles.Count; i++)
        {
            if (Text(plan.Articles[i].Number) == number) return data.Item("articles", i);
        }

        return null;
    }

    private object? PickAttachment(string ordinal) =>
        int.Parse(ordinal, CultureInfo.InvariantCulture) is var n && n >= 1 && n <= plan.Attachments.Count ? data.Item("attachments", n - 1) : default(ScriptValue?);

    private static int IndexOf(IReadOnlyList<Section> sections, string step)
    {
        if (step.StartsWith('#') && int.TryParse(step.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            return ordinal >= 1 && ordinal <= sections.Count ? ordinal - 1 : -1;
        }

        for (var i = 0; i < sections.Count; i++)
        {
            if (string.Equals(sections[i].Label, step.Normalize(), StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private IReadOnlyList<string> SectionNames() => [.. plan.Sections.Select((s, i) => s.Label ?? "#" + Text(i + 1))];

    private static IReadOnlyList<string> Ordinals(int count) => [.. Enumerable.Range(1, count).Select(i => Text(i)!)];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
