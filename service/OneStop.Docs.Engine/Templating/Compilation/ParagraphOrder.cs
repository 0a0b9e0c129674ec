using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The order that the schema demands of a paragraph's properties.</summary>
/// <remarks>ECMA-376-1 §17.3.1.26 (w:pPr): a sequence.</remarks>
internal static class ParagraphOrder
{
    private static readonly string[] Order =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd",
        "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind",
    ];

    /// <summary>Where a property of this name, one of those up to <c>w:ind</c>, goes in the <c>w:pPr</c>.</summary>
    public static int OffsetFor(MarkupTree tree, int properties, string name)
    {
        var rank = Array.IndexOf(Order, name);
        var offset = tree.Nodes[properties].ContentStart;
        foreach (var child in tree.Children(properties))
        {
            var own = Array.IndexOf(Order, Encoding.UTF8.GetString(tree.LocalName(child)));
            if (own >= 0 && own < rank) offset = tree.Nodes[child].End;
        }

        return offset;
    }

    /// <summary>True when the property is there.</summary>
    public static bool Has(MarkupTree tree, int properties, string name) =>
        tree.Children(properties).Any(child => Encoding.UTF8.GetString(tree.LocalName(child)) == name);
}
