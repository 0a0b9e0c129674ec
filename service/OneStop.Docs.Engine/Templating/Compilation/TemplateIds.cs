using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The highest ids that the template's parts use themselves.</summary>
/// <param name="Drawing"><c>wp:docPr/@id</c>.</param>
/// <param name="Bookmark"><c>w:bookmarkStart/@w:id</c>.</param>
/// <param name="Paragraph"><c>w14:paraId</c>, below 0x80000000 by [MS-DOCX] §2.6.2.3.</param>
internal sealed record TemplateIds(int Drawing, int Bookmark, int Paragraph)
{
    /// <summary>Reads them from the parts.</summary>
    public static TemplateIds Of(IEnumerable<MarkupTree> trees)
    {
        var (drawing, bookmark, paragraph) = (0, 0, 0x10000000);
        foreach (var tree in trees)
        {
            foreach (var node in tree.Nodes)
            {
                switch (node.Kind)
                {
                    case ElementKind.DrawingProperties:
                        drawing = Math.Max(drawing, Read(tree, node, "id"u8, NumberStyles.None));
                        break;
                    case ElementKind.BookmarkStart:
                        bookmark = Math.Max(bookmark, Read(tree, node, ":id"u8, NumberStyles.None));
                        break;
                    case ElementKind.Paragraph or ElementKind.Row:
                        paragraph = Math.Max(paragraph, Read(tree, node, ":paraId"u8, NumberStyles.AllowHexSpecifier));
                        break;
                }
            }
        }

        return new(drawing, bookmark, paragraph);
    }

    private static int Read(MarkupTree tree, MarkupNode node, ReadOnlySpan<byte> name, NumberStyles style) =>
        MarkupAttributes.TryFind(tree.Bytes.Span, node.Start, name, out var start, out var end)
        && int.TryParse(Encoding.UTF8.GetString(tree.Bytes.Span[start..end]), style, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;
}
