using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Turns ids inside what repeats into holes, so that each iteration gets its own and all that refers to one agrees.</summary>
internal sealed class IdEdits
{
    private readonly EditList _edits;
    private readonly MarkupTree _tree;
    private readonly RepeatScopes _scopes;
    private readonly bool _keepsFirst;
    private readonly Dictionary<(IdSpace Space, string Original), RepeatedId> _shared = [];

    private IdEdits(EditList edits, MarkupTree tree, RepeatScopes scopes, bool keepsFirst) =>
        (_edits, _tree, _scopes, _keepsFirst) = (edits, tree, scopes, keepsFirst);

    /// <summary>Adds a hole for every id that may be written more than once.</summary>
    /// <param name="edits">The edits of the part.</param>
    /// <param name="tree">The part.</param>
    /// <param name="scopes">What repeats in it.</param>
    /// <param name="keepsFirst">False when even the first copy must not have the template's ids.</param>
    public static void Add(EditList edits, MarkupTree tree, RepeatScopes scopes, bool keepsFirst)
    {
        if (scopes.All.Count == 0) return;
        var ids = new IdEdits(edits, tree, scopes, keepsFirst);
        for (var node = 0; node < tree.Nodes.Length; node++) ids.AddAlone(node);
        for (var node = 0; node < tree.Nodes.Length; node++) ids.AddBeginning(node);
        for (var node = 0; node < tree.Nodes.Length; node++) ids.AddReference(node);
    }

    /// <summary>Ids that nothing refers to.</summary>
    private void AddAlone(int index)
    {
        var node = _tree.Nodes[index];
        switch (node.Kind)
        {
            case ElementKind.DrawingProperties:
                AddHole(node, "id"u8, new(IdSpace.Drawing));
                break;
            case ElementKind.Paragraph or ElementKind.Row when _tree.Enclosing(index, ElementKind.Note) < 0:
                Drop(node, ":paraId"u8);
                Drop(node, ":textId"u8);
                break;
            case ElementKind.Paragraph or ElementKind.Row:
                AddHole(node, ":paraId"u8, new(IdSpace.Paragraph));
                break;
            case ElementKind.DrawingFrame:
                AddHole(node, ":anchorId"u8, new(IdSpace.Paragraph));
                break;
            case ElementKind.Inserted or ElementKind.Deleted or ElementKind.RevisionMark:
                AddHole(node, ":id"u8, new(IdSpace.Revision));
                break;
            case ElementKind.ContentControlId:
                AddHole(node, ":val"u8, new(IdSpace.ContentControl));
                break;
        }
    }

    /// <summary>Ids and names that other places repeat.</summary>
    private void AddBeginning(int index)
    {
        var node = _tree.Nodes[index];
        switch (node.Kind)
        {
            case ElementKind.BookmarkStart:
                Share(node, ":id"u8, IdSpace.Bookmark);
                Share(node, ":name"u8, IdSpace.BookmarkName);
                break;
            case ElementKind.RangeMarker when RangeIds.SpaceOf(_tree, index) is { } space && RangeIds.IsStart(_tree, index):
                Share(node, ":id"u8, space);
                if (space == IdSpace.Move) Share(node, ":name"u8, IdSpace.MoveName);
                break;
            case ElementKind.Shape:
                Share(node, "id"u8, IdSpace.Shape);
                Share(node, "o:spid"u8, IdSpace.Shape);
                break;
            case ElementKind.ShapeType:
                Share(node, "id"u8, IdSpace.ShapeName);
                break;
        }
    }

    private void AddReference(int index)
    {
        var node = _tree.Nodes[index];
        switch (node.Kind)
        {
            case ElementKind.BookmarkEnd:
                Refer(node, ":id"u8, IdSpace.Bookmark, isEnd: true);
                break;
            case ElementKind.RangeMarker when RangeIds.SpaceOf(_tree, index) is { } space && !RangeIds.IsStart(_tree, index):
                Refer(node, ":id"u8, space, isEnd: true);
                break;
            case ElementKind.Shape when MarkupAttributes.TryFind(_tree.Bytes.Span, node.Start, "type"u8, out var from, out var to) && _tree.Bytes.Span[from] == '#':
                Refer(from + 1, to, IdSpace.ShapeName, isEnd: false);
                break;
            case ElementKind.EmbeddedObject:
                Refer(node, "ShapeID"u8, IdSpace.Shape);
                Refer(node, ":shapeid"u8, IdSpace.Shape);
                break;
            case ElementKind.Hyperlink:
                Refer(node, ":anchor"u8, IdSpace.BookmarkName);
                break;
            case ElementKind.Wrapper when MarkupAttributes.TryFind(_tree.Bytes.Span, node.Start, ":instr"u8, out var start, out var end):
                ReferInField(start, end);
                break;
            case ElementKind.FieldCode:
                ReferInField(node.ContentStart, node.ContentEnd);
                break;
        }
    }

    private void ReferInField(int start, int end)
    {
        if (BookmarkReference.Find(_tree.Bytes.Span[start..end]) is { } name) Refer(start + name.Start, start + name.End, IdSpace.BookmarkName, isEnd: false);
    }

    private void Share(MarkupNode node, ReadOnlySpan<byte> attribute, IdSpace space)
    {
        if (!MarkupAttributes.TryFind(_tree.Bytes.Span, node.Start, attribute, out var start, out var end)) return;
        if (_scopes.Around(start, end) is not { } scope) return;
        var original = Encoding.UTF8.GetString(_tree.Bytes.Span[start..end]);
        if (space == IdSpace.Shape && !original.StartsWith("_x0000_", StringComparison.Ordinal)) space = IdSpace.ShapeName;
        if (!_shared.TryGetValue((space, original), out var id)) _shared[(space, original)] = id = new(space, [.. _tree.Bytes.Span[start..end]], scope);
        Refer(start, end, id, isEnd: false);
    }

    private void Refer(MarkupNode node, ReadOnlySpan<byte> attribute, IdSpace space, bool isEnd = false)
    {
        if (MarkupAttributes.TryFind(_tree.Bytes.Span, node.Start, attribute, out var start, out var end)) Refer(start, end, space, isEnd);
    }

    private void Refer(int start, int end, IdSpace space, bool isEnd)
    {
        var original = Encoding.UTF8.GetString(_tree.Bytes.Span[start..end]);
        if (_shared.TryGetValue((space, original), out var id)
            || (space == IdSpace.Shape && _shared.TryGetValue((IdSpace.ShapeName, original), out id)))
        {
            Refer(start, end, id, isEnd);
        }
    }

    private void Refer(int start, int end, RepeatedId id, bool isEnd)
    {
        var level = id.Share(_scopes.Around(start, end));
        if (level < 0 && !isEnd && _keepsFirst) return;
        _edits.Hole(start, end, new(id.Space, id, Math.Max(0, level), isEnd) { KeepsFirst = _keepsFirst });
    }

    private void AddHole(MarkupNode node, ReadOnlySpan<byte> attribute, IdHole hole)
    {
        if (!MarkupAttributes.TryFind(_tree.Bytes.Span, node.Start, attribute, out var start, out var end)) return;
        if (_scopes.Around(node.Start, node.ContentStart) is not null) _edits.Hole(start, end, hole with { KeepsFirst = _keepsFirst });
    }

    /// <summary>
    /// Word gives paragraphs and rows an id when it saves, and does without; only comments are referred to by theirs
    /// ([MS-DOCX] §2.6.2.3, §2.5.1). A new one for each copy would be eight letters that no deflater can shorten.
    /// </summary>
    private void Drop(MarkupNode node, ReadOnlySpan<byte> attribute)
    {
        var bytes = _tree.Bytes.Span;
        if (!MarkupAttributes.TryFind(bytes, node.Start, attribute, out var start, out var end)) return;
        if (_scopes.Around(node.Start, node.ContentStart) is null) return;
        _edits.Remove(node.Start + bytes[node.Start..start].LastIndexOfAny(" \t\r\n"u8), end + 1);
    }
}
