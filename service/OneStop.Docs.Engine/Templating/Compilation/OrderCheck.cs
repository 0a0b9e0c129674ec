using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Holds what was lifted against what the author wrote: every end must still close its own block.</summary>
internal static class OrderCheck
{
    /// <summary>The first end that would close another block; the others follow from it. Empty when all is well.</summary>
    public static IReadOnlyList<Diagnostic> Check(PartSyntax part, BlockPairs pairs, IReadOnlyList<TagPlace?> places)
    {
        var open = new Stack<TemplateTag>();
        var partner = pairs.Pairs.ToLookup(pair => pair.Close.Index, pair => pair.Open);
        var placed = part.Tags.Where(tag => places[tag.Index] is not null && !pairs.Stray.Contains(tag.Index));
        foreach (var tag in placed.OrderBy(tag => places[tag.Index]!.Offset).ThenBy(tag => tag.Index))
        {
            foreach (var e in tag.Shape.Events)
            {
                if (e.Kind == BlockEventKind.Open) open.Push(tag);
                if (e.Kind != BlockEventKind.Close || open.Count == 0) continue;
                var opener = open.Pop();
                if (!partner[tag.Index].Contains(opener)) return [Crossing(part, tag, opener)];
            }
        }

        return [];
    }

    private static Diagnostic Crossing(PartSyntax part, TemplateTag tag, TemplateTag opener) =>
        Codes.Error(
            Codes.BlocksCross, part.Locate(tag), tag.Text, opener.Text,
            opener.Paragraph.Label);
}
