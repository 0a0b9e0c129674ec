using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Literals with no code between them: unless one is left out, they are written one after the other.</summary>
internal static class AdjacentLiterals
{
    /// <summary>Their numbers, run after run; each literal is in one run at most.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Find(PartSegments segments)
    {
        var runs = new List<IReadOnlyList<int>>();
        var seen = new HashSet<int>();
        var run = new List<int>();
        foreach (var segment in segments.Segments)
        {
            var literal = segment as LiteralSegment;
            if (literal is not null && IsSilent(segments.Literals[literal.Id])) continue;
            if (literal is not null && IsWritten(segments.Literals[literal.Id].Kind) && seen.Add(literal.Id))
            {
                run.Add(literal.Id);
                continue;
            }

            Close();
        }

        Close();
        return runs;

        void Close()
        {
            if (run.Count > 1) runs.Add([.. run]);
            run.Clear();
        }
    }

    /// <summary>Writes nothing itself and lets nothing be written in its place.</summary>
    private static bool IsSilent(Literal literal) =>
        literal.Bytes.Length == 0 && (literal.Kind is LiteralKind.Place or LiteralKind.Iteration || IsWritten(literal.Kind));

    /// <summary>Writes its bytes and nothing else, as a rule.</summary>
    private static bool IsWritten(LiteralKind kind) => kind is LiteralKind.Plain or LiteralKind.Iteration
        or LiteralKind.OptionalOpen or LiteralKind.Settle or LiteralKind.OptionalClose
        or LiteralKind.ParagraphOpen or LiteralKind.ParagraphClose or LiteralKind.ContainerClose;
}
