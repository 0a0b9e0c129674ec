using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Content that stands twice, for new and for old readers (ECMA-376-3 §9.3, <c>mc:AlternateContent</c>).</summary>
internal static class Compatibility
{
    /// <summary>True for <c>mc:AlternateContent</c>.</summary>
    public static bool IsAlternate(MarkupTree tree, int node) => EndsWith(tree, node, ":AlternateContent"u8);

    /// <summary>True for <c>mc:Fallback</c>.</summary>
    public static bool IsFallback(MarkupTree tree, int node) => EndsWith(tree, node, ":Fallback"u8);

    private static bool EndsWith(MarkupTree tree, int node, ReadOnlySpan<byte> local)
    {
        var tag = tree.Bytes.Span[(tree.Nodes[node].Start + 1)..tree.Nodes[node].ContentStart];
        var end = tag.IndexOfAny(" \t\r\n/>"u8);
        return end > 0 && tag[..end].EndsWith(local);
    }
}
