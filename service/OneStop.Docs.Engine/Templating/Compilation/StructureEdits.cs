using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Marks what may end up empty and must not: tables without rows, cells without a paragraph; and paragraphs that may be replaced.</summary>
internal sealed class StructureEdits(
    PartSyntax part, ContentMap content, Vanishing vanishing, IReadOnlyList<LiftedGroup> groups, IReadOnlyList<TagPlace?> places)
{
    private readonly MarkupTree _tree = part.Tree;

    /// <summary>Adds the marks.</summary>
    public void Add(EditList edits)
    {
        for (var node = 0; node < _tree.Nodes.Length; node++)
        {
            switch (_tree.Nodes[node].Kind)
            {
                case ElementKind.Table when IsAffected(node) && MayLoseEveryRow(node):
                    MarkTable(edits, node);
                    break;
                case ElementKind.Cell or ElementKind.Header or ElementKind.Footer or ElementKind.Note or ElementKind.TextBoxContent
                    when IsAffected(node) && MayLoseLastParagraph(node):
                    MarkContainer(edits, node);
                    break;
                case ElementKind.Paragraph when IsReplaceable(node, out var tag):
                    MarkParagraph(edits, node, tag!);
                    break;
            }
        }
    }

    /// <summary>True when the paragraph holds one tag that writes, and nothing else.</summary>
    public bool IsReplaceable(int paragraph, out TemplateTag? tag)
    {
        tag = null;
        if (!part.Paragraphs.TryGetValue(paragraph, out var text) || vanishing.Around(paragraph) >= 0) return false;
        var tags = content.Tags(paragraph).Take(2).ToList();
        if (tags.Count != 1 || !tags[0].IsHole || places[tags[0].Index] is not { IsInText: true }) return false;
        tag = tags[0];
        return tag.Paragraph.Node == paragraph && !content.HasContent(text, 0, tag.Open) && !content.HasContent(text, tag.Open + 1);
    }

    private bool IsAffected(int node) => vanishing.Around(node) < 0 && content.Tags(node).Any();

    private bool MayLoseEveryRow(int table)
    {
        for (var node = table + 1; node < _tree.Nodes[table].After; node++)
        {
            if (_tree.Nodes[node].Kind != ElementKind.Row || _tree.Enclosing(_tree.Nodes[node].Parent, ElementKind.Table) != table) continue;
            if (vanishing.Around(node) < 0 && !IsCovered(node, LiftLevel.Rows)) return false;
        }

        return true;
    }

    private bool MayLoseLastParagraph(int container)
    {
        var last = _tree.Children(container)
            .Where(child => _tree.Nodes[child].Kind is not (ElementKind.BookmarkStart or ElementKind.BookmarkEnd or ElementKind.RangeMarker))
            .DefaultIfEmpty(-1).Last();
        return last >= 0 && _tree.Nodes[last].Kind is ElementKind.Paragraph or ElementKind.Table
            && (_tree.Nodes[last].Kind == ElementKind.Table || vanishing.Around(last) >= 0 || IsCovered(last, LiftLevel.Blocks)
                || IsReplaceable(last, out _));
    }

    /// <summary>True when a block at this level, around this very element, decides whether it is written.</summary>
    private bool IsCovered(int node, LiftLevel level) =>
        groups.Any(group => group.Level == level && _tree.IsWithin(node, group.Container)
            && _tree.Nodes[node].Parent == group.Container
            && places[group.Tags[0].Index]?.Offset <= _tree.Nodes[node].Start
            && places[group.Tags[^1].Index]?.Offset >= _tree.Nodes[node].End);

    private void MarkTable(EditList edits, int table)
    {
        var node = _tree.Nodes[table];
        var head = _tree.Children(table)
            .LastOrDefault(child => _tree.Nodes[child].Kind is ElementKind.TableGrid or ElementKind.TableProperties, -1);
        edits.Mark(node.Start, EditRank.Begins, LiteralKind.TableOpen, order: 0);
        edits.Mark(head < 0 ? node.ContentStart : _tree.Nodes[head].End, EditRank.Ends, LiteralKind.TableRows);
        edits.Mark(node.ContentEnd, EditRank.Begins, LiteralKind.TableClose, order: 0);
        edits.Mark(node.End, EditRank.Ends, LiteralKind.Plain, order: 0);
    }

    private void MarkContainer(EditList edits, int container)
    {
        var node = _tree.Nodes[container];
        var first = _tree.Child(container, ElementKind.Paragraph);
        var properties = first < 0 ? -1 : _tree.Child(first, ElementKind.ParagraphProperties);
        var inner = properties < 0 ? default : _tree.Bytes.Span[_tree.Nodes[properties].Start.._tree.Nodes[properties].End];
        byte[] filler =
        [
            .. Encoding.UTF8.GetBytes($"<{_tree.Prefix}p>"), .. inner, .. Encoding.UTF8.GetBytes($"</{_tree.Prefix}p>"),
        ];
        edits.Mark(node.ContentEnd, EditRank.Begins, LiteralKind.ContainerClose, filler, order: 1);
    }

    private void MarkParagraph(EditList edits, int paragraph, TemplateTag tag)
    {
        var node = _tree.Nodes[paragraph];
        edits.Mark(node.Start, EditRank.Begins, LiteralKind.ParagraphOpen, order: 1);
        edits.Mark(places[tag.Index]!.Offset, EditRank.Code, LiteralKind.ParagraphClose, order: (tag.Index * 4) + 1);
        edits.Mark(node.End, EditRank.Ends, LiteralKind.Plain, order: 0);
    }
}
