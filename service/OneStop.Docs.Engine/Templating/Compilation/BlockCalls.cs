using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// A function whose body holds whole paragraphs writes them where it is called: the call must stand alone in its paragraph, which it
/// replaces. Anywhere else the document would have paragraphs inside text.
/// </summary>
internal static partial class BlockCalls
{
    /// <summary>The part with such calls marked, and those that stand where they cannot.</summary>
    public static (PartSyntax Part, IReadOnlyList<Diagnostic> Diagnostics) Settle(PartSyntax part, BlockPairs pairs)
    {
        var functions = pairs.Pairs.Where(pair => pair.Keyword == "func" && pair.Open.Paragraph != pair.Close.Paragraph)
            .Select(pair => (Name: Definition().Match(pair.Open.Code).Groups["name"].Value, HoldsBlocks: HoldsBlocks(part.Tree, pair)))
            .Where(function => function.Name.Length > 0)
            .ToLookup(function => function.Name, function => function.HoldsBlocks, StringComparer.Ordinal);
        if (functions.Count == 0) return (part, []);
        var content = new ContentMap(part);
        var diagnostics = new List<Diagnostic>();
        var tags = part.Tags.ToList();
        foreach (var tag in part.Tags.Where(tag => tag.IsHole))
        {
            var called = Name().Matches(tag.Code).Select(match => match.Value).Where(functions.Contains).ToList();
            if (called.Count == 0) continue;
            if (IsAlone(part, content, tag) && called.TrueForAll(name => functions[name].All(holds => holds))) tags[tag.Index] = tag with { IsCall = true };
            else diagnostics.Add(Codes.Error(Codes.CallNotAlone, part.Locate(tag), tag.Text, called[0]));
        }

        return (part with { Tags = tags }, diagnostics);
    }

    /// <summary>Paragraphs of one parent; a function over rows or cells can be called nowhere.</summary>
    private static bool HoldsBlocks(MarkupTree tree, BlockPair pair) =>
        tree.Nodes[pair.Open.Paragraph.Node].Parent == tree.Nodes[pair.Close.Paragraph.Node].Parent;

    private static bool IsAlone(PartSyntax part, ContentMap content, TemplateTag tag) =>
        part.Tree.Nodes[tag.Paragraph.Node].Kind == ElementKind.Paragraph && tag.Shape.Events.Count == 0
        && content.Tags(tag.Paragraph.Node).Take(2).Count() == 1
        && !content.HasContent(tag.Paragraph, 0, tag.Open) && !content.HasContent(tag.Paragraph, tag.Open + 1)
        && !content.HoldsSection(tag.Paragraph.Node);

    [GeneratedRegex("""\bfunc\s+(?<name>\w+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Definition();

    /// <summary>Names that are no members of something.</summary>
    [GeneratedRegex("""(?<![\w.])[\p{L}_]\w*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
