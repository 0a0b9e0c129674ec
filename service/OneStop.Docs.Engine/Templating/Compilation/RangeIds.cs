using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Tells the marks of ranges apart by their names (ECMA-376-1 §17.13).</summary>
internal static class RangeIds
{
    /// <summary>What the mark's id is unique among; null for comments, which follow their reference.</summary>
    public static IdSpace? SpaceOf(MarkupTree tree, int node)
    {
        var name = tree.LocalName(node);
        return name.StartsWith("perm"u8) ? IdSpace.Permission : name.StartsWith("move"u8) ? IdSpace.Move : null;
    }

    /// <summary>True for the beginning of a range.</summary>
    public static bool IsStart(MarkupTree tree, int node) => tree.LocalName(node).EndsWith("Start"u8);
}
