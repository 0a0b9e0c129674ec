using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Counts <c>SEQ</c> fields: captions of tables and figures get their numbers though a loop has repeated them (ECMA-376-1 §17.16.5.56).</summary>
internal sealed class SequenceFields(FieldStory story, DocumentStyles styles)
{
    /// <summary>A document counts tables, figures, formulas.</summary>
    private const int MostNames = 100;

    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Dictionary<string, int>> _before = [];
    private int _heading;

    /// <summary>Writes the numbers of all of them.</summary>
    public void Write()
    {
        foreach (var field in story.Fields)
        {
            if (field.Code.Keyword != "SEQ" || field.HasNested || field.Code.Argument is not { Length: > 0 and <= 40 } name) continue;
            if (_counts.Count >= MostNames && !_counts.ContainsKey(name)) continue;
            ResetAtHeadings(field, name);
            Mirror(field);
            Count(field, name);
        }
    }

    private void Count(Field field, string name)
    {
        var count = _counts.GetValueOrDefault(name);
        if (!field.Code.Has('c')) count = field.Code.Has('r') ? field.Code.Number('r') ?? count + 1 : count + 1;
        _counts[name] = count;
        var formats = field.Code.Formats;
        // A word after the name is a bookmark whose number is repeated: left as Word wrote it.
        if (field.Code.Words.Skip(1).FirstOrDefault() is { Text: { } next } && !next.StartsWith('\\')) return;
        if (formats.Count > 1 || NumberFormat.Write(count, formats.FirstOrDefault()) is not { } text) story.MarkDirty(field);
        else story.SetResult(field, field.Code.Has('h') && formats.Count == 0 ? "" : text);
    }

    /// <summary><c>\s 1</c> begins anew after every heading of that level or above.</summary>
    private void ResetAtHeadings(Field field, string name)
    {
        if (field.Code.Number('s') is not { } level) return;
        for (var node = _heading; node < field.Begin; node++)
        {
            if (story.Tree.Nodes[node].Kind == ElementKind.Paragraph && styles.HeadingLevel(story.Tree, node) is { } found && found <= level) _counts.Remove(name);
        }

        _heading = field.Begin;
    }

    /// <summary>A text box stands twice in the part, for new and for old readers: both count from the same number.</summary>
    private void Mirror(Field field)
    {
        for (var node = story.Tree.Nodes[field.Begin].Parent; node >= 0; node = story.Tree.Nodes[node].Parent)
        {
            var parent = story.Tree.Nodes[node].Parent;
            if (parent < 0 || !Compatibility.IsAlternate(story.Tree, parent)) continue;
            if (!Compatibility.IsFallback(story.Tree, node))
            {
                if (!_before.ContainsKey(parent)) _before[parent] = new(_counts, _counts.Comparer);
            }
            else if (_before.Remove(parent, out var before)) Restore(before);
        }
    }

    private void Restore(Dictionary<string, int> before)
    {
        _counts.Clear();
        foreach (var (name, count) in before) _counts[name] = count;
    }
}
