using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Frees content controls whose content holds tags: bound to data, Word would put the old text back on opening; marked as
/// showing its hint, it would take what was rendered for a hint.
/// </summary>
/// <remarks>ECMA-376-1 §17.5.2.6 (w:dataBinding), §17.5.2.39 (w:showingPlcHdr); w15:dataBinding [MS-DOCX] §2.5.4.1.</remarks>
internal static class ControlEdits
{
    /// <summary>Adds the edits.</summary>
    public static void Add(EditList edits, PartSyntax part, ContentMap content)
    {
        var tree = part.Tree;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind != ElementKind.DataBinding || tree.Nodes[tree.Nodes[node].Parent].Kind != ElementKind.ContentControlProperties) continue;
            var control = tree.Nodes[tree.Nodes[node].Parent].Parent;
            var inner = control < 0 ? -1 : tree.Child(control, ElementKind.ContentControlContent);
            if (inner >= 0 && HoldsTag(part, content, inner)) edits.Remove(tree.Nodes[node].Start, tree.Nodes[node].End);
        }
    }

    /// <summary>A control inside a paragraph holds a piece of it; one around paragraphs holds them whole.</summary>
    private static bool HoldsTag(PartSyntax part, ContentMap content, int inner) =>
        content.Tags(inner).Any()
        || (part.Paragraphs.GetValueOrDefault(part.Tree.Enclosing(inner, ElementKind.Paragraph)) is { } around
            && content.Tags(around.Node).Any(tag => tag.Paragraph == around && part.Tree.IsWithin(around.Owners[tag.Open], inner)));
}
