using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A block: the tag that opens it and the one that closes it, with what parts it.</summary>
/// <param name="Keyword">What opens it: <c>for</c>, <c>if</c> …</param>
/// <param name="Open">The tag that opens it.</param>
/// <param name="Close">The tag that closes it; may be the same.</param>
/// <param name="Middles">The tags with its <c>else</c> or <c>when</c>, in order.</param>
internal sealed record BlockPair(string Keyword, TemplateTag Open, TemplateTag Close, IReadOnlyList<TemplateTag> Middles)
{
    /// <summary>True when what lies between is written any number of times.</summary>
    public bool Repeats => Keyword is not ("if" or "case" or "with");
}

/// <summary>The blocks of a part, and tags that must be placed together because they share a block.</summary>
/// <param name="Pairs">In the order they close.</param>
/// <param name="Groups">Sets of two or more tags, in document order each.</param>
/// <param name="Unclosed">Tags with a block that is never closed, once for each such block.</param>
/// <param name="Stray">Tags that close or part what nobody opened; left out of what follows.</param>
/// <param name="Diagnostics">One for each unclosed block and each stray tag.</param>
internal sealed record BlockPairs(
    IReadOnlyList<BlockPair> Pairs, IReadOnlyList<IReadOnlyList<TemplateTag>> Groups, IReadOnlyList<TemplateTag> Unclosed,
    IReadOnlySet<int> Stray, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Matches the ends of blocks by a stack over the whole part: a block must lie in one part.</summary>
internal static class BlockPairing
{
    /// <summary>Pairs the tags of a part.</summary>
    public static BlockPairs Pair(PartSyntax part)
    {
        var pairs = new List<BlockPair>();
        var stray = new HashSet<int>();
        var diagnostics = new List<Diagnostic>();
        var unclosed = new List<TemplateTag>();
        // A block that opens in an attribute closes in it: the value of an attribute is a text of its own.
        foreach (var text in part.Tags.GroupBy(tag => tag.Paragraph.Attribute is null ? null : tag.Paragraph, ReferenceEqualityComparer.Instance))
        {
            var open = Pair(part, text, pairs, stray, diagnostics);
            foreach (var (tag, keyword, _) in open) diagnostics.Add(Codes.Error(Codes.BlockNeverClosed, part.Locate(tag), tag.Text, keyword));
            unclosed.AddRange(open.Select(entry => entry.Tag));
        }

        return new(pairs, Group(part, pairs), unclosed, stray, diagnostics);
    }

    private static Stack<(TemplateTag Tag, string Keyword, List<TemplateTag> Middles)> Pair(
        PartSyntax part, IEnumerable<TemplateTag> tags, List<BlockPair> pairs, HashSet<int> stray, List<Diagnostic> diagnostics)
    {
        var open = new Stack<(TemplateTag Tag, string Keyword, List<TemplateTag> Middles)>();
        foreach (var tag in tags)
        {
            foreach (var e in tag.Shape.Events)
            {
                if (e.Kind == BlockEventKind.Open)
                {
                    open.Push((tag, e.Keyword, []));
                }
                else if (open.Count == 0)
                {
                    if (stray.Add(tag.Index)) diagnostics.Add(Codes.Error(Codes.NothingToClose, part.Locate(tag), tag.Text, e.Keyword));
                }
                else if (e.Kind == BlockEventKind.Middle)
                {
                    open.Peek().Middles.Add(tag);
                }
                else
                {
                    var (opener, keyword, middles) = open.Pop();
                    pairs.Add(new(keyword, opener, tag, middles));
                }
            }
        }

        return open;
    }

    /// <summary>Joins the tags of a block, and blocks that share a tag: a tag can stand in one place only.</summary>
    private static List<IReadOnlyList<TemplateTag>> Group(PartSyntax part, List<BlockPair> pairs)
    {
        var leader = Enumerable.Range(0, part.Tags.Count).ToArray();
        foreach (var pair in pairs)
        {
            foreach (var tag in pair.Middles.Append(pair.Close)) leader[Find(leader, tag.Index)] = Find(leader, pair.Open.Index);
        }

        return [.. part.Tags
            .GroupBy(tag => Find(leader, tag.Index))
            .Where(group => group.Skip(1).Any())
            .Select(IReadOnlyList<TemplateTag> (group) => [.. group])];
    }

    private static int Find(int[] leader, int index)
    {
        while (leader[index] != index) index = leader[index];
        return index;
    }
}
