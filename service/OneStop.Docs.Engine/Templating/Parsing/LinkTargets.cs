using System.Text;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>The targets of a part's links that hold tags. Word percent-encodes braces and blanks in them: <c>%7B%7B%20url%20%7D%7D</c>.</summary>
/// <remarks>ECMA-376-2 §6.5.3 (relationships), ECMA-376-1 §17.16.22 (w:hyperlink/@r:id), §21.1.2.3.5 (a:hlinkClick).</remarks>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>No links.</summary>
    public static LinkTargets None { get; } = new();

    /// <summary>Reads the links of a part.</summary>
    public static LinkTargets Of(PackageParts package, string part)
    {
        if (package.Find(RelationshipList.PartNameFor(part)) is not { } relations) return None;
        var bytes = relations.Content.Span;
        if (bytes.IndexOf("%7B"u8) < 0 && bytes.IndexOf("%7b"u8) < 0 && !bytes.Contains((byte)'{')) return None;
        var links = new LinkTargets();
        foreach (var (id, type, target) in PartRelations.Of(package, part))
        {
            if (!type.EndsWith("/hyperlink", StringComparison.Ordinal)) continue;
            if (LinkText.Of(target).Text.Contains("{{", StringComparison.Ordinal)) links._targets[id] = target;
        }

        return links;
    }

    /// <summary>The target of the link that begins at this element, when it holds tags.</summary>
    public ParagraphText? Of(MarkupTree tree, int node, ElementKind kind, int ordinal)
    {
        if (_targets.Count == 0 || kind is not (ElementKind.Hyperlink or ElementKind.DrawingLink)) return null;
        if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, ":id"u8, out var start, out var end)) return null;
        if (!_targets.TryGetValue(Encoding.UTF8.GetString(tree.Bytes.Span[start..end]), out var target)) return null;
        var link = LinkText.Of(target);
        var length = link.Text.Length;
        return new(node, ordinal, link.Text, Fill(length, start), Fill(length, end), Fill(length, node))
        {
            Tree = tree,
            Attribute = "r:id",
            Link = link,
        };
    }

    private static int[] Fill(int length, int value)
    {
        var all = new int[length];
        Array.Fill(all, value);
        return all;
    }
}
