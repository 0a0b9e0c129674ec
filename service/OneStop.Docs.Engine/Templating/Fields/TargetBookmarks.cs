using System.Globalization;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>The bookmarks of a finished part: those that are there, and those put on headings that have none.</summary>
internal sealed class TargetBookmarks
{
    private const string Start = "_Toc";
    private const int FirstNumber = 900_000_000;
    private readonly FieldStory _story;
    private readonly IdSource _ids;
    private readonly Dictionary<string, (int Start, int End)> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, string> _ofParagraph = [];
    private int _last = FirstNumber;

    /// <summary>Reads them.</summary>
    public TargetBookmarks(FieldStory story, IdSource ids)
    {
        (_story, _ids) = (story, ids);
        var tree = story.Tree;
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var node = tree.Nodes.Length - 1; node >= 0; node--)
        {
            var kind = tree.Nodes[node].Kind;
            if (kind is not (ElementKind.BookmarkStart or ElementKind.BookmarkEnd)) continue;
            var id = FieldReader.Attribute(tree, node, ":id"u8);
            if (kind == ElementKind.BookmarkEnd)
            {
                ends[id] = node;
                continue;
            }

            var name = FieldReader.Attribute(tree, node, ":name"u8);
            _byName[name] = (node, ends.GetValueOrDefault(id, -1));
            var paragraph = tree.Enclosing(node, ElementKind.Paragraph);
            if (paragraph >= 0 && name.StartsWith(Start, StringComparison.Ordinal)) _ofParagraph[paragraph] = name;
        }
    }

    /// <summary>The elements a bookmark spans, or null when it is not there or never ends.</summary>
    public (int Start, int End)? Find(string name) => _byName.TryGetValue(name, out var range) && range.End > range.Start ? range : null;

    /// <summary>The elements between a bookmark's ends; the whole part without a name, nothing when it is not there.</summary>
    /// <remarks>The paragraph in which it begins belongs to it.</remarks>
    public (int From, int To) Bounds(string? name)
    {
        if (name is null) return (0, _story.Tree.Nodes.Length);
        if (Find(name) is not var (start, end)) return (0, 0);
        return (_story.Tree.Enclosing(start, ElementKind.Paragraph) is >= 0 and var paragraph ? paragraph : start, end);
    }

    /// <summary>The bookmark of a heading; one is put around its content when it has none.</summary>
    public string Of(int paragraph)
    {
        if (_ofParagraph.TryGetValue(paragraph, out var known)) return known;
        string name;
        do name = Start + (++_last).ToString(CultureInfo.InvariantCulture);
        while (_byName.ContainsKey(name));
        var tree = _story.Tree;
        var properties = tree.Child(paragraph, ElementKind.ParagraphProperties);
        var start = properties < 0 ? tree.Nodes[paragraph].ContentStart : tree.Nodes[properties].End;
        var (p, id) = (_story.Prefix, _ids.NextNumber(IdSpace.Bookmark).ToString(CultureInfo.InvariantCulture));
        _story.Splices.Replace(start, start, FieldStory.Bytes($"<{p}bookmarkStart {p}id=\"{id}\" {p}name=\"{name}\"/>"));
        _story.Splices.Replace(tree.Nodes[paragraph].ContentEnd, tree.Nodes[paragraph].ContentEnd, FieldStory.Bytes($"<{p}bookmarkEnd {p}id=\"{id}\"/>"));
        return _ofParagraph[paragraph] = name;
    }
}
