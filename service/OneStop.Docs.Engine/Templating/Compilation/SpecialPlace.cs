using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Knows the tags whose values need more than the markup before them says: it becomes a literal of its own, without bytes.</summary>
internal static class SpecialPlace
{
    /// <summary>The literal to be put right before the tag's code, or null where none is needed.</summary>
    public static Literal? Of(PartSyntax part, TemplateTag tag)
    {
        if (!tag.IsHole) return null;
        if (tag.Field is { } field) return Literal.OfPlace(OfField(field));
        if (tag.Paragraph.Link is not null) return Literal.OfPlace(ValuePlace.LinkTarget);
        if (tag.Paragraph.Attribute is not null) return null;
        var owner = tag.Paragraph.Owners[tag.Open];
        return part.Tree.Nodes[owner].Kind switch
        {
            ElementKind.TextElement when IsNumber(part.Tree, owner) => Literal.OfPlace(ValuePlace.Number),
            ElementKind.Text when part.Tree.IsDrawing(owner) => Literal.OfPlace(ValuePlace.DrawingText, RunProperties(part.Tree, owner)),
            _ => null,
        };
    }

    private static bool IsNumber(MarkupTree tree, int owner) =>
        tree.Enclosing(owner, ElementKind.PointList) is var list and >= 0 && tree.LocalName(list).StartsWith("num"u8);

    private static ValuePlace OfField(FieldPlace field) =>
        field.StartsAddress ? ValuePlace.FieldAddress : field.IsQuoted ? ValuePlace.FieldText : ValuePlace.FieldWord;

    /// <summary>What a run that goes on after a line break begins with.</summary>
    private static byte[] RunProperties(MarkupTree tree, int text) =>
        tree.Child(tree.Nodes[text].Parent, ElementKind.RunProperties) is var properties and >= 0
            ? tree.Bytes.Span[tree.Nodes[properties].Start..tree.Nodes[properties].End].ToArray()
            : [];
}
