using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Marks what may end up empty: tables without rows, rows without cells, cells without a paragraph, paragraphs that yield nothing or are replaced.</summary>
internal sealed class StructureEdits(PartSyntax part, ContentMap content, Vanishing vanishing, OptionalElements optional, SectionEdits sections, IReadOnlyList<TagPlace?> places)
{
    private readonly MarkupTree _tree = part.Tree;

    /// <summary>Adds the marks.</summary>
    public void Add(EditList edits)
    {
        for (var node = 0; node < _tree.Nodes.Length; node++)
        {
            switch (_tree.Nodes[node].Kind)
            {
                case ElementKind.Table when optional.IsOptionalTable(node):
                    MarkOptional(edits, node);
                    foreach (var row in optional.RowsOf(node).Where(row => !IsOptionalRow(row))) Settle(edits, row);
                    break;
                case ElementKind.Row when IsAffected(node) && IsOptionalRow(node):
                    MarkRow(edits, node);
                    break;
                case ElementKind.Cell or ElementKind.Header or ElementKind.Footer or ElementKind.Note or ElementKind.TextBoxContent
                    when IsAffected(node) && optional.MayLoseLastParagraph(node):
                    MarkContainer(edits, node);
                    break;
                case ElementKind.Paragraph when part.Paragraphs.ContainsKey(node):
                    MarkParagraph(edits, node);
                    break;
            }
        }
    }

    private bool IsAffected(int node) => vanishing.Around(node) < 0 && content.Tags(node).Any();

    private bool IsOptionalRow(int row) => optional.IsMarkedRow(row) || optional.MayLoseEveryCell(row);

    private void MarkRow(EditList edits, int row)
    {
        MarkOptional(edits, row, _tree.Enclosing(row, ElementKind.Table));
        if (optional.IsMarkedRow(row)) SettleByContent(edits, row);
        else foreach (var cell in optional.CellsOf(row)) Settle(edits, cell);
    }

    private void MarkParagraph(EditList edits, int paragraph)
    {
        if (optional.IsParagraph(paragraph))
        {
            MarkOptional(edits, paragraph);
            SettleByContent(edits, paragraph);
        }

        if (!optional.IsReplaceable(paragraph, out var tag)) return;
        var node = _tree.Nodes[paragraph];
        edits.Mark(node.Start, EditRank.Begins, LiteralKind.ParagraphOpen, order: 1);
        edits.Mark(places[tag!.Index]!.Offset, EditRank.Code, LiteralKind.ParagraphClose, sections.Left(paragraph), order: (tag.Index * 4) + 1);
        edits.Mark(node.End, EditRank.Ends, LiteralKind.Plain, order: 0);
    }

    /// <param name="edits">The edits of the part.</param>
    /// <param name="node">The element.</param>
    /// <param name="table">Of a row, its table: a row left out parts the cells above from those below.</param>
    private void MarkOptional(EditList edits, int node, object? table = null)
    {
        edits.Mark(_tree.Nodes[node].Start, EditRank.Begins, LiteralKind.OptionalOpen, order: 0);
        // No bytes of its own, so that a paragraph that was replaced leaves nothing here.
        edits.Mark(_tree.Nodes[node].End, EditRank.Ends, LiteralKind.OptionalClose, order: 1, detail: table);
        edits.Mark(_tree.Nodes[node].End, EditRank.Ends, LiteralKind.Plain, order: 2);
    }

    private void Settle(EditList edits, int node)
    {
        if (vanishing.Around(node) < 0) edits.Mark(_tree.Nodes[node].Start, EditRank.Begins, LiteralKind.Settle, order: 0);
    }

    private void SettleByContent(EditList edits, int node)
    {
        foreach (var offset in content.Visible(node)) edits.Mark(offset, EditRank.Begins, LiteralKind.Settle, order: 2);
    }

    private void MarkContainer(EditList edits, int container)
    {
        var node = _tree.Nodes[container];
        var first = _tree.Child(container, ElementKind.Paragraph);
        var properties = first < 0 ? -1 : _tree.Child(first, ElementKind.ParagraphProperties);
        var inner = properties < 0 ? default : _tree.Bytes.Span[_tree.Nodes[properties].Start.._tree.Nodes[properties].End];
        var name = first < 0 ? $"{_tree.Prefix}p" : Encoding.UTF8.GetString(_tree.NameOf(first));
        byte[] filler = [.. Encoding.UTF8.GetBytes($"<{name}>"), .. inner, .. Encoding.UTF8.GetBytes($"</{name}>")];
        edits.Mark(node.ContentEnd, EditRank.Begins, LiteralKind.ContainerClose, filler, order: 1);
    }
}
