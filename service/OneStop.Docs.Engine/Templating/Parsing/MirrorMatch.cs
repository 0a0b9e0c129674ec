using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Finds what stands in a part more than once, so that it is evaluated once: alternatives, and names of a picture told twice.</summary>
/// <remarks>ECMA-376-3 §10.2 (mc:AlternateContent): Word writes the text of a text box into Choice and Fallback.</remarks>
internal sealed class MirrorMatch
{
    private readonly PartSyntax _part;
    private readonly Dictionary<TextRegion, MirrorSource> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly List<MirrorTarget> _targets = [];
    private readonly HashSet<int> _mirrors = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private MirrorMatch(PartSyntax part) => _part = part;

    /// <summary>The part with its mirrors, and where alternatives say different things.</summary>
    public static (PartSyntax Part, IReadOnlyList<Diagnostic> Diagnostics) Find(PartSyntax part)
    {
        if (part.Tags.Count == 0) return (part, []);
        var match = new MirrorMatch(part);
        match.FindAlternatives();
        match.FindNamesTwice();
        return (match.Result(), match._diagnostics);
    }

    private void FindAlternatives()
    {
        var tree = _part.Tree;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind != ElementKind.AlternateContent) continue;
            var alternatives = tree.Children(node).Where(child => tree.Nodes[child].Kind == ElementKind.Alternative).ToList();
            if (alternatives.Count < 2) continue;
            var sources = TextRegion.Of(_part, alternatives[0]);
            if (sources.Count == 0) continue;
            foreach (var other in alternatives.Skip(1)) Match(sources, TextRegion.Of(_part, other));
        }
    }

    /// <summary>A text that is not among the first ones is evaluated by itself.</summary>
    private void Match(IReadOnlyList<TextRegion> sources, IReadOnlyList<TextRegion> targets)
    {
        var free = sources.ToList();
        foreach (var target in targets)
        {
            if (free.Find(target.IsLike) is { } source)
            {
                free.Remove(source);
                Mirror(source, target);
            }
            else if (target.Attribute is null)
            {
                var first = target.Tags[0];
                _diagnostics.Add(Codes.Warning(Codes.AlternativesDiffer, _part.Locate(first), first.Text));
            }
        }
    }

    /// <summary>Word writes a picture's name and alternative text beside the picture and again inside it.</summary>
    private void FindNamesTwice()
    {
        var tree = _part.Tree;
        var tags = _part.Tags.ToLookup<TemplateTag, object>(tag => tag.Paragraph, ReferenceEqualityComparer.Instance);
        var names = _part.Attributes
            .Where(attribute => tree.Nodes[attribute.Node].Kind == ElementKind.DrawingProperties)
            .ToDictionary(attribute => (attribute.Node, attribute.Attribute));
        foreach (var inner in _part.Attributes.Where(attribute => tree.Nodes[attribute.Node].Kind == ElementKind.PictureProperties))
        {
            if (!tags[inner].Any() || !names.TryGetValue((PropertiesAround(inner.Node), inner.Attribute), out var outer)) continue;
            var (source, target) = (OfAttribute(outer, tags[outer]), OfAttribute(inner, tags[inner]));
            if (source.IsLike(target) && !_mirrors.Contains(target.Tags[0].Index)) Mirror(source, target);
        }
    }

    private static TextRegion OfAttribute(ParagraphText text, IEnumerable<TemplateTag> tags) =>
        new(text.Node, text.Attribute, text.Starts[0], text.Ends[^1], [.. tags]);

    private int PropertiesAround(int node)
    {
        for (; node >= 0; node = _part.Tree.Nodes[node].Parent)
        {
            if (_part.Tree.Child(node, ElementKind.DrawingProperties) is var properties and >= 0) return properties;
        }

        return -1;
    }

    private void Mirror(TextRegion source, TextRegion target)
    {
        _targets.Add(new(SourceOf(source).Region, target.Start, target.End));
        _mirrors.UnionWith(target.Tags.Select(tag => tag.Index));
    }

    /// <summary>One region for each text, however often it stands again.</summary>
    private MirrorSource SourceOf(TextRegion source)
    {
        var known = _sources.Values.FirstOrDefault(other => other.Start == source.Start && other.End == source.End);
        return known ?? (_sources[source] = new(new MirrorRegion(), source.Start, source.End));
    }

    private PartSyntax Result() => _targets.Count == 0 ? _part : _part with
    {
        Tags = [.. _part.Tags.Select(tag => _mirrors.Contains(tag.Index) ? tag with { IsMirror = true } : tag)],
        Sources = [.. _sources.Values],
        Targets = _targets,
    };
}
