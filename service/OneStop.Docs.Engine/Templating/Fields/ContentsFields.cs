using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>One line of a table of contents.</summary>
/// <param name="Paragraph">The heading.</param>
/// <param name="Level">1 to 9.</param>
/// <param name="Text">Its number and text.</param>
internal sealed record ContentsEntry(int Paragraph, int Level, string Text);

/// <summary>Writes tables of contents, of tables and of figures anew from the finished part.</summary>
internal sealed class ContentsFields(FieldStory story, DocumentStyles styles, TargetBookmarks bookmarks)
{
    /// <summary>A document has a few; each repeats every heading.</summary>
    private const int MostTables = 20;

    private readonly MarkupTree _tree = story.Tree;
    private readonly List<(Field Field, ContentsCode Code, IReadOnlyList<ContentsEntry> Entries)> _tables = [];

    /// <summary>True when there is a table to write.</summary>
    public bool Any => _tables.Count > 0;

    /// <summary>Gathers the entries; what cannot be made is marked for Word.</summary>
    public void Gather()
    {
        var found = story.Fields.Where(field => field.Code.Keyword == "TOC").ToList();
        if (found.Count == 0) return;
        var labels = HeadingLabels.Read(_tree, styles);
        foreach (var field in found)
        {
            if (_tables.Exists(table => field.Begin > table.Field.Begin && field.End < table.Field.End)) continue;
            var code = new ContentsCode(field);
            if (code.IsKnown && _tables.Count < MostTables && IsReplaceable(field)) _tables.Add((field, code, Entries(field, code, labels)));
            else story.MarkDirty(field);
        }
    }

    /// <summary>Lines of the table whose result begins at this element; null when none does.</summary>
    public int? LinesAt(int paragraph)
    {
        foreach (var (field, _, entries) in _tables)
        {
            if (_tree.Enclosing(field.Begin, ElementKind.Paragraph) == paragraph) return entries.Count;
        }

        return null;
    }

    /// <summary>The paragraph in which the table that begins at this one ends.</summary>
    public int EndOf(int paragraph) =>
        _tables.Where(table => _tree.Enclosing(table.Field.Begin, ElementKind.Paragraph) == paragraph)
            .Select(table => _tree.Enclosing(table.Field.End, ElementKind.Paragraph)).FirstOrDefault(paragraph);

    /// <summary>True when the field lies in a result that is replaced.</summary>
    public bool Replaces(Field field) => _tables.Exists(table => field.Begin > table.Field.Separate && field.End < table.Field.End);

    /// <summary>Writes them, with the page of each entry.</summary>
    public void Write(PageEstimate pages)
    {
        foreach (var (field, code, entries) in _tables) new ContentsWriter(story, styles, bookmarks, pages, code).Write(field, entries);
    }

    /// <summary>Its first and last paragraph stand side by side in one body, cell or content control, marks straight in runs of theirs.</summary>
    private bool IsReplaceable(Field field)
    {
        if (field.IsSimple || field.Separate < 0) return false;
        var (first, last) = (_tree.Enclosing(field.Begin, ElementKind.Paragraph), _tree.Enclosing(field.End, ElementKind.Paragraph));
        return first >= 0 && last >= 0 && _tree.Nodes[first].Parent == _tree.Nodes[last].Parent
            && !HoldsSection(first, to: first != last ? last : _tree.Nodes[last].After) && IsStraight(field.Begin, first) && IsStraight(field.Separate, first) && IsStraight(field.End, last);
    }

    /// <summary>A section that ends among the entries would be lost with them.</summary>
    private bool HoldsSection(int first, int to)
    {
        for (var node = first; node < to; node++)
        {
            if (_tree.Nodes[node].Kind == ElementKind.SectionProperties) return true;
        }

        return false;
    }

    private bool IsStraight(int mark, int paragraph)
    {
        var run = _tree.Nodes[mark].Parent;
        return _tree.Nodes[run].Kind == ElementKind.Run && _tree.Nodes[run].Parent == paragraph;
    }

    private List<ContentsEntry> Entries(Field field, ContentsCode code, IReadOnlyDictionary<int, string> labels)
    {
        var (from, to) = bookmarks.Bounds(code.Bookmark);
        var captions = code.Captions is { } label ? CaptionsOf(label) : null;
        var entries = new List<ContentsEntry>();
        for (var node = from; node < to; node++)
        {
            if (_tree.Nodes[node].Kind is ElementKind.TextBoxContent or ElementKind.Deleted)
            {
                node = _tree.Nodes[node].After - 1;
                continue;
            }

            if (_tree.Nodes[node].Kind != ElementKind.Paragraph || IsInside(node, field)) continue;
            var level = captions is null ? code.LevelOf(_tree, node, styles) : captions.Contains(node) ? 1 : null;
            if (level is null || Clean(story.Text(node)) is not { Length: > 0 } text) continue;
            entries.Add(new(node, level.Value, labels.TryGetValue(node, out var number) ? $"{number} {text}" : text));
        }

        return entries;
    }

    private bool IsInside(int paragraph, Field field) => paragraph >= _tree.Enclosing(field.Begin, ElementKind.Paragraph) && paragraph <= field.End;

    private HashSet<int> CaptionsOf(string label) =>
        [.. story.Fields.Where(field => field.Code.Keyword == "SEQ" && string.Equals(field.Code.Argument, label, StringComparison.OrdinalIgnoreCase))
            .Select(field => _tree.Enclosing(field.Begin, ElementKind.Paragraph))];

    /// <summary>One line, blanks drawn together; the table's own tab is the only one.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0') clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString().TrimEnd(' ');
    }
}
