using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// A <c>break</c>, <c>continue</c> or <c>ret</c> leaves out the markup from its place to the end of its loop or function: what was
/// opened there since must have been closed, or the document would lose end tags.
/// </summary>
internal sealed class JumpCheck
{
    private readonly MarkupDepth _depth = new();
    private readonly Stack<(string Keyword, int Depth)> _open = new();
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>One diagnostic for each word that would leave elements open.</summary>
    public static IReadOnlyList<Diagnostic> Check(PartSegments segments, TagIndex tags)
    {
        var check = new JumpCheck();
        foreach (var segment in segments.Segments)
        {
            if (segment is LiteralSegment literal) check._depth.Read(segments.Literals[literal.Id].Bytes);
            else if (segment is CodeSegment code && code.Start.Source >= 0) check.Follow(tags, tags.Tag(code.Start.Source), code.Start);
        }

        return check._diagnostics;
    }

    /// <summary>Blocks that open and close around a word, in the same tag or in others, are followed by a stack.</summary>
    private void Follow(TagIndex tags, TemplateTag tag, TextPosition start)
    {
        var words = tag.Shape.Events.Select(e => (e.Offset, Event: (BlockEvent?)e, Jump: (JumpWord?)null))
            .Concat(tag.Shape.Jumps.Select(jump => (jump.Offset, Event: (BlockEvent?)null, Jump: (JumpWord?)jump)))
            .OrderBy(word => word.Offset);
        foreach (var (_, e, jump) in words)
        {
            if (e?.Kind == BlockEventKind.Open) _open.Push((e.Keyword, _depth.Value));
            else if (e?.Kind == BlockEventKind.Close) _open.TryPop(out _);
            else if (jump is not null && !EndsWhole(jump)) _diagnostics.Add(Report(tags, tag, jump, start));
        }
    }

    private bool EndsWhole(JumpWord jump)
    {
        foreach (var (keyword, depth) in _open)
        {
            var isTarget = jump.Keyword == "ret" ? keyword == "func" : keyword is "for" or "while" or "tablerow";
            if (isTarget || keyword == "func") return depth == _depth.Value;
        }

        return false;
    }

    private static Diagnostic Report(TagIndex tags, TemplateTag tag, JumpWord jump, TextPosition start) =>
        Codes.Error(Codes.JumpLeavesOpen, tags.Locate(start), tag.Text, jump.Keyword);
}
