using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The ids that a template's parts use themselves: new ones begin behind the highest, or in the widest gap when that is too near the end.</summary>
internal sealed class TemplateIds
{
    private const int Room = 1 << 24;
    private const string ShapeForm = "_x0000_s";

    private readonly Dictionary<IdSpace, SortedSet<int>> _used = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of bookmarks and shapes in use.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Reads them from the parts.</summary>
    public static TemplateIds Of(IEnumerable<MarkupTree> trees)
    {
        var ids = new TemplateIds();
        foreach (var tree in trees)
        {
            for (var node = 0; node < tree.Nodes.Length; node++) ids.Read(tree, node);
        }

        return ids;
    }

    /// <summary>New ids of this kind are greater than this number.</summary>
    public int Before(IdSpace space)
    {
        var first = space == IdSpace.Paragraph ? 0x10000000 : space == IdSpace.Shape ? 1024 : 0;
        if (!_used.TryGetValue(space, out var used) || used.Max < first) return first;
        if (used.Max < int.MaxValue - Room) return used.Max;
        var (gap, before, last) = (0, first, first);
        foreach (var id in used.Where(id => id > first))
        {
            if (id - last > gap) (gap, before) = (id - last, last);
            last = id;
        }

        return before;
    }

    private void Read(MarkupTree tree, int node)
    {
        switch (tree.Nodes[node].Kind)
        {
            case ElementKind.DrawingProperties:
                Add(tree, node, "id"u8, IdSpace.Drawing);
                break;
            case ElementKind.BookmarkStart:
                Add(tree, node, ":id"u8, IdSpace.Bookmark);
                AddName(tree, node, ":name"u8);
                break;
            case ElementKind.Paragraph or ElementKind.Row:
                Add(tree, node, ":paraId"u8, IdSpace.Paragraph, NumberStyles.AllowHexSpecifier);
                break;
            case ElementKind.DrawingFrame:
                Add(tree, node, ":anchorId"u8, IdSpace.Paragraph, NumberStyles.AllowHexSpecifier);
                break;
            case ElementKind.Inserted or ElementKind.Deleted or ElementKind.RevisionMark:
                Add(tree, node, ":id"u8, IdSpace.Revision);
                break;
            case ElementKind.ContentControlId:
                Add(tree, node, ":val"u8, IdSpace.ContentControl);
                break;
            case ElementKind.RangeMarker when RangeIds.SpaceOf(tree, node) is { } space:
                Add(tree, node, ":id"u8, space);
                AddName(tree, node, ":name"u8);
                break;
            case ElementKind.CommentReference:
                Add(tree, node, ":id"u8, IdSpace.Comment);
                break;
            case ElementKind.Note:
                Add(tree, node, ":id"u8, tree.LocalName(node).StartsWith("f"u8) ? IdSpace.Footnote : tree.LocalName(node).StartsWith("e"u8) ? IdSpace.Endnote : IdSpace.Comment);
                break;
            case ElementKind.Shape:
                AddName(tree, node, "id"u8);
                AddName(tree, node, "o:spid"u8);
                break;
        }
    }

    private void Add(MarkupTree tree, int node, ReadOnlySpan<byte> name, IdSpace space, NumberStyles style = NumberStyles.None)
    {
        if (Value(tree, node, name) is { } text && int.TryParse(text, style, CultureInfo.InvariantCulture, out var value)) Add(space, value);
    }

    private void Add(IdSpace space, int value)
    {
        if (!_used.TryGetValue(space, out var used)) _used[space] = used = [];
        used.Add(value);
    }

    private void AddName(MarkupTree tree, int node, ReadOnlySpan<byte> name)
    {
        if (Value(tree, node, name) is not { } text) return;
        _names.Add(text);
        if (text.StartsWith(ShapeForm, StringComparison.Ordinal)
            && int.TryParse(text[ShapeForm.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Add(IdSpace.Shape, number);
    }

    private static string? Value(MarkupTree tree, int node, ReadOnlySpan<byte> name) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, name, out var start, out var end)
            ? Encoding.UTF8.GetString(tree.Bytes.Span[start..end])
            : null;
}
