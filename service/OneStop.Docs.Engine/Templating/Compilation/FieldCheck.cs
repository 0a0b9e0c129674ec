using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A field runs from its begin mark to its end mark over runs and even paragraphs: a block must hold both or none.</summary>
/// <remarks>ECMA-376-1 §17.16.18 (w:fldChar). Word refuses or misreads a document whose marks do not match.</remarks>
internal static class FieldCheck
{
    /// <summary>One diagnostic for each block that cuts a field.</summary>
    public static IEnumerable<Diagnostic> Check(PartSyntax part, IReadOnlyList<LiftedGroup> groups, IReadOnlyList<TagPlace?> places)
    {
        var marks = part.Tree.Nodes.Where(node => node.Kind == ElementKind.FieldCharacter).ToList();
        if (marks.Count == 0) yield break;
        foreach (var group in groups)
        {
            var offsets = group.Tags.Select(tag => places[tag.Index]?.Offset ?? 0).Order().ToList();
            var isCut = offsets.Zip(offsets.Skip(1)).Any(range => CutsField(part.Tree, marks, range.First, range.Second));
            if (!isCut) continue;
            var (first, last) = (group.Tags[0], group.Tags[^1]);
            yield return Codes.Error(
                Codes.CannotLift, part.Locate(first), first.Text, last.Text, last.Paragraph.Label);
        }
    }

    private static bool CutsField(MarkupTree tree, List<MarkupNode> marks, int start, int end)
    {
        var depth = 0;
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.Start < end))
        {
            depth += Step(tree, mark);
            if (depth < 0) return true;
        }

        return depth != 0;
    }

    private static int Step(MarkupTree tree, MarkupNode mark)
    {
        var bytes = tree.Bytes.Span;
        if (!MarkupAttributes.TryFind(bytes, mark.Start, ":fldCharType"u8, out var start, out var end)) return 0;
        return bytes[start..end].SequenceEqual("begin"u8) ? 1 : bytes[start..end].SequenceEqual("end"u8) ? -1 : 0;
    }
}
