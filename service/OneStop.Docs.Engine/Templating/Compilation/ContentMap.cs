using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Knows what is left of a part once its tags are taken out: fixed content, and holes for values.</summary>
internal sealed class ContentMap
{
    private readonly PartSyntax _part;
    private readonly Dictionary<int, bool[]> _kept = [];
    private readonly Dictionary<int, List<TemplateTag>> _tags;
    private readonly int[] _tagged;

    /// <summary>Maps the part.</summary>
    public ContentMap(PartSyntax part)
    {
        _part = part;
        _tags = part.Tags.Where(tag => tag.Paragraph.Attribute is null).GroupBy(tag => tag.Paragraph.Node).ToDictionary(group => group.Key, group => group.ToList());
        _tagged = [.. _tags.Keys.Order()];
        foreach (var (node, paragraph) in part.Paragraphs)
        {
            var kept = new bool[paragraph.Text.Length];
            Array.Fill(kept, value: true);
            _kept[node] = kept;
        }

        foreach (var (paragraph, start, end) in part.Erasures.Where(e => e.Paragraph.Attribute is null)) _kept[paragraph.Node].AsSpan(start, end - start).Clear();
        foreach (var tag in _tags.Values.SelectMany(tags => tags))
        {
            var kept = _kept[tag.Paragraph.Node];
            kept.AsSpan(tag.Start, tag.End - tag.Start).Clear();
            if (tag.IsHole) kept[tag.Open] = true;
        }
    }

    /// <summary>True when a fixed character or a hole between the two places of the paragraph belongs to <paramref name="node"/>.</summary>
    public bool HasKept(ParagraphText paragraph, int node, int from = 0, int to = int.MaxValue)
    {
        var kept = _kept[paragraph.Node];
        for (var i = from; i < Math.Min(to, kept.Length); i++)
        {
            if (kept[i] && _part.Tree.IsWithin(paragraph.Owners[i], node)) return true;
        }

        return false;
    }

    /// <summary>True when content other than blanks stands between two places of the paragraph.</summary>
    public bool HasContent(ParagraphText paragraph, int from = 0, int to = int.MaxValue)
    {
        var kept = _kept.GetValueOrDefault(paragraph.Node);
        for (var i = from; i < Math.Min(to, paragraph.Text.Length); i++)
        {
            var isBlank = char.IsWhiteSpace(paragraph.Text[i]);
            if (kept is null ? !isBlank : kept[i] && (!isBlank || IsHole(paragraph.Node, i))) return true;
        }

        return false;
    }

    /// <summary>True when content stands in the element, in any paragraph of it.</summary>
    public bool HasContent(int node) => Paragraphs(node).Any(paragraph => HasContent(paragraph));

    /// <summary>True when content stands in the element before this character of one of its paragraphs.</summary>
    public bool HasContentBefore(int node, ParagraphText place, int index) =>
        Paragraphs(node).TakeWhile(paragraph => paragraph.Node < place.Node).Any(paragraph => HasContent(paragraph))
        || HasContent(place, 0, index);

    /// <summary>True when content stands in the element from this character of one of its paragraphs on.</summary>
    public bool HasContentAfter(int node, ParagraphText place, int index) =>
        HasContent(place, index) || Paragraphs(node).Any(paragraph => paragraph.Node > place.Node && HasContent(paragraph));

    /// <summary>True when the element holds tags that write nothing, blanks, and nothing else.</summary>
    public bool IsControlOnly(int node)
    {
        var tags = Tags(node).ToList();
        return tags.Count > 0 && !tags.Any(tag => tag.IsHole || (tag.IsCall && tag.Paragraph.Node != node)) && !HasContent(node) && !HoldsSection(node);
    }

    /// <summary>The tags in the element.</summary>
    public IEnumerable<TemplateTag> Tags(int node)
    {
        var end = _part.Tree.Nodes[node].After;
        var first = Array.BinarySearch(_tagged, node);
        for (var i = first < 0 ? ~first : first; i < _tagged.Length && _tagged[i] < end; i++)
        {
            foreach (var tag in _tags[_tagged[i]]) yield return tag;
        }
    }

    /// <summary>Offsets where something that can be seen and is no tag begins, in any paragraph of the element: each stretch once.</summary>
    public IEnumerable<int> Visible(int node)
    {
        foreach (var paragraph in Paragraphs(node))
        {
            var kept = _kept.GetValueOrDefault(paragraph.Node);
            var wasVisible = false;
            for (var i = 0; i < paragraph.Text.Length; i++)
            {
                var isVisible = !char.IsWhiteSpace(paragraph.Text[i]) && (kept is null || (kept[i] && !IsHole(paragraph.Node, i)));
                if (isVisible && !wasVisible) yield return paragraph.Starts[i];
                wasVisible = isVisible;
            }
        }
    }

    private bool IsHole(int paragraph, int index) => _tags.GetValueOrDefault(paragraph)?.Any(tag => tag.IsHole && tag.Open == index) == true;

    /// <summary>A paragraph that ends a section cannot go without its section.</summary>
    public bool HoldsSection(int node)
    {
        for (var i = node; i < _part.Tree.Nodes[node].After; i++)
        {
            if (_part.Tree.Nodes[i].Kind == ElementKind.SectionProperties) return true;
        }

        return false;
    }

    private IEnumerable<ParagraphText> Paragraphs(int node)
    {
        for (var i = node; i < _part.Tree.Nodes[node].After; i++)
        {
            if (_part.Tree.Nodes[i].Kind is not (ElementKind.Paragraph or ElementKind.TextElement)) continue;
            yield return _part.Paragraphs.TryGetValue(i, out var text) ? text : ParagraphText.Gather(_part.Tree, i, ordinal: 0);
        }
    }
}
