using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Annotation;

/// <summary>
/// Finds the characters of the body that a comment can stand at. Word keeps comments in the body alone: for a header the first
/// paragraph of the section that shows it stands in, for a note its mark, for a text box the paragraph it is anchored to, for an
/// included template the tag that includes it.
/// </summary>
/// <remarks>ECMA-376-1 §17.13.4: comments belong to the main document story; docs/ooxml/template-comments.md.</remarks>
internal sealed class CommentAnchors(PackageParts package, PackagePart main, MarkupTree tree, int depthLimit)
{
    private readonly List<int> _paragraphs =
        [.. Enumerable.Range(0, tree.Nodes.Length).Where(node => tree.Nodes[node].Kind == ElementKind.Paragraph && !tree.IsDrawing(node))];

    private readonly Dictionary<int, ParagraphText> _texts = [];
    private PartSyntax? _syntax;
    private RelationshipList? _links;

    /// <summary>The place of a diagnostic's comment; null when the body has no paragraph at all.</summary>
    public CommentAnchor? Find(Location location)
    {
        if (location.Part is not { } part) return First();
        if (string.Equals(part, main.Name, StringComparison.OrdinalIgnoreCase)) return InBody(location) ?? First();
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return (colon > 0 ? IncludeOf(part[..colon]) : Story(part, location.Paragraph)) ?? First();
    }

    private CommentAnchor? First() => _paragraphs.Count == 0 ? null : CommentAnchor.Whole(Text(Outermost(_paragraphs[0])));

    private CommentAnchor? InBody(Location location)
    {
        if (location.Paragraph is not { } ordinal || ordinal < 1 || ordinal > _paragraphs.Count) return null;
        var node = _paragraphs[ordinal - 1];
        var outermost = Outermost(node);
        var text = Text(outermost);
        // In an attribute or a field's code no comment can stand.
        if (outermost != node || location.Path is not null) return CommentAnchor.Whole(text);
        var index = IndexOf(text, location.Column ?? 1);
        if (location.Quote is not { Length: > 0 } quote) return CommentAnchor.Whole(text) with { IsExact = true };

        // The column may lie inside the tag: the copy of the tag around it, or the nearest before.
        var from = -1;
        for (var at = text.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0 && at <= index; at = text.Text.IndexOf(quote, at + 1, StringComparison.Ordinal)) from = at;
        return from < 0 ? CommentAnchor.Whole(text) with { IsExact = true } : new(text, from, from + quote.Length, IsExact: true);
    }

    private int IndexOf(ParagraphText text, int column)
    {
        var index = 0;
        while (index < text.Text.Length && text.Column(tree, index) < column) index++;
        return index;
    }

    /// <summary>The paragraph itself, or the one that the text box around it is anchored to.</summary>
    private int Outermost(int paragraph)
    {
        while (tree.Enclosing(paragraph, ElementKind.TextBoxContent) is var box and >= 0
            && tree.Enclosing(box, ElementKind.Paragraph) is var outer and >= 0)
        {
            paragraph = outer;
        }

        return paragraph;
    }

    private CommentAnchor? IncludeOf(string name)
    {
        _syntax ??= PartParser.Parse(main, LinkTargets.None, depthLimit).Syntax;
        var tag = _syntax?.Tags.FirstOrDefault(tag => tag.Code.Contains("include", StringComparison.Ordinal)
            && (tag.Code.Contains($"\"{name}\"", StringComparison.Ordinal) || tag.Code.Contains($"'{name}'", StringComparison.Ordinal)));
        if (tag is null) return null;
        var outermost = Outermost(tag.Paragraph.Node);
        return outermost == tag.Paragraph.Node
            ? new(Text(outermost), tag.Open, tag.Open + tag.Text.Length, IsExact: false)
            : CommentAnchor.Whole(Text(outermost));
    }

    private CommentAnchor? Story(string part, int? paragraph)
    {
        var link = Links.Items.FirstOrDefault(item => !item.IsExternal && string.Equals(item.Target, part, StringComparison.OrdinalIgnoreCase));
        return link?.Kind switch
        {
            "header" or "footer" => SectionWith(link.Id),
            "footnotes" or "endnotes" or "comments" => MarkOf(part, paragraph, link.Kind[..^1] + "Reference"),
            null => null,
            _ => ParagraphWith(link.Id),
        };
    }

    /// <summary>The paragraph that shows a chart or diagram.</summary>
    private CommentAnchor? ParagraphWith(string id)
    {
        var at = tree.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes($"\"{id}\""));
        var around = at < 0 ? -1 : _paragraphs.FindLast(paragraph => tree.Nodes[paragraph].Start < at && at < tree.Nodes[paragraph].End);
        return around > 0 ? CommentAnchor.Whole(Text(Outermost(around))) : null;
    }

    private RelationshipList Links => _links ??= RelationshipList.Read(
        main.Name, package.Find(RelationshipList.PartNameFor(main.Name)) is { } part ? Editing.PartXml.Parse(part.Content) : null);

    private CommentAnchor? SectionWith(string id)
    {
        var start = 0;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind != ElementKind.SectionProperties) continue;
            var bytes = tree.Bytes.Span[tree.Nodes[node].Start..tree.Nodes[node].End];
            if (bytes.IndexOf(Encoding.UTF8.GetBytes($"\"{id}\"")) >= 0)
            {
                var first = _paragraphs.Find(paragraph => tree.Nodes[paragraph].Start >= start);
                return CommentAnchor.Whole(Text(Outermost(first)));
            }

            start = tree.Nodes[node].End;
        }

        return null;
    }

    private CommentAnchor? MarkOf(string part, int? paragraph, string mark)
    {
        if (package.Find(part) is not { } notes || MarkupTree.Parse(notes, depthLimit).Value is not { } other) return null;
        var paragraphs = Enumerable.Range(0, other.Nodes.Length).Where(node => other.Nodes[node].Kind == ElementKind.Paragraph && !other.IsDrawing(node)).ToList();
        if (paragraph is not { } ordinal || ordinal < 1 || ordinal > paragraphs.Count) return null;
        var note = other.Enclosing(paragraphs[ordinal - 1], ElementKind.Note);
        if (note < 0 || AttributeOf(other, note) is not { } id) return null;
        var name = Encoding.UTF8.GetBytes($"<{tree.Prefix}{mark}");
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (!tree.Bytes.Span[tree.Nodes[node].Start..].StartsWith(name) || AttributeOf(tree, node) != id) continue;
            var text = Text(Outermost(tree.Enclosing(node, ElementKind.Paragraph)));
            var at = Array.IndexOf(text.Owners, node);
            return at < 0 ? CommentAnchor.Whole(text) : new(text, at, at + 1, IsExact: false);
        }

        return null;
    }

    /// <summary>The value of <c>w:id</c>, or null.</summary>
    public static string? AttributeOf(MarkupTree tree, int node) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, ":id"u8, out var start, out var end)
            ? Encoding.UTF8.GetString(tree.Bytes.Span[start..end])
            : null;

    /// <summary>The highest id of a comment named in these trees, -1 when none is.</summary>
    public static int HighestId(MarkupTree tree)
    {
        var highest = -1;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind is not (ElementKind.RangeMarker or ElementKind.Note)
                && !tree.Bytes.Span[tree.Nodes[node].Start..].StartsWith(Encoding.UTF8.GetBytes($"<{tree.Prefix}commentReference"))) continue;
            if (int.TryParse(AttributeOf(tree, node), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) highest = Math.Max(highest, id);
        }

        return highest;
    }

    private ParagraphText Text(int node)
    {
        if (!_texts.TryGetValue(node, out var text)) _texts[node] = text = ParagraphText.Gather(tree, node, ordinal: 0);
        return text;
    }
}
