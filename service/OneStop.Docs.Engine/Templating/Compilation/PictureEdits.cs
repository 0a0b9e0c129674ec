using System.Text;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Finds the pictures that stand in a template for others: their alternative text calls <c>image</c>. The whole drawing is held back
/// while it is written, since the size stands before the alternative text and the picture behind it.
/// </summary>
/// <remarks>ECMA-376-1 §20.4.2.5 (wp:docPr), §20.2.2.5 (pic:pic).</remarks>
internal static partial class PictureEdits
{
    /// <summary>Adds the edits; gives the tags that call <c>image</c> for a drawing that is no picture.</summary>
    public static IEnumerable<Diagnostic> Add(EditList edits, PartSyntax part)
    {
        foreach (var tags in part.Tags.Where(IsCall).GroupBy(tag => tag.Paragraph.Node))
        {
            if (PictureOf(part.Tree, tags.Key) is not (var drawing, _))
            {
                yield return Codes.Error(Codes.NotAPicture, part.Locate(tags.First()), tags.First().Text);
                continue;
            }

            var node = part.Tree.Nodes[drawing];
            edits.Mark(node.Start, EditRank.Begins, LiteralKind.PictureOpen, detail: TextWidth.Of(part.Tree, drawing));
            edits.Mark(node.End, EditRank.Ends, LiteralKind.PictureClose);
        }
    }

    /// <summary>Numbers of pictures that nothing in these parts, which share their numbers, shows any more.</summary>
    public static IEnumerable<string> Replaced(IReadOnlyList<PartSyntax> parts) =>
        from part in parts
        from id in IdsOf(part)
        group part by id into uses
        where parts.Sum(part => Count(part.Tree.Bytes.Span, uses.Key)) == uses.Count()
        select uses.Key;

    private static IEnumerable<string> IdsOf(PartSyntax part) =>
        from node in part.Tags.Where(IsCall).Select(tag => tag.Paragraph.Node).Distinct()
        let picture = PictureOf(part.Tree, node)
        where picture is not null
        from child in Enumerable.Range(picture.Value.Picture, part.Tree.Nodes[picture.Value.Picture].After - picture.Value.Picture)
        from name in new[] { ":embed", ":link" }
        let id = Linked(part.Tree, child, name)
        where id is not null
        select id;

    /// <summary>The number of the picture an element shows: a bitmap, or the drawing (SVG) that new readers show instead.</summary>
    private static string? Linked(MarkupTree tree, int blip, string name) =>
        tree.LocalName(blip) is var local && (local.SequenceEqual("blip"u8) || local.SequenceEqual("svgBlip"u8))
        && MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[blip].Start, Encoding.UTF8.GetBytes(name), out var start, out var end)
            ? Encoding.UTF8.GetString(tree.Bytes.Span[start..end])
            : null;

    private static int Count(ReadOnlySpan<byte> bytes, string id) => bytes.Count(Encoding.UTF8.GetBytes($"\"{id}\""));

    /// <summary>True for the alternative text of a drawing that calls <c>image</c> with something: a field of that name is none.</summary>
    private static bool IsCall(TemplateTag tag) =>
        tag.Paragraph.Attribute == "descr" && tag.Paragraph.Tree is { } tree
        && tree.Nodes[tag.Paragraph.Node].Kind == ElementKind.DrawingProperties && Call().IsMatch(tag.Code);

    /// <summary>The <c>w:drawing</c> around and the one picture it consists of; null when it shows anything else.</summary>
    private static (int Drawing, int Picture)? PictureOf(MarkupTree tree, int properties)
    {
        var frame = tree.Nodes[properties].Parent;
        foreach (var graphic in tree.Children(frame).Where(child => tree.LocalName(child).SequenceEqual("graphic"u8)))
        {
            foreach (var picture in tree.Children(graphic).SelectMany(tree.Children))
            {
                if (tree.LocalName(picture).SequenceEqual("pic"u8)) return (tree.Nodes[frame].Parent, picture);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\w.$@""'])image[ \t]+[^ \t=:|;]|\|\s*image\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Call();
}
